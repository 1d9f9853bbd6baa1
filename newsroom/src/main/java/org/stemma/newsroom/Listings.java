package org.stemma.newsroom;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an outlet serves besides articles: its front page, its feeds and sitemaps, its robots.txt.
final class Listings {

  /// Entries of a feed.
  private static final int FEED_LENGTH = 20;

  private final Outlet outlet;

  Listings(Outlet outlet) {
    this.outlet = outlet;
  }

  Answer robots(String base) {
    int seconds = outlet.habits().crawlDelaySeconds();
    String delay = seconds > 0 ? "Crawl-delay: " + seconds + "\n" : "";
    return Answer.text(
        200,
        "User-agent: *\nDisallow: /drafts/\n" + delay + "\nSitemap: " + base + "/sitemap.xml\n");
  }

  /// Null when the request is for none of them.
  @Nullable Answer answer(Request request, Instant now, String base) {
    String path = request.path();
    if (path.equals("/")) {
      String charset = outlet.habits().charset();
      String page = Front.page(outlet, base, items(now, base, false));
      return Answer.of(200, "text/html; charset=" + charset, Html.encode(page, charset));
    }
    if (path.equals("/sitemap.xml")) {
      String news = base + FeedFormat.path(Outlet.FeedKind.NEWS_SITEMAP);
      String index = FeedFormat.sitemapIndex(List.of(news));
      return Answer.of(200, "application/xml", index.getBytes(StandardCharsets.UTF_8));
    }
    for (Outlet.FeedKind kind : Outlet.FeedKind.values()) {
      if (path.equals(FeedFormat.path(kind)) && has(kind)) {
        return feed(kind, request, now, base);
      }
    }
    return null;
  }

  /// Every outlet has a news sitemap, whether it is proud of it or not.
  private boolean has(Outlet.FeedKind kind) {
    return kind == Outlet.FeedKind.NEWS_SITEMAP || outlet.habits().feeds().contains(kind);
  }

  private Answer feed(Outlet.FeedKind kind, Request request, Instant now, String base) {
    boolean sitemap = kind == Outlet.FeedKind.NEWS_SITEMAP;
    String charset = sitemap || kind == Outlet.FeedKind.JSON ? "UTF-8" : outlet.habits().charset();
    String address = base + FeedFormat.path(kind);
    var feed = new Feed(outlet.name(), base + "/", address, charset, items(now, base, sitemap));
    String text = FeedFormat.write(kind, feed);
    Answer answer =
        Answer.of(
            200, FeedFormat.contentType(kind) + "; charset=" + charset, Html.encode(text, charset));
    return Validation.of(outlet.habits().validators(), text.hashCode(), feed.updatedAt())
        .apply(request, answer);
  }

  /// What is listed, newest first.
  ///
  /// @param canonical whether links are the articles' own addresses, as in a sitemap
  private List<FeedItem> items(Instant now, String base, boolean canonical) {
    return outlet.articles().stream()
        .flatMap(article ->
            article.at(now).filter(Standing::isListed).stream()
                .map(standing -> item(article.id(), standing, base, canonical)))
        .sorted(Comparator.comparing(FeedItem::publishedAt).reversed())
        .limit(FEED_LENGTH)
        .toList();
  }

  private FeedItem item(String article, Standing standing, String base, boolean canonical) {
    String address = base + standing.path();
    String link =
        switch (canonical ? Outlet.Links.PLAIN : outlet.habits().links()) {
          case PLAIN -> address;
          case TRACKED -> address + "?utm_source=feed&utm_medium=rss&utm_campaign=latest";
          case REDIRECTED -> base + "/r/" + article;
        };
    return new FeedItem(
        "urn:" + outlet.id() + ":" + article,
        standing.draft().headline(),
        link,
        standing.draft().standfirst(),
        standing.draft().byline(),
        standing.publishedAt(),
        standing.touchedAt());
  }
}
