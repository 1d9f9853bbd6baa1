package org.stemma.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Lineage;
import org.stemma.ancestry.Relation;
import org.stemma.quote.FollowedQuote;
import org.stemma.store.Article;
import org.stemma.store.Matter;
import org.stemma.store.Matter.Kind;
import org.stemma.store.Revision;
import org.stemma.text.Document;
import org.stemma.text.LeftOut;
import org.stemma.text.Witness;

/// What pages show of an article that somebody may judge: computed anew, so that nobody can judge what is not there.
public record Matters(Site site) {

  /// A matter with its articles.
  ///
  /// @param article on whose text it is
  /// @param other whose it was held against; null for a matter of one article
  public record Standing(Matter matter, long article, @Nullable Long other) {}

  /// All of a kind.
  ///
  /// @param version the number of the version of what was left out; 0 for the newest
  public Stream<Standing> of(Article article, Kind kind, int version) {
    return switch (kind) {
      case BORROWING -> borrowings(article);
      case QUOTATION -> quotations(article);
      case LEFT_OUT ->
          revision(article, version).stream()
              .flatMap(revision ->
                  site.store().histories().witness(revision.witness()).leftOut().stream())
              .map(piece -> new Standing(of(piece), article.id(), null));
    };
  }

  Optional<Revision> revision(Article article, int version) {
    Stream<Revision> revisions = site.store().histories().revisions(article.id()).stream();
    return version == 0
        ? revisions.reduce((_, later) -> later)
        : revisions.filter(revision -> revision.number() == version).findFirst();
  }

  private Stream<Standing> borrowings(Article article) {
    return lineage(article).stream()
        .flatMap(lineage -> lineage.relations().stream())
        .map(relation -> new Standing(of(relation), article.id(), relation.article().id()));
  }

  private Stream<Standing> quotations(Article article) {
    return lineage(article).stream()
        .flatMap(lineage ->
            StoryPage.followed(lineage.trace()).map(quote -> standing(article, lineage, quote)));
  }

  private Optional<Lineage> lineage(Article article) {
    return site.hooks().shelf() == null
        ? Optional.empty()
        : site.ancestry().ofArticle(article.id());
  }

  /// The copy may be another article's than that around which the story is told.
  private static Standing standing(Article article, Lineage lineage, FollowedQuote quote) {
    long copy = owner(article, lineage, quote.in().document());
    @Nullable Long origin =
        quote.origin() == null ? null : (Long) owner(article, lineage, quote.origin().document());
    return new Standing(of(quote), copy, origin);
  }

  private static long owner(Article article, Lineage lineage, Document document) {
    return lineage.relations().stream()
        .filter(relation -> relation.there().document().id().equals(document.id()))
        .map(relation -> relation.article().id())
        .findFirst()
        .orElse(article.id());
  }

  static Matter of(Relation relation) {
    return new Matter(Kind.BORROWING, relation.here().text(), relation.there().text());
  }

  /// The verdict with the names that it rests on.
  static Matter of(FollowedQuote quote) {
    String names =
        quote.originalSpeaker() == null && quote.readsAs() == null
            ? ""
            : ": " + name(quote.originalSpeaker()) + ", here " + name(quote.readsAs());
    return new Matter(Kind.QUOTATION, quote.in().text(), quote.verdict() + names);
  }

  private static String name(@Nullable String speaker) {
    return speaker == null ? "nobody" : speaker;
  }

  static Matter of(LeftOut piece) {
    return new Matter(Kind.LEFT_OUT, piece.text(), piece.why());
  }

  /// Those of a text that stands on a page already.
  static Stream<Matter> of(Witness witness) {
    return witness.leftOut().stream().map(Matters::of);
  }
}
