package org.stemma.fetch;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One entry of the allow-list that opens what a [Guard] refuses.
///
/// @param host a name, `*.` and a name for all below it; null when the entry names addresses
/// @param network the addresses; null when the entry names a host
/// @param port the only port it opens; 0 for all
record AllowRule(@Nullable String host, @Nullable Network network, int port) {

  /// Reads `news.example`, `*.localhost`, `127.0.0.1`, `[::1]`, each also with `:PORT`; or `10.0.0.0/8`.
  ///
  /// @throws IllegalArgumentException when it is none of these, naming it
  static AllowRule parse(String text) {
    try {
      String entry = text.strip().toLowerCase(Locale.ROOT);
      if (entry.indexOf('/') > 0) {
        return new AllowRule(null, Network.parse(entry.replace("[", "").replace("]", "")), 0);
      }
      int colon = entry.lastIndexOf(':');
      boolean bracketed = entry.startsWith("[");
      boolean single = colon >= 0 && entry.indexOf(':') == colon;
      boolean ported = bracketed ? colon > entry.lastIndexOf(']') : single;
      int port = ported ? Integer.parseInt(entry.substring(colon + 1)) : 0;
      String name = ported ? entry.substring(0, colon) : entry;
      if (name.matches("[0-9.]+|.*[:\\[].*")) {
        return new AllowRule(null, Network.parse(name.replace("[", "").replace("]", "")), port);
      }
      if (!name.matches("(?:\\*\\.)?[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*") || port < 0 || port > 65_535) {
        throw new IllegalArgumentException("neither host nor address");
      }
      return new AllowRule(name, null, port);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "cannot allow \""
              + text
              + "\": write host, *.host, address, each with or without :port, or a network",
          e);
    }
  }

  boolean opens(String asked, InetAddress address, int askedPort) {
    return opensPort(askedPort) && (names(asked) || (network != null && network.contains(address)));
  }

  boolean opensPort(int asked) {
    return port == 0 || port == asked;
  }

  boolean names(String asked) {
    if (host == null) {
      return false;
    }
    return host.startsWith("*.") ? asked.endsWith(host.substring(1)) : asked.equals(host);
  }
}
