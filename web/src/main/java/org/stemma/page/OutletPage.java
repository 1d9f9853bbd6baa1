package org.stemma.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.page.view.Frame;
import org.stemma.page.view.Moment;
import org.stemma.page.view.OutletView;
import org.stemma.store.Article;
import org.stemma.store.ArticleQuery;
import org.stemma.store.ArticleState;
import org.stemma.store.Newest;
import org.stemma.store.NewestQuery;
import org.stemma.store.Outlet;

/// One outlet: its newest changes, its feeds, a page of its articles.
record OutletPage(Site site) implements Page {
  private static final int CHANGES = 10;
  private static final int ARTICLES = 50;

  @Override
  public Answer answer(Asked asked) {
    Outlet outlet = site.outlet(asked.name("key"));
    Links links = site.links();
    long before = asked.number("before", Long.MAX_VALUE);
    List<Article> articles =
        site.store()
            .watching()
            .articles(new ArticleQuery(outlet.id(), null, null, before, ARTICLES + 1));
    boolean more = articles.size() > ARTICLES;
    List<Article> shown = more ? articles.subList(0, ARTICLES) : articles;
    @Nullable String older =
        more ? links.outlet(outlet.key()) + "?before=" + shown.getLast().id() : null;
    String feed = links.outletFeed(outlet.key());
    List<Newest> newest = newest(outlet);
    OutletView view =
        new OutletView(
            site.frame(outlet.name(), new Frame.Feed("Changes in " + outlet.name(), feed))
                .with(Editing.deeds(site, asked, outlet)),
            outlet.name(),
            outlet.key(),
            outlet.paused(),
            Changes.of(site, newest),
            NewsPage.live(site, outlet, ChangesPage.DEFAULT, newest),
            links.changes() + "?outlet=" + Links.encoded(outlet.key()),
            feed,
            links.practice(outlet.key()),
            site.store().feeds().all().stream()
                .filter(one -> one.outlet() == outlet.id())
                .map(one -> FeedsPage.item(site, one, outlet))
                .toList(),
            shown.stream().map(article -> article(site, article)).toList(),
            older);
    return site.templates().livePage("outlet", view);
  }

  private List<Newest> newest(Outlet outlet) {
    Weight least = ChangesPage.DEFAULT;
    return site.store().news().newest(new NewestQuery(outlet.id(), least, null, CHANGES));
  }

  static OutletView.Article article(Site site, Article article) {
    boolean watched = article.state() == ArticleState.ACTIVE;
    return new OutletView.Article(
        Site.headline(article),
        site.links().article(article.id()),
        Moment.near(article.firstSeenAt(), site.now()),
        article.revisions(),
        article.goneSince() != null ? "gone" : watched ? "" : article.state().label());
  }
}
