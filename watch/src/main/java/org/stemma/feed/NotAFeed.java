package org.stemma.feed;

/// Bytes that are neither feed nor sitemap, nor a page that names one.
///
/// @param kind what they are instead
/// @param reason a sentence part for a person: `a web page that names no feed`
public record NotAFeed(Kind kind, String reason) implements FeedReading {

  /// What stands in the feed's place.
  public enum Kind {
    EMPTY,
    /// A picture, an archive, a document.
    BINARY,
    /// A captcha, a consent or paywall, a bot wall.
    BLOCKED,
    /// A web page without feeds.
    PAGE,
    /// XML, JSON or text of another sort.
    OTHER
  }
}
