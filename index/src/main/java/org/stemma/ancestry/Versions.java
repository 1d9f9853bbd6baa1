package org.stemma.ancestry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Library.Book;
import org.stemma.reuse.Passage;
import org.stemma.reuse.StemRow;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.text.Span;

/// The versions of one article, as they are read now, and the passages in them. Those of articles that turned out to be this one are
/// among them, each under the address at which it was seen, all in the order in which they were first seen.
final class Versions {

  /// Revisions that are looked through for a passage: those around the one it was found in.
  private static final int MOST = 200;

  private final Library library;
  private final Article article;
  private final Outlet outlet;
  private final List<Article> parts;
  private final List<Revision> revisions;
  private final Map<Integer, StemRow> words = new HashMap<>();

  /// @param article that was not merged into another
  Versions(Library library, Article article) {
    this.library = library;
    this.article = article;
    outlet = library.outlet(article);
    parts =
        Stream.concat(
                Stream.of(article), library.store().histories().mergedInto(article.id()).stream())
            .toList();
    revisions =
        parts.stream()
            .flatMap(part -> library.revisions(part.id()).stream())
            .sorted(Comparator.comparing(Revision::seenAt))
            .toList();
  }

  /// A passage as it stood first, and how long.
  ///
  /// @param now where it stands in the newest version; null when it is not there any more
  record Place(Book book, Passage passage, Stay stay, @Nullable Span now) {}

  Article article() {
    return article;
  }

  Outlet outlet() {
    return outlet;
  }

  /// The article and those that turned out to be it.
  List<Article> parts() {
    return parts;
  }

  /// The newest version; empty when none was ever read.
  Optional<Book> newest() {
    return revisions.isEmpty() ? Optional.empty() : Optional.of(book(revisions.getLast()));
  }

  private Book book(Revision revision) {
    Article seen =
        parts.stream().filter(part -> part.id() == revision.article()).findFirst().orElseThrow();
    return library.book(seen, library.outlet(seen), revision);
  }

  /// Where a passage stands; empty when its revision is none of these any more.
  ///
  /// @param revision id of the one it was found in
  /// @param span there
  /// @param counterpart the other text's words
  Optional<Place> place(long revision, Span span, String counterpart) {
    int here = 0;
    while (here < revisions.size() && revisions.get(here).id() != revision) {
      here++;
    }
    if (here == revisions.size()) {
      return Optional.empty();
    }
    String text = library.witness(revisions.get(here)).text();
    if (span.end() > text.length()) {
      return Optional.empty();
    }
    Copied copied = Copied.of(span.of(text), counterpart);
    List<Revision> having = new ArrayList<>();
    Span first = span;
    Span now = null;
    int last = Math.min(revisions.size(), here + MOST / 2);
    for (int i = Math.max(0, here - MOST / 2); i < last; i++) {
      Span found = i == here ? span : copied.in(words(i)).orElse(null);
      now = found;
      if (found != null) {
        first = having.isEmpty() ? found : first;
        having.add(revisions.get(i));
      }
    }
    Book book = book(having.getFirst());
    Stay stay = Stay.of(having, revisions, book.document().witness().publishedAt());
    return Optional.of(
        new Place(
            book,
            new Passage(book.document(), first),
            stay,
            last == revisions.size() ? now : null));
  }

  private StemRow words(int place) {
    return words.computeIfAbsent(
        place, at -> StemRow.of(library.witness(revisions.get(at)).text()));
  }
}
