package org.stemma.newsroom;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one outlet answers, by what its script says about an instant.
final class Press {

  /// Entries of a feed.
  private static final int FEED_LENGTH = 20;

  private final Outlet outlet;

  Press(Outlet outlet) {
    this.outlet = outlet;
  }

  /// @param base scheme, host and port under which the outlet is reached now
  /// @param number of the request, of which the furniture depends
  Answer answer(Request request, Instant now, String base, long number) {
    Outlet.House house = outlet.houseAt(now);
    if (request.path().equals("/robots.txt")) {
      return Answer.text(200, robots(base));
    }
    if (house.retryAfterSeconds() > 0) {
      return html(503, Walls.busy(outlet.name()))
          .with("Retry-After", Integer.toString(house.retryAfterSeconds()));
    }
    Answer listing = listing(request, now, base);
    if (listing != null) {
      return listing;
    }
    return article(request, now, base, house, new Furniture(number));
  }

  private String robots(String base) {
    String delay =
        outlet.habits().crawlDelaySeconds() > 0
            ? "Crawl-delay: " + outlet.habits().crawlDelaySeconds() + "\n"
            : "";
    return "User-agent: *\nDisallow: /drafts/\n" + delay + "\nSitemap: " + base + "/sitemap.xml\n";
  }

  private @Nullable Answer listing(Request request, Instant now, String base) {
    String path = request.path();
    if (path.equals("/")) {
      return html(200, Front.page(outlet, base, items(now, base)));
    }
    if (path.equals("/sitemap.xml")) {
      return Answer.of(
          200,
          "application/xml",
          FeedFormat.sitemapIndex(List.of(base + FeedFormat.path(Outlet.FeedKind.NEWS_SITEMAP)))
              .getBytes(StandardCharsets.UTF_8));
    }
    for (Outlet.FeedKind kind : Outlet.FeedKind.values()) {
      boolean served =
          outlet.habits().feeds().contains(kind) || kind == Outlet.FeedKind.NEWS_SITEMAP;
      if (served && path.equals(FeedFormat.path(kind))) {
        return feed(kind, request, now, base);
      }
    }
    return null;
  }

  private Answer feed(Outlet.FeedKind kind, Request request, Instant now, String base) {
    boolean sitemap = kind == Outlet.FeedKind.NEWS_SITEMAP;
    String charset = sitemap || kind == Outlet.FeedKind.JSON ? "UTF-8" : outlet.habits().charset();
    var feed =
        new Feed(
            outlet.name(),
            base + "/",
            base + FeedFormat.path(kind),
            charset,
            sitemap ? canonical(now, base) : items(now, base));
    String text = FeedFormat.write(kind, feed);
    Answer answer =
        Answer.of(
            200, FeedFormat.contentType(kind) + "; charset=" + charset, Html.encode(text, charset));
    return Validation.of(outlet.habits().validators(), text.hashCode(), feed.updatedAt())
        .apply(request, answer);
  }

  /// The articles of the feed with the links that the feed gives.
  private List<FeedItem> items(Instant now, String base) {
    List<FeedItem> items = new ArrayList<>();
    for (ScriptArticle article : outlet.articles()) {
      article
          .at(now)
          .filter(Standing::listed)
          .filter(standing -> standing.access() != Standing.Access.GONE)
          .filter(standing -> standing.access() != Standing.Access.MISSING)
          .ifPresent(standing -> items.add(item(article, standing, base)));
    }
    items.sort(Comparator.comparing(FeedItem::publishedAt).reversed());
    return items.subList(0, Math.min(items.size(), FEED_LENGTH));
  }

  private List<FeedItem> canonical(Instant now, String base) {
    return items(now, base).stream()
        .map(item ->
            new FeedItem(
                item.id(),
                item.title(),
                base + path(item.id(), now),
                item.summary(),
                item.authors(),
                item.publishedAt(),
                item.updatedAt()))
        .toList();
  }

  private String path(String id, Instant now) {
    return outlet.articles().stream()
        .filter(article -> id.endsWith(":" + article.id()))
        .findFirst()
        .flatMap(article -> article.at(now))
        .orElseThrow()
        .path();
  }

  private FeedItem item(ScriptArticle article, Standing standing, String base) {
    String link =
        switch (outlet.habits().links()) {
          case PLAIN -> base + standing.path();
          case TRACKED ->
              base + standing.path() + "?utm_source=feed&utm_medium=rss&utm_campaign=latest";
          case REDIRECTED -> base + "/r/" + article.id();
        };
    return new FeedItem(
        "urn:" + outlet.id() + ":" + article.id(),
        standing.draft().headline(),
        link,
        standing.draft().standfirst(),
        standing.draft().byline(),
        standing.publishedAt(),
        standing.touchedAt());
  }

  private Answer article(
      Request request, Instant now, String base, Outlet.House house, Furniture furniture) {
    String path = request.path();
    boolean amp = outlet.habits().amp() && path.startsWith("/amp/");
    String plain = amp ? path.substring("/amp".length()) : path;
    for (ScriptArticle article : outlet.articles()) {
      Optional<Standing> standing = article.at(now);
      if (standing.isEmpty()) {
        continue;
      }
      Standing found = standing.get();
      if (path.equals("/r/" + article.id())) {
        return Answer.redirect(302, base + found.path());
      }
      if (found.formerPaths().contains(plain)) {
        return Answer.redirect(301, base + (amp ? "/amp" : "") + found.path());
      }
      if (found.path().equals(plain)) {
        Template template = amp ? new AmpTemplate() : template(house);
        return page(request, new Story(outlet, base, found, furniture), house, template);
      }
    }
    return html(404, Walls.missing(404, outlet.name()));
  }

  private static Template template(Outlet.House house) {
    return Objects.requireNonNull(Template.ALL.get(house.template()), house.template());
  }

  private Answer page(Request request, Story story, Outlet.House house, Template template) {
    return switch (story.standing().access()) {
      case GONE -> html(410, Walls.missing(410, outlet.name()));
      case MISSING -> html(404, Walls.missing(404, outlet.name()));
      case CAPTCHA -> html(200, Walls.captcha(story.furniture().token()));
      case PAYWALL -> html(200, Walls.paywall(story));
      case OPEN -> open(request, story, house, template);
    };
  }

  private Answer open(Request request, Story story, Outlet.House house, Template template) {
    Standing standing = story.standing();
    int content =
        Objects.hash(
            standing.draft(), standing.path(), standing.modifiedAt(), template.getClass(), house);
    return Validation.of(outlet.habits().validators(), content, standing.since())
        .apply(request, html(200, template.page(story)));
  }

  private Answer html(int status, String page) {
    String charset = outlet.habits().charset();
    return Answer.of(status, "text/html; charset=" + charset, Html.encode(page, charset));
  }
}
