package org.stemma.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stemma.proof.Roots;

/// Which address shows what.
final class Routes {

  /// Of the one page to which a text is sent; nothing is changed by it.
  static final String TRACE = "/trace";

  private Routes() {}

  /// Pages by the pattern of their address; `{name}` stands for a segment.
  static Map<String, Page> of(Site site) {
    FeedPages feeds = new FeedPages(site);
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/", new ChangesPage(site));
    FeedPages.put("/feed", feeds::ofAll, pages);
    pages.put("/article/{id}", new ArticlePage(site));
    FeedPages.put("/article/{id}/feed", feeds::ofArticle, pages);
    pages.put("/article/{id}/ancestry", new AncestryPage(site));
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
    pages.put(TRACE, new TracePage(site));
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
