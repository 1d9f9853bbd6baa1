package org.stemma.extract;

import org.jspecify.annotations.Nullable;

/// The host of an address, as a name for an outlet that names itself nowhere.
final class Hosts {

  private Hosts() {}

  /// Without `www.`, `m.` and `amp.`; null when there is no host.
  static @Nullable String of(@Nullable String url) {
    if (url == null) {
      return null;
    }
    int scheme = url.indexOf("//");
    if (scheme < 0) {
      return null;
    }
    int begin = scheme + 2;
    int end = begin;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host =
        url.substring(
            url.lastIndexOf('@', end) > begin ? url.lastIndexOf('@', end) + 1 : begin, end);
    for (String prefix : new String[] {"www.", "m.", "amp."}) {
      host = host.startsWith(prefix) ? host.substring(prefix.length()) : host;
    }
    return host.isEmpty() ? null : host;
  }
}
