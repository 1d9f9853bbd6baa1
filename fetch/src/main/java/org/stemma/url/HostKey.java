package org.stemma.url;

import java.util.Locale;

/// A host that is asked: the unit of politeness.
///
/// `http` on port 80 and `https` on port 443 are one host, for they are one machine to its owner; any other port is a
/// server of its own. (robots.txt is per scheme, host and port instead, RFC 9309 §2.3: see [WebUrl#origin()].)
///
/// @param host lower case, ASCII; an IPv6 address in brackets
/// @param port 443 for the web's two own ports, else the port
public record HostKey(String host, int port) implements Comparable<HostKey> {

  /// Folds port 80 into 443 and the name into lower case.
  ///
  /// @throws IllegalArgumentException for an empty host or a port outside 1 to 65,535
  public HostKey {
    if (host.isEmpty() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("no host: \"" + host + "\" port " + port);
    }
    host = host.toLowerCase(Locale.ROOT);
    port = port == WebUrl.HTTP_PORT ? WebUrl.HTTPS_PORT : port;
  }

  /// Reads what [#toString()] wrote.
  ///
  /// @throws IllegalArgumentException when it is neither `host` nor `host:port`
  public static HostKey parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0 || text.endsWith("]")) {
      return new HostKey(text, WebUrl.HTTPS_PORT);
    }
    return new HostKey(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  @Override
  public int compareTo(HostKey other) {
    int byHost = host.compareTo(other.host);
    return byHost != 0 ? byHost : Integer.compare(port, other.port);
  }

  /// `host` on the web's own ports, else `host:port`.
  @Override
  public String toString() {
    return port == WebUrl.HTTPS_PORT ? host : host + ":" + port;
  }
}
