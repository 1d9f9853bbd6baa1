package org.stemma.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;

/// A web page that names feeds.
///
/// @param title of the page; null when there is none
/// @param links at least one; those that the page declares come first
public record FeedPages(@Nullable String title, List<Link> links) implements FeedReading {

  /// How sure it is that there is a feed.
  public enum Found {
    /// `<link rel="alternate">` with a feed's type.
    DECLARED,
    /// `<link rel="sitemap">`.
    SITEMAP,
    /// A link in the text of the page whose address looks like a feed's.
    LINKED
  }

  /// A feed that the page names.
  ///
  /// @param type media type as declared; null when there is none
  /// @param title plain text; null when there is none
  public record Link(WebUrl url, @Nullable String type, @Nullable String title, Found found) {}

  public FeedPages {
    links = List.copyOf(links);
  }
}
