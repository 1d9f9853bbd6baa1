package org.stemma.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.url.WebUrl;

class FeedsTest {

  static final WebUrl HOME = url("https://harbourpost.example/feeds/news");

  static WebUrl url(String text) {
    return WebUrl.tryParse(text).orElseThrow();
  }

  static FeedReading read(String text) {
    return Feeds.read(text.getBytes(UTF_8), null, HOME);
  }

  static Feed feed(String text) {
    return (Feed) read(text);
  }

  /// An RSS channel around items.
  static String rss(String items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour Post</title>"
        + "<link>https://harbourpost.example/</link>"
        + items
        + "</channel></rss>";
  }

  static List<String> urls(Feed feed) {
    return feed.entries().stream().map(entry -> entry.url().toString()).toList();
  }

  @Test
  void readsRssWithAllThatItSaysOfItself() {
    Feed feed =
        feed(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
                xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel>
                <title>Harbour Post</title><link>https://harbourpost.example/</link>
                <language>en-gb</language><ttl>20</ttl>
                <atom:link rel="self" href="https://harbourpost.example/feeds/news"/>
                <atom:link rel="hub" href="https://hub.example/"/>
                <image><title>Logo</title><link>https://harbourpost.example/logo</link></image>
                <item>
                  <title>Ferry &amp; harbour: talks go on</title>
                  <link>https://harbourpost.example/2031/ferry?utm_source=rss</link>
                  <guid isPermaLink="false">hp-4711</guid>
                  <pubDate>Wed, 14 May 2031 08:30:00 +0200</pubDate>
                  <enclosure url="https://harbourpost.example/a.mp3" type="audio/mpeg"/>
                </item>
              </channel>
            </rss>
            """);
    assertThat(feed.kind()).isEqualTo(Feed.Kind.RSS);
    assertThat(feed.title()).isEqualTo("Harbour Post");
    assertThat(feed.siteUrl()).isEqualTo(url("https://harbourpost.example/"));
    assertThat(feed.selfUrl()).isEqualTo(HOME);
    assertThat(feed.hubs()).containsExactly(url("https://hub.example/"));
    assertThat(feed.language()).isEqualTo("en-gb");
    assertThat(feed.updateEvery()).isEqualTo(Duration.ofMinutes(20));
    assertThat(feed.warnings()).isEmpty();
    assertThat(feed.truncated()).isFalse();
    Entry entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("Ferry & harbour: talks go on");
    assertThat(entry.id()).isEqualTo("hp-4711");
    assertThat(entry.aliases()).isEmpty();
    assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2031-05-14T06:30:00Z"));
    assertThat(entry.updated()).isNull();
  }

  @Test
  void readsAtomWithRelativeLinksAndLanguages() {
    Feed feed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://other.example/a/">
              <title type="html">Der &lt;b&gt;Anzeiger&lt;/b&gt;</title>
              <link rel="alternate" href="/"/>
              <link rel="next" href="?page=2"/>
              <entry xml:base="b/">
                <id>tag:other.example,2031:1</id>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Die <i>Fähre</i> fährt</div></title>
                <link rel="edit" href="edit/1"/>
                <link rel="alternate" type="application/json" href="one.json"/>
                <link rel="alternate" type="text/html" href="one.html"/>
                <published>2031-05-14T08:30:00+02:00</published>
                <updated>2031-05-14T09:00:00.123Z</updated>
                <source><id>x</id><title>Elsewhere</title><link href="https://elsewhere.example/"/></source>
              </entry>
            </feed>
            """);
    assertThat(feed.kind()).isEqualTo(Feed.Kind.ATOM);
    assertThat(feed.title()).isEqualTo("Der Anzeiger");
    assertThat(feed.language()).isEqualTo("de");
    assertThat(feed.siteUrl()).isEqualTo(url("https://other.example/"));
    assertThat(feed.nextUrl()).isEqualTo(url("https://other.example/a/?page=2"));
    assertThat(urls(feed)).containsExactly("https://other.example/a/b/one.html");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("Die Fähre fährt");
    assertThat(entry.updatedAt()).isEqualTo(Instant.parse("2031-05-14T09:00:00.123Z"));
  }

  @Test
  void readsRdf() {
    Feed feed =
        feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel rdf:about="https://harbourpost.example/"><title>HP</title>
                <link>https://harbourpost.example/</link>
                <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
              </channel>
              <item rdf:about="https://harbourpost.example/1"><title>One</title>
                <link>https://harbourpost.example/1</link><dc:date>2031-05-14</dc:date></item>
            </rdf:RDF>
            """);
    assertThat(feed.kind()).isEqualTo(Feed.Kind.RDF);
    assertThat(feed.updateEvery()).isEqualTo(Duration.ofMinutes(15));
    assertThat(urls(feed)).containsExactly("https://harbourpost.example/1");
    assertThat(feed.entries().getFirst().published()).hasToString("2031-05-14");
    assertThat(feed.entries().getFirst().publishedAt()).isNull();
  }

  @Test
  void readsANewsSitemapWithoutItsPictures() {
    Feed feed =
        feed(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url>
                <loc>https://harbourpost.example/1</loc>
                <lastmod>2031-05-14T10:00:00Z</lastmod>
                <news:news>
                  <news:publication><news:name>Harbour Post</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2031-05-14T08:00:00Z</news:publication_date>
                  <news:title>Ferry talks</news:title>
                </news:news>
                <image:image><image:loc>https://harbourpost.example/1.jpg</image:loc><image:title>Ferry</image:title></image:image>
              </url>
            </urlset>
            """);
    assertThat(feed.kind()).isEqualTo(Feed.Kind.NEWS_SITEMAP);
    assertThat(feed.title()).isEqualTo("Harbour Post");
    assertThat(feed.language()).isEqualTo("en");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("Ferry talks");
    assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2031-05-14T08:00:00Z"));
    assertThat(entry.updatedAt()).isEqualTo(Instant.parse("2031-05-14T10:00:00Z"));
  }

  @Test
  void readsASitemapIndex() {
    SitemapIndex index =
        (SitemapIndex)
            read(
                """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <sitemap><loc>https://harbourpost.example/s1.xml.gz</loc><lastmod>2031-05-14</lastmod></sitemap>
                  <sitemap><loc>/s2.xml</loc></sitemap>
                </sitemapindex>
                """);
    assertThat(index.sitemaps())
        .extracting(ref -> ref.url().toString())
        .containsExactly(
            "https://harbourpost.example/s1.xml.gz", "https://harbourpost.example/s2.xml");
    assertThat(index.sitemaps().getFirst().lastModified()).hasToString("2031-05-14");
  }

  @Test
  void readsJsonFeed() {
    Feed feed =
        feed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","home_page_url":"https://harbourpost.example/",
             "feed_url":"https://harbourpost.example/feed.json","next_url":"?p=2","authors":[{"name":"A","url":"x"}],
             "hubs":[{"type":"WebSub","url":"https://hub.example/"}],
             "items":[{"id":7,"url":"/2031/ferry","title":"Ferry","date_published":"2031-05-14T08:30:00+02:00",
                "attachments":[{"url":"https://a.example/x.mp3"}],"external_url":"https://b.example/"},
              {"id":"https://harbourpost.example/2","content_text":"x"}, 3]}
            """);
    assertThat(feed.kind()).isEqualTo(Feed.Kind.JSON_FEED);
    assertThat(urls(feed))
        .containsExactly("https://harbourpost.example/2031/ferry", "https://harbourpost.example/2");
    assertThat(feed.hubs()).containsExactly(url("https://hub.example/"));
    assertThat(feed.entries().getFirst().id()).isEqualTo("7");
    assertThat(feed.nextUrl()).isEqualTo(url("https://harbourpost.example/feeds/news?p=2"));
  }

  @Test
  void namesTheFeedsOfAPage() {
    FeedPages page =
        (FeedPages)
            read(
                """
                <!DOCTYPE html><html><head><title>Harbour Post</title>
                <link rel="alternate" type="application/rss+xml" title="News" href="/rss.xml">
                <link rel="ALTERNATE stylesheet" type="application/atom+xml; charset=utf-8" href="atom">
                <link rel="alternate" hreflang="de" href="/de/">
                <link rel="sitemap" type="application/xml" href="/sitemap.xml">
                </head><body><p>Words.</p><a href="/sport/rss">Sport feed</a><a href="/rss.xml">RSS</a>
                <a href="/press">Press</a></body></html>
                """);
    assertThat(page.title()).isEqualTo("Harbour Post");
    assertThat(page.links())
        .extracting(link -> link.found() + " " + link.url() + " " + link.title())
        .containsExactly(
            "DECLARED https://harbourpost.example/rss.xml News",
            "DECLARED https://harbourpost.example/feeds/atom null",
            "SITEMAP https://harbourpost.example/sitemap.xml null",
            "LINKED https://harbourpost.example/sport/rss Sport feed");
  }
}
