package org.stemma.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Addresses as feeds write them, resolved against where they stand.
final class Links {

  /// Longer ones are no addresses of articles; 2,048 is what sitemaps allow.
  private static final int LONGEST = 4_096;

  private static final String HEX = "0123456789ABCDEF";

  private Links() {}

  /// The absolute http or https address that `reference` stands for; null when it is none, be it `mailto:`, a fragment of
  /// nothing or nonsense.
  static @Nullable String resolve(String base, @Nullable String reference) {
    if (reference == null || reference.length() > LONGEST) {
      return null;
    }
    String clean = repaired(reference.strip());
    if (clean.isEmpty()) {
      return null;
    }
    try {
      URI resolved = new URI(repaired(base)).resolve(new URI(clean));
      String scheme = resolved.getScheme();
      boolean web = scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
      return web && resolved.getHost() != null ? resolved.toString() : null;
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      return null;
    }
  }

  /// True when `text` says by itself where it leads.
  static boolean isAbsolute(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  /// Percent-encodes what must not stand in an address and stands there all the same; line breaks and tabs fall out, as in
  /// a browser (WHATWG URL).
  private static String repaired(String reference) {
    StringBuilder out = new StringBuilder(reference.length());
    boolean query = false;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      query |= c == '?';
      boolean bare = c == '%' && !isEscape(reference, i);
      boolean bracket = (c == '[' || c == ']') && (query || i > 60);
      if (c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (c <= ' ' || bare || bracket || "\"<>\\^`{|}".indexOf(c) >= 0) {
        out.append('%').append(HEX.charAt((c >> 4) & 15)).append(HEX.charAt(c & 15));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String text, int percent) {
    return percent + 2 < text.length()
        && Character.digit(text.charAt(percent + 1), 16) >= 0
        && Character.digit(text.charAt(percent + 2), 16) >= 0;
  }
}
