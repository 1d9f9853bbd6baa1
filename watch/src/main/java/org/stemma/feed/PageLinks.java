package org.stemma.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.NoArticle;
import org.stemma.url.WebUrl;

/// What a web page at a feed's address is good for: the feeds it names, or the reason why it stands there.
final class PageLinks {

  /// Sites of blogs declare a feed for every comment section; nobody chooses among more.
  private static final int MOST = 50;

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/xml",
          "text/xml",
          "application/json");

  /// How addresses of feeds end where nothing declares them.
  private static final Pattern LIKE_A_FEED =
      Pattern.compile(
          ".*(?:/(?:rss|feed|feeds|atom)/?|[./](?:rss|atom|rdf)|/(?:rss|feed|atom|index)\\.(?:xml|json|rdf)|[-_](?:rss|feed)\\.xml)",
          Pattern.CASE_INSENSITIVE);

  private final WebUrl base;
  private final Set<WebUrl> known = new HashSet<>();
  private final List<FeedPages.Link> links = new ArrayList<>();

  private PageLinks(WebUrl base) {
    this.base = base;
  }

  static FeedReading read(String html, WebUrl url) {
    Document page = Jsoup.parse(html, url.toString());
    Element declared = page.selectFirst("base[href]");
    WebUrl base = declared == null ? null : Links.resolve(url, declared.attr("href"));
    PageLinks found = new PageLinks(base == null ? url : base);
    found.declared(page);
    found.linked(page);
    return found.links.isEmpty()
        ? whyNone(html, url)
        : new FeedPages(PlainText.of(page.title()), found.links);
  }

  private void declared(Document page) {
    for (Element link : page.select("link[rel][href]")) {
      List<String> relations =
          List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
      String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
      if (relations.contains("alternate") && TYPES.contains(type)) {
        add(link, FeedPages.Found.DECLARED);
      } else if (relations.contains("sitemap")) {
        add(link, FeedPages.Found.SITEMAP);
      }
    }
  }

  private void linked(Document page) {
    for (Element link : page.select("a[href]")) {
      String path = link.attr("href").replaceFirst("[?#].*", "");
      if (path.length() < 500 && LIKE_A_FEED.matcher(path).matches()) {
        add(link, FeedPages.Found.LINKED);
      }
    }
  }

  private void add(Element link, FeedPages.Found found) {
    WebUrl url = Links.resolve(base, link.attr("href"));
    if (url != null && links.size() < MOST && known.add(url)) {
      String type = link.attr("type").strip();
      String title = link.hasAttr("title") ? link.attr("title") : link.text();
      links.add(new FeedPages.Link(url, type.isEmpty() ? null : type, PlainText.of(title), found));
    }
  }

  private static NotAFeed whyNone(String html, WebUrl url) {
    Extraction page = Extractor.standard().extract(html, url.toString());
    if (page instanceof NoArticle none) {
      return switch (none.kind()) {
        case BLOCKED, CONSENT_WALL, SCRIPTS_ONLY ->
            new NotAFeed(NotAFeed.Kind.BLOCKED, none.reason());
        case EMPTY -> new NotAFeed(NotAFeed.Kind.EMPTY, "a web page without words");
        case SECTION_FRONT, VIDEO, NOT_FOUND, TOO_LARGE, NO_TEXT ->
            new NotAFeed(NotAFeed.Kind.PAGE, "a web page that names no feed");
      };
    }
    return new NotAFeed(NotAFeed.Kind.PAGE, "a web page that names no feed");
  }
}
