package org.stemma.page;

import java.util.List;
import org.stemma.ancestry.Lineage;
import org.stemma.page.view.LineageView;
import org.stemma.store.Article;
import org.stemma.store.Matter.Kind;

/// What an article shares with those of other outlets: its newest text with the passages marked.
record AncestryPage(Site site) implements Page {

  @Override
  public Answer answer(Asked asked) {
    Article article = site.article(asked.id());
    Lineage lineage =
        site.ancestry()
            .ofArticle(article.id())
            .orElseThrow(() -> Refusal.notFound("No text of this article has been seen yet."));
    String headline = Site.headline(article);
    Judging judging =
        new Judging(
            site, article, Kind.BORROWING, lineage.relations().stream().map(Matters::of), null);
    LineageText text = new LineageText(site, lineage, judging);
    LineageView view =
        new LineageView(
            site.frame("Ancestry of “" + headline + "”", article),
            headline,
            DiffPage.language(lineage.documents().getFirst().witness()),
            site.links().article(article.id()),
            site.links().story(article.id()),
            List.of(),
            text.summary(),
            text.paragraphsWithout(headline),
            text.sources(),
            judging.lostOnes());
    return site.templates().page("lineage", view);
  }
}
