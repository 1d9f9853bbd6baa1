package org.stemma.newsroom;

import java.util.List;
import java.util.stream.Collectors;

/// Feeds written in the formats that outlets use.
final class FeedFormat {

  private FeedFormat() {}

  /// Where a kind of feed is, on every outlet that has it.
  static String path(Outlet.FeedKind kind) {
    return switch (kind) {
      case RSS -> "/feed.rss";
      case ATOM -> "/feed.atom";
      case JSON -> "/feed.json";
      case NEWS_SITEMAP -> "/sitemap-news.xml";
    };
  }

  static String contentType(Outlet.FeedKind kind) {
    return switch (kind) {
      case RSS -> "application/rss+xml";
      case ATOM -> "application/atom+xml";
      case JSON -> "application/feed+json";
      case NEWS_SITEMAP -> "application/xml";
    };
  }

  static String write(Outlet.FeedKind kind, Feed feed) {
    return switch (kind) {
      case RSS -> rss(feed);
      case ATOM -> atom(feed);
      case JSON -> json(feed);
      case NEWS_SITEMAP -> newsSitemap(feed);
    };
  }

  /// RSS 2.0: an item says when it was published, not when it was changed.
  private static String rss(Feed feed) {
    return """
    <?xml version="1.0" encoding="%s"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
    <title>%s</title>
    <link>%s</link>
    <description>%2$s</description>
    <atom:link href="%s" rel="self" type="application/rss+xml"/>
    <lastBuildDate>%s</lastBuildDate>
    %s
    </channel>
    </rss>
    """
        .formatted(
            feed.charset(),
            Html.escape(feed.title()),
            feed.home(),
            feed.address(),
            ResponseBytes.httpDate(feed.updatedAt()),
            Html.lines(feed.items(), FeedFormat::rssItem));
  }

  private static String rssItem(FeedItem item) {
    return """
    <item>
    <title>%s</title>
    <link>%s</link>
    <guid isPermaLink="false">%s</guid>
    <pubDate>%s</pubDate>
    %s<description>%s</description>
    </item>\
    """
        .formatted(
            Html.escape(item.title()),
            Html.escape(item.link()),
            item.id(),
            ResponseBytes.httpDate(item.publishedAt()),
            Html.lines(
                item.authors(), name -> "<dc:creator>" + Html.escape(name) + "</dc:creator>"),
            summary(item));
  }

  /// RFC 4287: each entry says when it was last changed.
  private static String atom(Feed feed) {
    return """
    <?xml version="1.0" encoding="%s"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
    <title>%s</title>
    <id>%s</id>
    <link rel="alternate" href="%3$s"/>
    <link rel="self" href="%s"/>
    <updated>%s</updated>
    %s
    </feed>
    """
        .formatted(
            feed.charset(),
            Html.escape(feed.title()),
            feed.home(),
            feed.address(),
            Story.iso(feed.updatedAt()),
            Html.lines(feed.items(), FeedFormat::atomEntry));
  }

  private static String atomEntry(FeedItem item) {
    return """
    <entry>
    <title>%s</title>
    <link rel="alternate" type="text/html" href="%s"/>
    <id>%s</id>
    <published>%s</published>
    <updated>%s</updated>
    %s
    <summary>%s</summary>
    </entry>\
    """
        .formatted(
            Html.escape(item.title()),
            Html.escape(item.link()),
            item.id(),
            Story.iso(item.publishedAt()),
            Story.iso(item.updatedAt()),
            Html.lines(
                item.authors(), name -> "<author><name>" + Html.escape(name) + "</name></author>"),
            summary(item));
  }

  /// JSON Feed 1.1.
  private static String json(Feed feed) {
    return """
    {"version": "https://jsonfeed.org/version/1.1", "title": %s, "home_page_url": %s, "feed_url": %s,
    "items": [
    %s
    ]}
    """
        .formatted(
            Json.quoted(feed.title()),
            Json.quoted(feed.home()),
            Json.quoted(feed.address()),
            feed.items().stream().map(FeedFormat::jsonItem).collect(Collectors.joining(",\n")));
  }

  private static String jsonItem(FeedItem item) {
    String authors =
        item.authors().stream()
            .map(name -> "{\"name\": " + Json.quoted(name) + "}")
            .collect(Collectors.joining(", "));
    return "{\"id\": %s, \"url\": %s, \"title\": %s, \"summary\": %s, \"date_published\": \"%s\", \"date_modified\": \"%s\", \"authors\": [%s]}"
        .formatted(
            Json.quoted(item.id()),
            Json.quoted(item.link()),
            Json.quoted(item.title()),
            Json.quoted(item.summary() == null ? "" : item.summary()),
            Story.iso(item.publishedAt()),
            Story.iso(item.updatedAt()),
            authors);
  }

  /// A sitemap with the news extension, as search engines ask for it.
  private static String newsSitemap(Feed feed) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    %s
    </urlset>
    """
        .formatted(Html.lines(feed.items(), item -> sitemapUrl(feed, item)));
  }

  private static String sitemapUrl(Feed feed, FeedItem item) {
    return """
    <url><loc>%s</loc><lastmod>%s</lastmod><news:news><news:publication><news:name>%s</news:name>\
    <news:language>en</news:language></news:publication><news:publication_date>%s</news:publication_date>\
    <news:title>%s</news:title></news:news></url>\
    """
        .formatted(
            Html.escape(item.link()),
            Story.iso(item.updatedAt()),
            Html.escape(feed.title()),
            Story.iso(item.publishedAt()),
            Html.escape(item.title()));
  }

  /// A sitemap index that names other sitemaps.
  static String sitemapIndex(List<String> addresses) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    %s
    </sitemapindex>
    """
        .formatted(
            Html.lines(addresses, address -> "<sitemap><loc>" + address + "</loc></sitemap>"));
  }

  private static String summary(FeedItem item) {
    return item.summary() == null ? "" : Html.escape(item.summary());
  }
}
