package org.stemma.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.ChangesView.Choice;
import org.stemma.page.view.Frame;
import org.stemma.page.view.Moment;
import org.stemma.page.view.SearchView;
import org.stemma.search.SearchQuery;
import org.stemma.search.SearchQuery.Place;
import org.stemma.search.Snippet;
import org.stemma.search.TextSearch;
import org.stemma.search.TextSearch.Order;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.store.Watching;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.Glimpse;
import org.stemma.url.WebUrl;

/// Finds articles by their words, or by any of their addresses. Nothing is fetched.
record SearchPage(Site site) implements Page {

  /// UTF-16 units of what was typed that are read: a question, not a text.
  private static final int LONGEST = 1_000;

  private static final int HITS = 20;

  /// Pages that can be turned: as far as versions are looked at.
  private static final int LAST_PAGE = TextSearch.MOST_VERSIONS / HITS;

  @Override
  public Answer answer(Asked asked) {
    String typed = Glimpse.begin(asked.text("q").orElse("").strip(), LONGEST);
    if (typed.isEmpty()) {
      return page(empty("", List.of()));
    }
    Optional<WebUrl> address = address(typed);
    if (address.isPresent()) {
      return ofAddress(typed, address.get());
    }
    Order order = asked.word("order", Order.class, Order.BEST);
    int page = Math.clamp(asked.number("page", 1), 1, LAST_PAGE);
    return page(found(typed, order, page));
  }

  /// What is typed without blanks and looks like an address is one: with a scheme, or with a host and a path.
  private static Optional<WebUrl> address(String typed) {
    if (typed.matches("https?://\\S+")) {
      return WebUrl.tryParse(typed);
    }
    return typed.matches("[\\w-]+(\\.[\\w-]+)+/\\S*")
        ? WebUrl.tryParse("https://" + typed)
        : Optional.empty();
  }

  private Answer ofAddress(String typed, WebUrl address) {
    Watching watching = site.store().watching();
    // Of what was taken down the reason is told, as at its own address here.
    return watching
        .find(address.key())
        .or(() -> watching.takenDown(address.key()).map(site::article))
        .map(found -> Answer.redirect(site.links().article(found.id())))
        .orElseGet(() ->
            page(empty(typed, List.of("No article with this address is known here.")))
                .withStatus(404));
  }

  private Answer page(SearchView view) {
    return site.templates().page("search", view);
  }

  private SearchView empty(String typed, List<String> notes) {
    return new SearchView(
        site.frame("Search"),
        typed,
        site.links().search(Map.of()),
        notes,
        List.of(),
        "",
        List.of(),
        null,
        null,
        null,
        null);
  }

  private SearchView found(String typed, Order order, int page) {
    Searching searching = Searching.of(site, typed);
    SearchQuery asked = searching.asked();
    if (asked.isEmpty()) {
      List<String> notes = new ArrayList<>(asked.notes());
      notes.add("Nothing in this says what must be there.");
      return empty(typed, notes);
    }
    Searching.Answer answer = searching.answer(order, (page - 1) * HITS, HITS);
    Map<Long, Outlet> outlets = Changes.outlets(site);
    String feed = site.links().searchFeed(typed);
    boolean more = page * HITS < answer.articles() && page < LAST_PAGE;
    return new SearchView(
        site.frame("Search: " + Glimpse.begin(typed, 80), new Frame.Feed("This search", feed)),
        typed,
        site.links().search(Map.of()),
        asked.notes(),
        orders(order),
        total(answer, asked),
        answer.hits().stream().map(hit -> hit(hit, asked, outlets)).toList(),
        feed,
        site.links().alerts(),
        page == 1 ? null : href(typed, order, page - 1),
        more ? href(typed, order, page + 1) : null);
  }

  private static List<Choice> orders(Order chosen) {
    return List.of(
        new Choice("best", "best first", chosen == Order.BEST),
        new Choice("newest", "newest first", chosen == Order.NEWEST));
  }

  private static String total(Searching.Answer answer, SearchQuery asked) {
    String what = asked.asksForChanges() ? "with such a change" : "with such a version";
    if (answer.articles() == 0) {
      return "No article " + what + " has been seen.";
    }
    String counted = answer.articles() == 1 ? "1 article" : answer.articles() + " articles";
    return (answer.all() ? counted : "More than " + counted) + " " + what + ".";
  }

  private String href(String typed, Order order, int page) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", typed);
    parameters.put("order", order == Order.BEST ? "" : Links.word(order));
    parameters.put("page", page == 1 ? "" : Integer.toString(page));
    return site.links().search(parameters);
  }

  private SearchView.Hit hit(Searching.Hit hit, SearchQuery asked, Map<Long, Outlet> outlets) {
    Article article = hit.newest().article();
    Revision revision = hit.newest().revision();
    @Nullable Outlet outlet = outlets.get(article.outlet());
    Links links = site.links();
    boolean change = asked.asksForChanges();
    Differences differences =
        change ? Differences.of(site.store().histories(), revision) : Differences.NONE;
    return new SearchView.Hit(
        headline(revision, article, asked),
        change
            ? links.diff(article.id(), revision.number() - 1, revision.number())
            : links.version(article.id(), revision.seenAt()),
        outlet == null ? article.host() : outlet.name(),
        outlet == null ? links.changes() : links.outlet(outlet.key()),
        links.article(article.id()),
        version(revision, hit.versions()),
        Moment.near(revision.seenAt(), site.now()),
        shown(asked, Place.REMOVED, differences.removed()),
        shown(asked, Place.ADDED, differences.added()),
        change ? List.of() : Snippet.of(asked, Place.ANYWHERE).in(text(revision)),
        change ? Changes.note(revision.gist()) : null);
  }

  private static String version(Revision revision, int versions) {
    String one = "version " + revision.number();
    return versions == 1 ? one : one + " and " + (versions - 1) + " more";
  }

  private static List<Snippet.Piece> shown(SearchQuery asked, Place place, String words) {
    boolean wanted = asked.terms().stream().anyMatch(term -> term.place() == place);
    return wanted ? Snippet.of(asked, place).in(words) : List.of();
  }

  private static List<Snippet.Piece> headline(
      Revision revision, Article article, SearchQuery asked) {
    String headline = Site.headline(revision.headline(), article);
    Snippet snippet = Snippet.of(asked, Place.TITLE);
    return revision.headline() == null
        ? List.of(new Snippet.Piece(headline, false))
        : snippet.whole(headline);
  }

  /// Below the headline, which stands above it anyway.
  private String text(Revision revision) {
    return site.store().histories().witness(revision.witness()).textBlocks().stream()
        .filter(block -> block.kind() != BlockKind.HEADLINE)
        .map(Block::text)
        .collect(Collectors.joining(" "));
  }
}
