package org.stemma.page;

import java.util.List;
import java.util.stream.Stream;
import org.stemma.ancestry.Lineage;
import org.stemma.drawing.Drawing;
import org.stemma.drawing.StemmaList;
import org.stemma.page.view.StoryView;
import org.stemma.quote.FollowedQuote;
import org.stemma.quote.FollowedQuote.SpeakerVerdict;
import org.stemma.quote.FollowedQuote.WordingVerdict;
import org.stemma.store.Article;
import org.stemma.store.Matter.Kind;
import org.stemma.trace.Trace;

/// The story around an article: the stemma of the texts that share its passages, and the quotations that lost or changed their
/// speaker among them.
record StoryPage(Site site) implements Page {

  /// Quotations that are shown; a text of more is a collection of speeches.
  private static final int QUOTES = 100;

  @Override
  public Answer answer(Asked asked) {
    Article article = site.article(asked.id());
    Lineage lineage =
        site.ancestry()
            .ofArticle(article.id())
            .orElseThrow(() -> Refusal.notFound("No text of this article has been seen yet."));
    Trace trace = lineage.trace();
    StoryNames names = StoryNames.of(site, article, lineage);
    StemmaList list = StemmaList.of(names.named(trace.stemma()));
    List<FollowedQuote> anchored =
        trace.quotes().stream()
            .filter(quote -> quote.speaker() != SpeakerVerdict.UNANCHORED)
            .toList();
    List<FollowedQuote> followed = followed(trace).limit(QUOTES).toList();
    Judging judging =
        new Judging(site, article, Kind.QUOTATION, followed.stream().map(Matters::of), null);
    String headline = Site.headline(article);
    StoryView view =
        new StoryView(
            site.frame("The story around “" + headline + "”", article),
            headline,
            site.links().article(article.id()),
            site.links().ancestry(article.id()),
            list.entries().isEmpty()
                ? null
                : Drawing.of(names.named(trace.stemma()), names.headlines(), names.addresses()),
            list,
            followed.stream().map(quote -> quote(quote, names, judging)).toList(),
            (int) anchored.stream().filter(StoryPage::isKept).count(),
            judging.lostOnes());
    return site.templates().page("story", view);
  }

  /// Those that changed on the way.
  static Stream<FollowedQuote> followed(Trace trace) {
    return trace.quotes().stream()
        .filter(quote -> quote.speaker() != SpeakerVerdict.UNANCHORED && !isKept(quote));
  }

  private static boolean isKept(FollowedQuote quote) {
    return quote.speaker() == SpeakerVerdict.KEPT && quote.wording() == WordingVerdict.KEPT;
  }

  private static StoryView.Quote quote(FollowedQuote quote, StoryNames names, Judging judging) {
    boolean onSpeaker = quote.speaker() != SpeakerVerdict.KEPT;
    boolean kept = quote.wording() == WordingVerdict.KEPT;
    return new StoryView.Quote(
        quote.verdict(),
        onSpeaker && !kept ? quote.wording().label() : null,
        quote.in().text(),
        quote.changes(),
        names.place(quote.in().document()),
        quote.readsAs(),
        quote.originalSpeaker(),
        quote.origin() == null ? null : names.place(quote.origin().document()),
        judging.of(Matters.of(quote)));
  }
}
