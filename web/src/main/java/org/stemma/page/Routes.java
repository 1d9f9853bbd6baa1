package org.stemma.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stemma.account.Limits.Cost;
import org.stemma.api.ApiPage;
import org.stemma.api.Calls;
import org.stemma.memento.TimeGate;
import org.stemma.memento.TimeMap;
import org.stemma.page.WebSettings.Reading;
import org.stemma.proof.Roots;
import org.stemma.store.Role;

/// Which address shows what.
final class Routes {

  private static final String TRACE = "/trace";
  private static final String COMPARE = "/compare";

  /// What is shown to everybody also where reading is closed.
  private static final Set<String> OPEN =
      Set.of(
          "/sign-in",
          "/sign-out",
          "/health",
          "/style.css",
          "/icon.svg",
          "/live.js",
          "/confirm/{secret}",
          "/stop/{secret}",
          "/alerts/{secret}/feed",
          "/alerts/{secret}/feed.rss",
          "/alerts/{secret}/feed.json");

  private static final Pattern SEARCHES =
      Pattern.compile("(/api/v1)?/search(/feed.*)?|/alerts/\\{secret}/feed.*");

  private static final Pattern LINEAGES =
      Pattern.compile(
          "/article/\\{id}/(ancestry|story)|/api/v1/articles/\\{id}/(borrowings|matters)");

  /// The parameter that is an address itself, with all that follows.
  static final String URL = "url";

  private final Map<String, Page> read;

  private final Map<String, Page> sent;

  Routes(Site site) {
    Tracing tracing = new Tracing(site);
    Comparing comparing = new Comparing();
    Visiting visiting = new Visiting(site);
    Calls calls = new Calls(site, tracing, comparing, visiting);
    ComparePage compare = new ComparePage(site, comparing);
    TracePage trace = new TracePage(site, tracing, visiting);
    read = pages(site);
    read.put(TRACE, trace);
    read.put(COMPARE, compare);
    read.put("/api", new ApiPage(site, calls));
    read.putAll(calls.reads());
    read.put("/timegate/<url>", new TimeGate(site));
    read.put("/timemap/link/<url>", new TimeMap(site, "link"));
    read.put("/timemap/json/<url>", new TimeMap(site, "json"));
    read.put("/oembed", new OembedPage(site));
    read.put("/embed/article/{id}/diff/{older}/{newer}", new EmbedPage(site));
    Gates gates = new Gates(site);
    limit(read, gates);
    sent = new LinkedHashMap<>(calls.posts());
    calls
        .costs()
        .forEach(
            (path, cost) -> sent.computeIfPresent(path, (_, page) -> gates.limited(cost, page)));
    sent.put(TRACE, gates.limited(Cost.TRACE, trace));
    sent.put(COMPARE, gates.limited(Cost.TRACE, compare));
    sent.putAll(forms(site));
    close(read, site);
    close(sent, site);
  }

  /// What is asked with `GET`, by the pattern of its address; `{name}` stands for a segment.
  Map<String, Page> read() {
    return read;
  }

  /// Where scripts of other sites may ask, also with headers of their own.
  Set<String> open() {
    Set<String> open = new TreeSet<>(read.keySet());
    open.addAll(sent.keySet());
    open.removeIf(path -> !Delivery.isForPrograms(path) && !path.matches("/time(gate|map)/.*"));
    return open;
  }

  /// What is asked with `POST`: texts that are traced or compared and kept nowhere, and the forms.
  Map<String, Page> sent() {
    return sent;
  }

  private static Map<String, Page> pages(Site site) {
    FeedPages feeds = new FeedPages(site);
    Gates gates = new Gates(site);
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/", new ChangesPage(site));
    FeedPages.put("/feed", feeds::ofAll, pages);
    pages.put("/article/{id}", new ArticlePage(site));
    FeedPages.put("/article/{id}/feed", feeds::ofArticle, pages);
    pages.put("/article/{id}/ancestry", new AncestryPage(site));
    pages.put("/article/{id}/story", new StoryPage(site));
    pages.put("/article/{id}/captures", new CapturesPage(site));
    EvidencePages evidence = new EvidencePages(site);
    pages.put("/article/{id}/captures.wacz", gates.limited(Cost.FILE, evidence::ofArticle));
    pages.put(
        "/article/{id}/capture/{capture}.wacz", gates.limited(Cost.FILE, evidence::ofCapture));
    pages.put("/article/{id}/at/{time}", new VersionPage(site));
    pages.put("/article/{id}/change/{time}.svg", gates.limited(Cost.IMAGE, ImagePage.svg(site)));
    pages.put("/article/{id}/change/{time}.png", gates.limited(Cost.IMAGE, ImagePage.png(site)));
    pages.put("/article/{id}/change/{time}", new ChangePage(site));
    pages.put("/article/{id}/diff", asked -> DiffPage.chosen(site, asked));
    pages.put("/article/{id}/diff/{older}/{newer}", new DiffPage(site));
    pages.put("/articles", new ArticlesPage(site));
    pages.put("/news", new NewsPage(site));
    pages.put("/outlets", new OutletsPage(site));
    pages.put("/outlet/{key}", new OutletPage(site));
    FeedPages.put("/outlet/{key}/feed", feeds::ofOutlet, pages);
    pages.put("/outlet/{key}/practice", new PracticePage(site));
    pages.put("/outlet/{key}/practice.json", new PracticeData(site));
    DisputePages disputes = new DisputePages(site);
    pages.put("/disputes", disputes::list);
    FeedPages.put("/disputes/feed", disputes::feed, pages);
    pages.put("/feeds", new FeedsPage(site));
    pages.put("/roots", new RootsPage(site));
    pages.put("/roots.txt", _ -> Answer.text(Answer.TEXT, roots(site)));
    pages.put("/roots.atom", new RootsFeed(site));
    pages.put("/search", new SearchPage(site));
    FeedPages.put("/search/feed", feeds::ofSearch, pages);
    pages.put("/sign-in", new SignInPage(site, gates)::form);
    pages.put("/watch", gates.only(Role.EDITOR, new WatchPage(site)::form));
    pages.put("/taken-down", gates.only(Role.EDITOR, new Editing(site)::takenDown));
    pages.put("/tokens", gates.only(Role.READER, new TokensPage(site)::list));
    pages.put("/alerts", gates.only(Role.READER, new AlertsPage(site)::list));
    FeedPages.put("/alerts/{secret}/feed", feeds::ofSaved, pages);
    pages.put("/confirm/{secret}", new SecretPages(site)::askToConfirm);
    pages.put("/stop/{secret}", new SecretPages(site)::askToStop);
    pages.put("/health", new HealthPage(site));
    pages.put("/metrics", _ -> Answer.text(Answer.METRICS, site.hooks().metrics().get()));
    pages.put("/style.css", Assets::stylesheet);
    pages.put("/icon.svg", Assets::icon);
    pages.put("/live.js", Assets::script);
    return pages;
  }

  /// The same question costs the same as a page, as a feed and as data.
  private static void limit(Map<String, Page> pages, Gates gates) {
    pages.replaceAll((path, page) ->
        SEARCHES.matcher(path).matches()
            ? gates.limited(Cost.SEARCH, page)
            : LINEAGES.matcher(path).matches() ? gates.limited(Cost.LINEAGE, page) : page);
  }

  /// What forms are sent to: each a deed of an account, but for signing in and out.
  private static Map<String, Page> forms(Site site) {
    Gates gates = new Gates(site);
    SignInPage signIn = new SignInPage(site, gates);
    Editing editing = new Editing(site);
    TokensPage tokens = new TokensPage(site);
    Map<String, Page> forms = new LinkedHashMap<>();
    forms.put("/sign-in", signIn::signIn);
    forms.put("/sign-out", signIn::signOut);
    forms.put(
        "/watch", gates.deed(Role.EDITOR, gates.limited(Cost.FETCH, new WatchPage(site)::add)));
    forms.put("/article/{id}/pause", gates.deed(Role.EDITOR, editing::pause));
    forms.put("/article/{id}/resume", gates.deed(Role.EDITOR, editing::resume));
    forms.put("/article/{id}/merge", gates.deed(Role.EDITOR, editing::merge));
    forms.put("/article/{id}/take-down", gates.deed(Role.EDITOR, editing::takeDown));
    forms.put("/article/{id}/restore", gates.deed(Role.EDITOR, editing::restore));
    forms.put("/outlet/{key}/pause", gates.deed(Role.EDITOR, editing::pauseOutlet));
    forms.put("/outlet/{key}/resume", gates.deed(Role.EDITOR, editing::resumeOutlet));
    DisputePages disputes = new DisputePages(site);
    forms.put(
        "/article/{id}/dispute", gates.deed(Role.READER, gates.limited(Cost.TRACE, disputes::add)));
    forms.put("/dispute/{id}/withdraw", gates.deed(Role.READER, disputes::withdraw));
    forms.put("/tokens", gates.deed(Role.READER, tokens::make));
    forms.put("/tokens/{id}/revoke", gates.deed(Role.READER, tokens::revoke));
    forms.putAll(alerts(site, gates));
    return forms;
  }

  private static Map<String, Page> alerts(Site site, Gates gates) {
    AlertsPage alerts = new AlertsPage(site);
    MailPage mail = new MailPage(site, gates);
    SecretPages secrets = new SecretPages(site);
    Map<String, Page> forms = new LinkedHashMap<>();
    forms.put("/alerts", gates.deed(Role.READER, alerts::save));
    forms.put("/alerts/{id}/hook", gates.deed(Role.READER, alerts::hook));
    forms.put("/alerts/{id}/mails", gates.deed(Role.READER, alerts::mails));
    forms.put("/alerts/{id}/remove", gates.deed(Role.READER, alerts::remove));
    forms.put("/mailbox", gates.deed(Role.READER, mail::address));
    forms.put("/mailbox/remove", gates.deed(Role.READER, mail::remove));
    forms.put("/mailbox/digest", gates.deed(Role.READER, mail::digest));
    forms.put("/confirm/{secret}", secrets::confirm);
    forms.put("/stop/{secret}", secrets::stop);
    return forms;
  }

  /// Whether the secret in the address says that its sender may do this: the program that somebody reads mails with has no session.
  static boolean isBySecret(String path) {
    return path.startsWith("/confirm/") || path.startsWith("/stop/");
  }

  /// Where reading is closed, all but what is open is for accounts.
  private static void close(Map<String, Page> pages, Site site) {
    if (site.settings().reading() == Reading.ACCOUNTS) {
      Gates gates = new Gates(site);
      pages.replaceAll((path, page) -> OPEN.contains(path) ? page : gates.only(Role.READER, page));
    }
  }

  /// As `stemma verify --roots` reads them.
  private static String roots(Site site) {
    return Roots.of(site.store().ledger().days()).text();
  }
}
