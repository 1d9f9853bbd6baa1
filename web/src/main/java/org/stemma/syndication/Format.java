package org.stemma.syndication;

/// The forms in which a feed is read.
public enum Format {
  ATOM("", "application/atom+xml"),
  RSS(".rss", "application/rss+xml"),
  JSON(".json", "application/feed+json");

  private final String suffix;
  private final String type;

  Format(String suffix, String type) {
    this.suffix = suffix;
    this.type = type;
  }

  /// What ends the address of a feed in this form; empty for the usual one.
  public String suffix() {
    return suffix;
  }

  /// Its media type, without parameters.
  public String type() {
    return type;
  }

  /// The feed as a document in UTF-8.
  public byte[] write(Feed feed) {
    return switch (this) {
      case ATOM -> Atom.write(feed);
      case RSS -> Rss.write(feed);
      case JSON -> JsonFeed.write(feed);
    };
  }
}
