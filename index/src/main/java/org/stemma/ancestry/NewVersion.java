package org.stemma.ancestry;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Library.Book;
import org.stemma.index.SingleVersion;
import org.stemma.search.SearchQuery;
import org.stemma.search.TextSearch;
import org.stemma.store.Article;
import org.stemma.store.Revision;
import org.stemma.store.Store;

/// A version that was just seen, and who waits for it: what a search of the whole index would say of it, without waiting until it
/// is indexed.
public final class NewVersion implements AutoCloseable {
  private final Article article;
  private final Revision revision;
  private final SingleVersion words;

  private NewVersion(Article article, Revision revision, SingleVersion words) {
    this.article = article;
    this.revision = revision;
    this.words = words;
  }

  /// @param revision id
  /// @return empty for one of a reading that was superseded, and one that may not be shown
  public static Optional<NewVersion> of(Store store, long revision) throws IOException {
    Library library = new Library(store);
    Book book = library.revision(revision).orElse(null);
    if (book == null) {
      return Optional.empty();
    }
    int number = book.revision().number();
    @Nullable Revision before =
        number == 1 ? null : library.revisions(book.article().id()).get(number - 2);
    SingleVersion words =
        new SingleVersion(Changed.prose(library, book.outlet(), before, book.revision()));
    return Optional.of(new NewVersion(book.article(), book.revision(), words));
  }

  public Article article() {
    return article;
  }

  public Revision revision() {
    return revision;
  }

  /// Whether it is told to who waits for answers to this.
  ///
  /// @param asked with keys of outlets as its sources
  public boolean isToldTo(SearchQuery asked) throws IOException {
    return TextSearch.isTold(words, asked);
  }

  @Override
  public void close() throws IOException {
    words.close();
  }
}
