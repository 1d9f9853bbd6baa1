package org.stemma.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.api.Lists.ArticleList;
import org.stemma.api.Lists.ChangeData;
import org.stemma.api.Lists.ChangeList;
import org.stemma.api.Lists.OutletList;
import org.stemma.collate.Weight;
import org.stemma.page.Health;
import org.stemma.page.Refusal;
import org.stemma.page.Site;
import org.stemma.store.Article;
import org.stemma.store.ArticleQuery;
import org.stemma.store.Newest;
import org.stemma.store.NewestQuery;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.url.WebUrl;

/// Answers what is asked of all articles.
record ListCalls(Site site) {

  OutletList outlets(Asks.Nothing asked) {
    return new OutletList(
        site.store().statistics().hearings().stream()
            .map(hearing -> OutletData.of(site.links(), hearing))
            .toList());
  }

  OutletData outlet(Asks.OneOutlet asked) {
    Outlet outlet = site.outlet(asked.key());
    return site.store().statistics().hearings().stream()
        .filter(hearing -> hearing.outlet().id() == outlet.id())
        .map(hearing -> OutletData.of(site.links(), hearing))
        .findFirst()
        .orElseThrow();
  }

  ArticleList articles(Asks.Articles asked) {
    @Nullable Outlet outlet = outlet(asked.outlet());
    if (asked.url() != null) {
      return ofAddress(asked.url(), asked, outlet);
    }
    @Nullable Cursor cursor = Cursor.parse(asked.cursor(), "articles", 1);
    List<Article> found =
        site.store()
            .watching()
            .articles(
                new ArticleQuery(
                    outlet == null ? null : outlet.id(),
                    null,
                    asked.state(),
                    cursor == null ? Long.MAX_VALUE : cursor.number(0),
                    asked.limit() + 1));
    boolean more = found.size() > asked.limit();
    List<Article> shown = more ? found.subList(0, asked.limit()) : found;
    return new ArticleList(
        data(shown), more ? Cursor.of("articles", shown.getLast().id()).text() : null);
  }

  private ArticleList ofAddress(String url, Asks.Articles asked, @Nullable Outlet outlet) {
    WebUrl address =
        WebUrl.tryParse(url)
            .orElseThrow(() -> Refusal.badRequest("“url” is no address of the web."));
    Optional<Article> article =
        site.store()
            .watching()
            .find(address.key())
            .filter(found -> outlet == null || found.outlet() == outlet.id())
            .filter(found -> asked.state() == null || found.state() == asked.state());
    return new ArticleList(data(article.stream().toList()), null);
  }

  private @Nullable Outlet outlet(@Nullable String key) {
    return key == null ? null : site.outlet(key);
  }

  private List<ArticleData> data(List<Article> articles) {
    Map<Long, String> outlets = ArticleCalls.outletKeys(site);
    return articles.stream().map(article -> data(article, outlets)).toList();
  }

  private ArticleData data(Article article, Map<Long, String> outlets) {
    return ArticleData.of(
        site, Objects.requireNonNullElse(outlets.get(article.outlet()), ""), article);
  }

  ChangeList changes(Asks.Changes asked) {
    @Nullable Outlet outlet = outlet(asked.outlet());
    Weight least = asked.weight() == null ? Weight.WORDING : asked.weight();
    @Nullable Cursor cursor = Cursor.parse(asked.cursor(), "changes", 2);
    NewestQuery.@Nullable Before before =
        cursor == null
            ? null
            : new NewestQuery.Before(Instant.ofEpochMilli(cursor.number(0)), cursor.number(1));
    List<Newest> found =
        site.store()
            .news()
            .newest(
                new NewestQuery(
                    outlet == null ? null : outlet.id(), least, before, asked.limit() + 1));
    boolean more = found.size() > asked.limit();
    List<Newest> shown = more ? found.subList(0, asked.limit()) : found;
    Map<Long, String> outlets = ArticleCalls.outletKeys(site);
    return new ChangeList(
        shown.stream()
            .map(one ->
                new ChangeData(
                    data(one.article(), outlets), VersionData.of(site.links(), one.revision())))
            .toList(),
        more ? after(shown.getLast().revision()) : null);
  }

  private static String after(Revision revision) {
    return Cursor.of("changes", revision.seenAt().toEpochMilli(), revision.id()).text();
  }

  Health health(Asks.Nothing asked) {
    return Health.of(site);
  }
}
