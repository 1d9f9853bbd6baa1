package org.stemma.feed;

import java.util.List;
import java.util.Optional;
import org.stemma.url.WebUrl;

/// A sitemap as text: one address a line and nothing else (sitemaps.org, "Text file").
final class TextSitemap {

  private TextSitemap() {}

  /// Empty when any line is no address.
  ///
  /// @param cut true when the last line may be the half of one, which is left out
  static Optional<Feed> read(String text, boolean cut) {
    EntryList entries = new EntryList();
    String whole = cut ? text.substring(0, text.lastIndexOf('\n') + 1) : text;
    for (String line : whole.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
      WebUrl url = Links.absolute(line);
      if (url == null) {
        return Optional.empty();
      }
      entries.add(new Entry(url, null, List.of(), null, null, null));
    }
    return Optional.of(
        new Feed(
            Feed.Kind.SITEMAP,
            null,
            null,
            null,
            null,
            entries.entries(),
            List.of(),
            null,
            null,
            entries.warnings(cut),
            cut || entries.isFull()));
  }
}
