package org.stemma.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.stemma.account.Limits.Cost;
import org.stemma.page.WebSettings.Reading;
import org.stemma.proof.Roots;
import org.stemma.store.Role;

/// Which address shows what.
final class Routes {

  /// What is shown to everybody also where reading is closed.
  private static final Set<String> OPEN = Set.of("/sign-in", "/health", "/style.css", "/icon.svg");

  private Routes() {}

  /// Pages by the pattern of their address; `{name}` stands for a segment.
  static Map<String, Page> of(Site site) {
    FeedPages feeds = new FeedPages(site);
    Gates gates = new Gates(site);
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/", new ChangesPage(site));
    FeedPages.put("/feed", feeds::ofAll, pages);
    pages.put("/article/{id}", new ArticlePage(site));
    FeedPages.put("/article/{id}/feed", feeds::ofArticle, pages);
    pages.put("/article/{id}/ancestry", new AncestryPage(site));
    pages.put("/article/{id}/captures", new CapturesPage(site));
    pages.put("/article/{id}/at/{time}", new VersionPage(site));
    pages.put("/article/{id}/change/{time}.svg", gates.limited(Cost.IMAGE, ImagePage.svg(site)));
    pages.put("/article/{id}/change/{time}.png", gates.limited(Cost.IMAGE, ImagePage.png(site)));
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
    pages.put("/search", gates.limited(Cost.SEARCH, new SearchPage(site)));
    FeedPages.put("/search/feed", feeds::ofSearch, pages);
    pages.put("/trace", new TracePage(site));
    pages.put("/sign-in", new SignInPage(site, gates)::form);
    pages.put("/watch", gates.only(Role.EDITOR, new WatchPage(site)::form));
    pages.put("/taken-down", gates.only(Role.EDITOR, new Editing(site)::takenDown));
    pages.put("/tokens", gates.only(Role.READER, new TokensPage(site)::list));
    pages.put("/health", new HealthPage(site));
    pages.put("/metrics", _ -> Answer.text(Answer.METRICS, site.hooks().metrics().get()));
    pages.put("/style.css", Assets::stylesheet);
    pages.put("/icon.svg", Assets::icon);
    return site.settings().reading() == Reading.PUBLIC ? pages : closed(pages, gates);
  }

  private static Map<String, Page> closed(Map<String, Page> pages, Gates gates) {
    pages.replaceAll((path, page) -> OPEN.contains(path) ? page : gates.only(Role.READER, page));
    return pages;
  }

  /// What forms are sent to. All that changes something is a deed of an account; the text that is traced is kept nowhere.
  static Map<String, Page> posts(Site site) {
    Gates gates = new Gates(site);
    SignInPage signIn = new SignInPage(site, gates);
    Editing editing = new Editing(site);
    TokensPage tokens = new TokensPage(site);
    Page trace = gates.limited(Cost.TRACE, new TracePage(site));
    Map<String, Page> posts = new LinkedHashMap<>();
    posts.put("/sign-in", signIn::signIn);
    posts.put("/sign-out", signIn::signOut);
    posts.put(
        "/trace",
        site.settings().reading() == Reading.PUBLIC ? trace : gates.only(Role.READER, trace));
    posts.put(
        "/watch", gates.deed(Role.EDITOR, gates.limited(Cost.FETCH, new WatchPage(site)::add)));
    posts.put("/article/{id}/pause", gates.deed(Role.EDITOR, editing::pause));
    posts.put("/article/{id}/resume", gates.deed(Role.EDITOR, editing::resume));
    posts.put("/article/{id}/merge", gates.deed(Role.EDITOR, editing::merge));
    posts.put("/article/{id}/take-down", gates.deed(Role.EDITOR, editing::takeDown));
    posts.put("/article/{id}/restore", gates.deed(Role.EDITOR, editing::restore));
    posts.put("/outlet/{key}/pause", gates.deed(Role.EDITOR, editing::pauseOutlet));
    posts.put("/outlet/{key}/resume", gates.deed(Role.EDITOR, editing::resumeOutlet));
    posts.put("/tokens", gates.deed(Role.READER, tokens::make));
    posts.put("/tokens/{id}/revoke", gates.deed(Role.READER, tokens::revoke));
    return posts;
  }

  /// As `stemma verify --roots` reads them.
  private static String roots(Site site) {
    return Roots.of(site.store().ledger().days()).text();
  }
}
