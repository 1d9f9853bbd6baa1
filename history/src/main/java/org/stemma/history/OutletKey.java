package org.stemma.history;

import java.util.List;
import org.stemma.url.HostKey;
import org.stemma.url.WebUrl;

/// What tells outlets apart: the host an article is read at, without the names that stand before it for one kind of reader only.
public final class OutletKey {

  private static final List<String> NO_OUTLET = List.of("www.", "m.", "mobile.", "amp.", "feeds.");

  private OutletKey() {}

  /// `courier.example` for `https://www.courier.example/a` and `https://m.courier.example/a`. A port that is not the web's stays
  /// part of it.
  public static String of(WebUrl url) {
    HostKey host = url.hostKey();
    for (String begin : NO_OUTLET) {
      String rest = host.host().startsWith(begin) ? host.host().substring(begin.length()) : "";
      if (rest.contains(".")) {
        return new HostKey(rest, host.port()).toString();
      }
    }
    return host.toString();
  }
}
