package org.stemma.url;

/// Host and port as they stand between `//` and the path.
///
/// @param host in its one spelling
/// @param written the port, 0 when none is written
record Authority(String host, int written) {

  static Authority parse(String text) throws BadUrlException {
    if (text.indexOf('@') >= 0) {
      throw new BadUrlException(text, "it names a user, which addresses of articles never do");
    }
    if (text.indexOf('\\') >= 0 || text.indexOf('%') >= 0) {
      throw new BadUrlException(text, "a backslash or percent sign stands where the host is named");
    }
    int bracket = text.lastIndexOf(']');
    int colon = text.indexOf(':', Math.max(bracket, 0));
    if (colon < 0) {
      return new Authority(Hosts.normalise(text), 0);
    }
    return new Authority(
        Hosts.normalise(text.substring(0, colon)), port(text, text.substring(colon + 1)));
  }

  private static int port(String text, String digits) throws BadUrlException {
    if (digits.isEmpty()) {
      return 0;
    }
    boolean number = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = number ? Integer.parseInt(digits) : 0;
    if (port < 1 || port > 65_535) {
      throw new BadUrlException(text, "its port is no number from 1 to 65535");
    }
    return port;
  }

  int port(int own) {
    return written == 0 ? own : written;
  }
}
