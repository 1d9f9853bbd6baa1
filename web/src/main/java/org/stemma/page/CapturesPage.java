package org.stemma.page;

import org.stemma.page.view.CapturesView;
import org.stemma.store.Article;

/// An article's captures, the oldest first.
record CapturesPage(Site site) implements Page {
  private static final int PAGE = 200;

  @Override
  public Answer answer(Asked asked) {
    Article article = site.article(asked.id());
    String headline = Site.headline(article);
    CapturesView view =
        new CapturesView(
            site.frame("Captures of “" + headline + "”", article),
            headline,
            site.links().article(article.id()),
            CaptureItems.of(site, article, asked.number("after", 0), PAGE));
    return site.templates().page("captures", view);
  }
}
