package org.stemma.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.ArticlesView;
import org.stemma.store.Article;
import org.stemma.store.ArticleQuery;
import org.stemma.store.Outlet;

/// All articles of all outlets, those first that were found last.
record ArticlesPage(Site site) implements Page {
  private static final int ARTICLES = 50;

  @Override
  public Answer answer(Asked asked) {
    long before = asked.number("before", Long.MAX_VALUE);
    List<Article> articles =
        site.store().watching().articles(new ArticleQuery(null, null, null, before, ARTICLES + 1));
    boolean more = articles.size() > ARTICLES;
    List<Article> shown = more ? articles.subList(0, ARTICLES) : articles;
    Map<Long, Outlet> outlets = Changes.outlets(site);
    Links links = site.links();
    ArticlesView view =
        new ArticlesView(
            site.frame("Articles"),
            shown.stream().map(article -> row(article, outlets)).toList(),
            before == Long.MAX_VALUE ? null : links.articles(Long.MAX_VALUE),
            more ? links.articles(shown.getLast().id()) : null);
    return site.templates().page("articles", view);
  }

  private ArticlesView.Row row(Article article, Map<Long, Outlet> outlets) {
    @Nullable Outlet outlet = outlets.get(article.outlet());
    Links links = site.links();
    return new ArticlesView.Row(
        OutletPage.article(site, article),
        outlet == null ? article.host() : outlet.name(),
        outlet == null ? links.changes() : links.outlet(outlet.key()));
  }
}
