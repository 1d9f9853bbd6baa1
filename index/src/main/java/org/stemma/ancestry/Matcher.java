package org.stemma.ancestry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.ancestry.Library.Book;
import org.stemma.index.Candidate;
import org.stemma.index.Numbers;
import org.stemma.index.Query;
import org.stemma.index.Scope;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Prepared;
import org.stemma.reuse.Shingles;
import org.stemma.reuse.WordHolders;
import org.stemma.text.Document;
import org.stemma.text.Span;

/// Finds what a text shares with the revisions in an index: asks it for candidates, reads those from the store, and compares
/// each with the text.
final class Matcher {

  /// Articles that are compared with a text.
  private static final int MOST_ARTICLES = 100;

  /// Revisions of one article that are compared, the newest first of those that brought something the text has.
  private static final int MOST_REVISIONS = 3;

  /// Shingles that are looked up, so that a library in one file does not hold up the news; of a longer text than a book an even
  /// sample, by hash.
  private static final int MOST_SHINGLES = 200_000;

  private final Library library;
  private final Shelf shelf;

  Matcher(Library library, Shelf shelf) {
    this.library = library;
    this.shelf = shelf;
  }

  /// In order of place in the text.
  ///
  /// @param known shingles that are not looked up, sorted: those of the version before
  /// @throws IOException when the index is damaged or its disk fails
  List<Match> matches(Document text, Scope scope, int[] known) throws IOException {
    return shelf.read(
        (index, words) -> compared(text, index.candidates(query(text, scope, known)), words),
        List.of());
  }

  private static Query query(Document text, Scope scope, int[] known) {
    Shingles all = Shingles.of(text);
    long step = all.size() / MOST_SHINGLES + 1L;
    int[] shingles = new int[all.size()];
    int[] places = new int[all.size()];
    int size = 0;
    for (int i = 0; i < all.size(); i++) {
      int shingle = Numbers.half(all.hash(i));
      boolean sampled = Integer.toUnsignedLong(shingle) % step == 0;
      if (sampled && !Numbers.contains(known, shingle)) {
        shingles[size] = shingle;
        places[size++] = all.word(i);
      }
    }
    return new Query(
        Arrays.copyOf(shingles, size), Arrays.copyOf(places, size), scope, MOST_ARTICLES);
  }

  private List<Match> compared(Document text, List<Candidate> candidates, WordHolders words) {
    List<Book> books = new ArrayList<>();
    for (Candidate candidate : candidates) {
      candidate.revisions().stream()
          .limit(MOST_REVISIONS)
          .flatMap(id -> library.revision(id).stream())
          .filter(book -> !book.document().series().equals(text.series()))
          .forEach(books::add);
    }
    Prepared asked = Prepared.of(text, words);
    List<List<Borrowing>> shared =
        books.parallelStream()
            .map(book -> Prepared.of(book.document(), words).sharedWith(asked))
            .toList();
    List<Match> matches = new ArrayList<>();
    Map<Long, List<Span>> found = new HashMap<>();
    for (int i = 0; i < books.size(); i++) {
      Book book = books.get(i);
      List<Span> known = found.computeIfAbsent(book.article().id(), any -> new ArrayList<>());
      List<Borrowing> more =
          shared.get(i).stream()
              .filter(borrowing -> known.stream().noneMatch(borrowing.to().span()::overlaps))
              .toList();
      more.forEach(borrowing -> matches.add(new Match(borrowing, book)));
      more.forEach(borrowing -> known.add(borrowing.to().span()));
    }
    matches.sort(Comparator.comparing(match -> match.borrowing().to().span()));
    return matches;
  }
}
