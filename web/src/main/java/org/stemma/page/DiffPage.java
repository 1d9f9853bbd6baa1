package org.stemma.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;
import org.stemma.collate.Summary;
import org.stemma.collate.Weight;
import org.stemma.collate.WordRun;
import org.stemma.page.view.DiffView;
import org.stemma.page.view.DiffView.Column;
import org.stemma.page.view.DiffView.Manners;
import org.stemma.page.view.DiffView.Table;
import org.stemma.page.view.Phrase;
import org.stemma.store.Article;
import org.stemma.store.Histories;
import org.stemma.store.Revision;
import org.stemma.text.Witness;

/// Any two versions of an article, side by side or in one column.
record DiffPage(Site site) implements Page {

  @Override
  public Answer answer(Asked asked) {
    Article article = site.article(asked.id());
    List<Revision> revisions = site.store().histories().revisions(article.id());
    Revision older = numbered(revisions, asked.version("older"));
    Revision newer = numbered(revisions, asked.version("newer"));
    if (older.number() == newer.number()) {
      throw Refusal.badRequest("A version can be compared with another one only.");
    }
    Histories histories = site.store().histories();
    Collation collation =
        Collation.of(histories.witness(older.witness()), histories.witness(newer.witness()));
    DiffView view = view(article, revisions, older, newer, collation, DiffManner.of(asked));
    return site.templates().page("diff", view);
  }

  /// To the two versions whose numbers were typed.
  static Answer chosen(Site site, Asked asked) {
    Article article = site.article(asked.id());
    long older = Math.min(asked.number("older", 1), Integer.MAX_VALUE);
    long newer = Math.min(asked.number("newer", article.revisions()), Integer.MAX_VALUE);
    return Answer.redirect(site.links().diff(article.id(), (int) older, (int) newer));
  }

  static Revision numbered(List<Revision> revisions, int number) {
    return revisions.stream()
        .filter(revision -> revision.number() == number)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("This article has no version " + number + "."));
  }

  private DiffView view(
      Article article,
      List<Revision> revisions,
      Revision older,
      Revision newer,
      Collation collation,
      DiffManner manner) {
    DiffLayout layout = DiffLayout.of(collation, manner);
    String headline = Site.headline(newer.headline(), article);
    String title = "“" + headline + "” (" + newer.number() + "/" + revisions.size() + ")";
    var admitted = collation.summary().admitted();
    return new DiffView(
        site.frame(title, article)
            .with(
                Embedding.discovery(
                    site.links(), site.links().diff(article.id(), older.number(), newer.number()))),
        headline,
        site.links().article(article.id()),
        facts(
            article,
            older,
            newer,
            collation.newer(),
            Facts.changes(site.store().histories().sightings(article.id()))),
        new Pager(site.links(), article.id(), revisions, manner).at(older.number(), newer.number()),
        admitted == null ? null : admitted.text(),
        admitted == null && isDeserving(collation.summary()),
        counts(collation.summary()),
        hidden(collation, manner),
        manners(site.links().diff(article.id(), older.number(), newer.number()), manner),
        new Table(
            manner.inline(),
            column(article, older, collation.older(), layout.olderHeadline()),
            column(article, newer, collation.newer(), layout.newerHeadline()),
            ArticlePage.later(older.seenAt(), newer.seenAt()),
            layout.headline(),
            layout.rows()));
  }

  static String hidden(Collation collation, DiffManner manner) {
    long hidden =
        collation.variants().stream()
            .filter(variant -> variant.isChange() && !manner.marks(variant))
            .count();
    return hidden == 0
        ? ""
        : hidden == 1
            ? "1 lighter change is not marked."
            : hidden + " lighter changes are not marked.";
  }

  /// @param address of the two versions
  private static Manners manners(String address, DiffManner manner) {
    List<Manners.Weight> weights = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      weights.add(
          new Manners.Weight(
              andUp(weight), address + manner.least(weight).query(), weight == manner.least()));
    }
    return new Manners(
        manner.inline(),
        manner.changesOnly(),
        address + manner.inline(!manner.inline()).query(),
        address + manner.changesOnly(!manner.changesOnly()).query(),
        address + manner.least(Weight.TYPOGRAPHY).query(),
        weights);
  }

  /// The changes that are marked from a weight on, in words.
  static String andUp(Weight least) {
    return least == Weight.TYPOGRAPHY
        ? "all"
        : least.label() + (least == Weight.SUBSTANCE ? "" : " and up");
  }

  private Column column(
      Article article, Revision revision, Witness witness, List<WordRun> headline) {
    return new Column(
        "Version " + revision.number(),
        site.links().version(article.id(), revision.seenAt()),
        Phrase.EMPTY.between(revision.lastWithout(), revision.seenAt()),
        language(witness),
        headline);
  }

  /// @param changes of the article since its first text
  private List<Phrase> facts(
      Article article, Revision from, Revision to, Witness newer, int changes) {
    Facts known = new Facts(site, article);
    List<Phrase> facts = new ArrayList<>();
    facts.addAll(known.notices());
    facts.addAll(known.source().values());
    facts.add(Phrase.EMPTY.outward(article.url()));
    facts.add(known.since(newer));
    facts.add(known.often(changes));
    facts.add(known.next());
    facts.add(Phrase.EMPTY.link("feed of its changes", site.links().articleFeed(article.id())));
    if (to.number() - from.number() == 1) {
      String change = site.links().change(article.id(), to.seenAt());
      facts.add(Phrase.EMPTY.link("page of this change, to share", change));
    }
    return facts;
  }

  /// True when there are changes of which a reader would expect to be told.
  private static boolean isDeserving(Summary summary) {
    return summary.byWeight().entrySet().stream()
        .anyMatch(count -> count.getValue() > 0 && Changes.isDeserving(count.getKey()));
  }

  /// `2 of substance, 1 of wording`, heaviest first.
  static String counts(Summary summary) {
    List<Map.Entry<Weight, Integer>> counts = new ArrayList<>(summary.byWeight().entrySet());
    return counts.reversed().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> count.getValue() + " of " + count.getKey().label())
        .collect(Collectors.joining(", "));
  }

  /// The language of a text for a browser; empty when it is not known.
  static String language(@Nullable Witness witness) {
    return witness == null ? "" : Objects.requireNonNullElse(witness.language(), "");
  }
}
