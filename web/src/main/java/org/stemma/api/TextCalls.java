package org.stemma.api;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.api.Lists.FoundData;
import org.stemma.api.Lists.FoundList;
import org.stemma.json.Compared;
import org.stemma.json.Traced;
import org.stemma.page.Comparing;
import org.stemma.page.Refusal;
import org.stemma.page.Searching;
import org.stemma.page.Site;
import org.stemma.page.Tracing;
import org.stemma.page.Visiting;
import org.stemma.search.SearchQuery;
import org.stemma.search.TextSearch;
import org.stemma.search.TextSearch.Order;
import org.stemma.store.Article;
import org.stemma.url.WebUrl;

/// Answers what is asked of the words of texts.
record TextCalls(Site site, Tracing tracing, Comparing comparing, Visiting visiting) {

  /// A page of what was found. The cursor keeps the time of the first page: versions seen later are left out of the next ones,
  /// so that they move nothing.
  FoundList search(Asks.Search asked) {
    @Nullable Cursor cursor = Cursor.parse(asked.cursor(), "search", 2);
    int from = cursor == null ? 0 : Math.clamp(cursor.number(0), 0, TextSearch.MOST_VERSIONS);
    Instant until = cursor == null ? site.now() : Instant.ofEpochMilli(cursor.number(1));
    Searching searching = Searching.of(site, asked.q());
    SearchQuery query = searching.asked();
    if (query.isEmpty()) {
      throw Refusal.badRequest("Nothing in “q” says what must be there.");
    }
    Order order = asked.order() == null ? Order.BEST : asked.order();
    Searching.Answer answer =
        new Searching(site, cursor == null ? query : before(query, until))
            .answer(order, from, asked.limit());
    int next = from + asked.limit();
    Map<Long, String> outlets = ArticleCalls.outletKeys(site);
    return new FoundList(
        answer.articles(),
        answer.all(),
        query.notes(),
        answer.hits().stream().map(hit -> data(hit, outlets)).toList(),
        next < answer.articles()
            ? Cursor.of("search", (long) next, until.toEpochMilli()).text()
            : null);
  }

  private static SearchQuery before(SearchQuery query, Instant until) {
    Instant end = until.plusMillis(1);
    @Nullable Instant asked = query.before();
    Instant before = asked != null && asked.isBefore(end) ? asked : end;
    return new SearchQuery(query.terms(), query.sources(), query.after(), before, query.notes());
  }

  private FoundData data(Searching.Hit hit, Map<Long, String> outlets) {
    Article article = hit.newest().article();
    String outlet = Objects.requireNonNullElse(outlets.get(article.outlet()), "");
    return new FoundData(
        ArticleData.of(site, outlet, article),
        VersionData.of(site.links(), hit.newest().revision()),
        hit.versions());
  }

  /// What an article shares.
  Traced borrowings(Asks.OneArticle asked) {
    return borrowings(site.article(asked.id()));
  }

  private Traced borrowings(Article article) {
    return tracing.working(ancestry ->
        Traced.of(
            ancestry
                .ofArticle(article.id())
                .orElseThrow(() -> Refusal.notFound("No text of this article has been seen yet."))
                .trace()));
  }

  /// What a text shares that somebody sends, or the article at an address.
  Traced trace(Asks.TextSent asked) {
    @Nullable String url = asked.url();
    @Nullable String text = asked.text();
    if ((text == null) == (url == null)) {
      throw Refusal.badRequest("Send either “text” or “url”.");
    }
    if (url != null) {
      return at(url);
    }
    if (text == null || text.isBlank()) {
      throw Refusal.badRequest("“text” is empty.");
    }
    return Traced.of(tracing.of(text, asked.source()).trace());
  }

  private Traced at(String typed) {
    site.shelf();
    Optional<WebUrl> url = WebUrl.tryParse(typed);
    if (url.isEmpty()) {
      throw Refusal.badRequest("“url” is no address of the web.");
    }
    return switch (visiting.at(url.get())) {
      case Visiting.Known known -> borrowings(known.article());
      case Visiting.Fresh fresh -> Traced.of(tracing.of(fresh).trace());
    };
  }

  /// What differs between two texts that somebody sends.
  Compared compare(Asks.TwoTexts asked) {
    return Compared.of("older", "newer", comparing.of(asked.older(), asked.newer()));
  }
}
