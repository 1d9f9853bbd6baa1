package org.stemma.ancestry;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.ancestry.Library.Book;
import org.stemma.ancestry.Versions.Place;
import org.stemma.index.Scope;
import org.stemma.reuse.Borrowing;
import org.stemma.store.Article;
import org.stemma.store.FoundBorrowing;
import org.stemma.store.Outlet;
import org.stemma.store.SharedPassage;
import org.stemma.store.Store;
import org.stemma.store.StoredBorrowing;
import org.stemma.text.Document;

/// Answers what a text shares with everything that was seen, and who had it first as far as is known now.
///
/// A text that is no article's is compared now ([#of]); what an article shares was found when its revisions came in ([Follower])
/// and is only judged now ([#ofArticle]). Nothing of an article that was taken down, or taken off the list, is told by either. What
/// an article has that was merged into another is told of that other, and of the two the one that had it first.
///
/// Safe for use by several threads.
public final class Ancestry {

  /// Passages of an article that are shown, the surest.
  private static final int MOST_PASSAGES = 300;

  private final Library library;
  private final Shelf shelf;

  /// @param shelf of an index of the store
  public Ancestry(Store store, Shelf shelf) {
    library = new Library(store);
    this.shelf = shelf;
  }

  /// What a text shares with articles of other outlets than its own.
  ///
  /// @param text its id must be none of the library's: no address with `#` and a number
  /// @throws IOException when the index is damaged or its disk fails
  public Lineage of(Document text) throws IOException {
    Relations relations = new Relations(text);
    Others others = new Others();
    Matcher matcher = new Matcher(library, shelf);
    for (Match match : matcher.matches(text, new Scope(outlet(text), Long.MAX_VALUE), new int[0])) {
      Borrowing borrowing = match.borrowing();
      Book book = match.book();
      others
          .of(book.article())
          .ifPresent(other ->
              other
                  .place(book.revision().id(), borrowing.from().span(), borrowing.to().text())
                  .ifPresent(
                      there -> relations.add(other, there, borrowing.to(), kind(borrowing))));
    }
    return relations.lineage();
  }

  /// The versions of the articles that share something, each article read once.
  private final class Others {
    private final Map<Long, Optional<Versions>> known = new HashMap<>();

    /// Empty when it is not in the library.
    Optional<Versions> of(long article) {
      return library.article(article).flatMap(this::of);
    }

    Optional<Versions> of(Article article) {
      return library
          .survivor(article)
          .flatMap(survivor ->
              known.computeIfAbsent(
                  survivor.id(), any -> Optional.of(new Versions(library, survivor))));
    }
  }

  private long outlet(Document text) {
    String source = text.source();
    return source == null
        ? -1
        : library.store().outlets().all().stream()
            .filter(outlet -> outlet.name().equalsIgnoreCase(source.strip()))
            .mapToLong(Outlet::id)
            .findFirst()
            .orElse(-1);
  }

  private static Relations.Kind kind(Borrowing borrowing) {
    return new Relations.Kind(
        borrowing.kind(), borrowing.containment(), borrowing.confidence(), borrowing.evidence());
  }

  /// What an article shares with those of other outlets; of one that was merged, what the article shares that it turned out to be.
  ///
  /// @return empty when there is no such article, or it never had a text
  public Optional<Lineage> ofArticle(long id) {
    Optional<Article> article = library.article(id).flatMap(library::survivor);
    if (article.isEmpty()) {
      return Optional.empty();
    }
    Versions mine = new Versions(library, article.get());
    return mine.newest().map(newest -> lineage(mine, newest));
  }

  private Lineage lineage(Versions mine, Book newest) {
    Relations relations = new Relations(newest.document());
    Others others = new Others();
    for (Shared one : shared(mine)) {
      others
          .of(one.there().article())
          .filter(other -> other.article().id() != mine.article().id())
          .ifPresent(other -> add(relations, mine, other, one));
    }
    return relations.lineage();
  }

  /// What was found, and which side of it is the article's that is asked about.
  private record Shared(StoredBorrowing stored, long part) {
    SharedPassage here() {
      return stored.found().of(part);
    }

    SharedPassage there() {
      return stored.found().besides(part);
    }
  }

  private List<Shared> shared(Versions mine) {
    return mine.parts().stream()
        .flatMap(part ->
            library.store().borrowings().ofArticle(part.id(), MOST_PASSAGES).stream()
                .map(stored -> new Shared(stored, part.id())))
        .sorted(
            Comparator.comparing((Shared one) -> one.here().span())
                .thenComparingLong(one -> one.stored().id()))
        .toList();
  }

  private void add(Relations relations, Versions mine, Versions other, Shared one) {
    FoundBorrowing found = one.stored().found();
    SharedPassage here = one.here();
    SharedPassage there = one.there();
    Optional<String> hereText = text(here);
    Optional<String> thereText = text(there);
    if (hereText.isEmpty() || thereText.isEmpty()) {
      return;
    }
    Optional<Place> first = mine.place(here.revision(), here.span(), thereText.get());
    Optional<Place> second = other.place(there.revision(), there.span(), hereText.get());
    if (first.isPresent() && second.isPresent()) {
      relations.add(
          other,
          second.get(),
          first.get(),
          new Relations.Kind(found.kind(), here.contained(), found.confidence(), found.evidence()));
    }
  }

  /// The words of a stored passage; empty when its revision is gone.
  private Optional<String> text(SharedPassage passage) {
    return library
        .revision(passage.revision())
        .map(book -> book.document().text())
        .filter(text -> passage.span().end() <= text.length())
        .map(passage.span()::of);
  }
}
