package org.stemma.fetch;

import java.net.InetAddress;

/// A range of addresses in CIDR notation: all whose first bits are those of another.
///
/// @param base an address of it
/// @param bits how many leading bits they share: 0 to 32, or to 128
record Network(InetAddress base, int bits) {

  Network {
    if (bits < 0 || bits > base.getAddress().length * 8) {
      throw new IllegalArgumentException("no network: " + base.getHostAddress() + "/" + bits);
    }
  }

  /// Reads `10.0.0.0/8`, `fc00::/7` or a single address. Names are not looked up.
  ///
  /// @throws IllegalArgumentException when it is none
  static Network parse(String text) {
    int slash = text.indexOf('/');
    if (!text.matches("(?:\\d+\\.){3}\\d+(?:/\\d+)?|[0-9a-f:.]*:[0-9a-f:.]*(?:/\\d+)?")) {
      throw new IllegalArgumentException("no network: " + text);
    }
    InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int all = base.getAddress().length * 8;
    return new Network(base, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    byte[] wanted = base.getAddress();
    byte[] given = address.getAddress();
    if (wanted.length != given.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (wanted[i] != given[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || ((wanted[whole] ^ given[whole]) & 255) >> (8 - rest) == 0;
  }
}
