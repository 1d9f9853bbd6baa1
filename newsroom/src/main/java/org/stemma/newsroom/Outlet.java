package org.stemma.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// An invented publisher, its habits and its articles.
///
/// @param id a word, `courier`
/// @param name as its pages give it
/// @param host below `localhost`, which RFC 6761 keeps for loopback
/// @param habits how it serves
/// @param houses how the whole site stands, in order of time; the first since ever
/// @param articles every one it ever publishes
public record Outlet(
    String id,
    String name,
    String host,
    Habits habits,
    List<House> houses,
    List<ScriptArticle> articles) {

  public Outlet {
    houses = List.copyOf(houses);
    articles = List.copyOf(articles);
  }

  /// Which of its two validators an outlet sends with a page and honours when they come back.
  public enum Validators {
    ETAG,
    MODIFIED,
    BOTH,
    NONE
  }

  /// How feeds are served.
  public enum FeedKind {
    RSS,
    ATOM,
    JSON,
    NEWS_SITEMAP
  }

  /// How an outlet's links in its feeds differ from the addresses of its pages.
  public enum Links {
    /// They do not.
    PLAIN,
    /// They carry tracking parameters.
    TRACKED,
    /// They go through a counter that redirects.
    REDIRECTED
  }

  /// How an outlet serves, the whole time.
  ///
  /// @param charset of its pages and feeds
  /// @param crawlDelaySeconds what its robots.txt asks for; 0 when it does not ask
  /// @param amp whether each article has a second page for telephones
  public record Habits(
      Validators validators,
      Set<FeedKind> feeds,
      Links links,
      String charset,
      int crawlDelaySeconds,
      boolean amp) {

    public Habits {
      feeds = Set.copyOf(feeds);
    }
  }

  /// How a whole site stands.
  ///
  /// @param since the instant from which it stands so
  /// @param template its pages' layout
  /// @param retryAfterSeconds 0 while it is open, else what its 503 asks for
  public record House(Instant since, String template, int retryAfterSeconds) {}

  /// How the site stands at an instant.
  public House houseAt(Instant now) {
    return houses.stream()
        .filter(house -> !house.since().isAfter(now))
        .reduce(houses.getFirst(), (earlier, later) -> later);
  }
}
