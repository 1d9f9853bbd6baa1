package org.stemma.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stemma.api.ApiPage;
import org.stemma.api.Calls;
import org.stemma.memento.TimeGate;
import org.stemma.memento.TimeMap;
import org.stemma.proof.Roots;

/// Which address shows what.
final class Routes {

  private static final String TRACE = "/trace";

  /// The parameter that is an address itself, with all that follows.
  static final String URL = "url";

  private final Map<String, Page> read;

  private final Map<String, Page> sent;

  Routes(Site site) {
    Tracing tracing = new Tracing(site);
    Calls calls = new Calls(site, tracing);
    TracePage trace = new TracePage(site, tracing);
    read = pages(site);
    read.put(TRACE, trace);
    read.put("/api", new ApiPage(site, calls));
    read.putAll(calls.reads());
    read.put("/timegate/<url>", new TimeGate(site));
    read.put("/timemap/link/<url>", new TimeMap(site, "link"));
    read.put("/timemap/json/<url>", new TimeMap(site, "json"));
    read.put("/oembed", new OembedPage(site));
    read.put("/embed/article/{id}/diff/{older}/{newer}", new EmbedPage(site));
    sent = new LinkedHashMap<>(calls.posts());
    sent.put(TRACE, trace);
  }

  /// What is asked with `GET`, by the pattern of its address; `{name}` stands for a segment.
  Map<String, Page> read() {
    return read;
  }

  /// That to which a text is sent; nothing is changed by it.
  Map<String, Page> sent() {
    return sent;
  }

  private static Map<String, Page> pages(Site site) {
    FeedPages feeds = new FeedPages(site);
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/", new ChangesPage(site));
    FeedPages.put("/feed", feeds::ofAll, pages);
    pages.put("/article/{id}", new ArticlePage(site));
    FeedPages.put("/article/{id}/feed", feeds::ofArticle, pages);
    pages.put("/article/{id}/ancestry", new AncestryPage(site));
    pages.put("/article/{id}/story", new StoryPage(site));
    pages.put("/article/{id}/captures", new CapturesPage(site));
    pages.put("/article/{id}/at/{time}", new VersionPage(site));
    pages.put("/article/{id}/change/{time}.svg", ImagePage.svg(site));
    pages.put("/article/{id}/change/{time}.png", ImagePage.png(site));
    pages.put("/article/{id}/change/{time}", new ChangePage(site));
    pages.put("/article/{id}/diff/{older}/{newer}", new DiffPage(site));
    pages.put("/outlets", new OutletsPage(site));
    pages.put("/outlet/{key}", new OutletPage(site));
    FeedPages.put("/outlet/{key}/feed", feeds::ofOutlet, pages);
    pages.put("/outlet/{key}/practice", new PracticePage(site));
    pages.put("/outlet/{key}/practice.json", new PracticeData(site));
    pages.put("/feeds", new FeedsPage(site));
    pages.put("/roots", new RootsPage(site));
    pages.put("/roots.txt", _ -> Answer.text(Answer.TEXT, roots(site)));
    pages.put("/roots.atom", new RootsFeed(site));
    pages.put("/search", new SearchPage(site));
    FeedPages.put("/search/feed", feeds::ofSearch, pages);
    pages.put("/health", new HealthPage(site));
    pages.put("/metrics", _ -> Answer.text(Answer.METRICS, site.hooks().metrics().get()));
    pages.put("/style.css", Assets::stylesheet);
    pages.put("/icon.svg", Assets::icon);
    return pages;
  }

  /// As `stemma verify --roots` reads them.
  private static String roots(Site site) {
    return Roots.of(site.store().ledger().days()).text();
  }
}
