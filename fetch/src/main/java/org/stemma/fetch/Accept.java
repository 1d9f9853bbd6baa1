package org.stemma.fetch;

/// What is expected at an address: it is said in the `Accept` header, and decides how an answer is judged.
public enum Accept {
  /// An article's page. Only here is an answer judged for captchas, consent walls and paywalls, and is a redirect to the front
  /// page taken for the article's removal.
  PAGE("text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"),
  /// A feed or sitemap.
  FEED(
      "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,"
          + "text/xml;q=0.9,application/json;q=0.8,text/html;q=0.5,*/*;q=0.1"),
  /// Anything.
  ANY("*/*");

  private final String header;

  Accept(String header) {
    this.header = header;
  }

  /// The header's value.
  public String header() {
    return header;
  }
}
