package org.stemma.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;
import org.stemma.url.WebUrl;

/// A list of sitemaps.
///
/// @param sitemaps in its order, each once
/// @param warnings what was wrong with it, one line each
/// @param truncated true when the end was missing or over a limit
public record SitemapIndex(List<Ref> sitemaps, List<String> warnings, boolean truncated)
    implements FeedReading {

  /// A sitemap in the list.
  ///
  /// @param lastModified as exact as the index is; null when it does not say
  public record Ref(WebUrl url, @Nullable PageTime lastModified) {}

  public SitemapIndex {
    sitemaps = List.copyOf(sitemaps);
    warnings = List.copyOf(warnings);
  }
}
