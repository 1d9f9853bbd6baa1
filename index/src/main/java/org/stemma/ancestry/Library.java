package org.stemma.ancestry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.store.Store;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// The store as a library of documents. What was taken down or taken off the list is not in it. Safe for use by several threads.
final class Library {

  /// UTF-16 units of texts that are kept at hand: those of the last few hundred articles asked for.
  private static final int AT_HAND = 4_000_000;

  private final Store store;
  private final Map<Long, Witness> witnesses = new HashMap<>();
  private final Deque<Long> order = new ArrayDeque<>();
  private int held;

  Library(Store store) {
    this.store = store;
  }

  Store store() {
    return store;
  }

  /// A revision with all that is to be told of it.
  record Book(Article article, Outlet outlet, Revision revision, Document document) {}

  /// Empty when it is not in the library, or read otherwise since.
  Optional<Book> revision(long id) {
    Revision revision = store.histories().revision(id).orElse(null);
    if (revision == null || revision.superseded()) {
      return Optional.empty();
    }
    return article(revision.article()).map(article -> book(article, outlet(article), revision));
  }

  /// Empty when it is not in the library.
  Optional<Article> article(long id) {
    return store.histories().article(id).filter(Library::isHeld);
  }

  /// What an article turned out to be: itself, unless it was merged. Empty when that is not in the library.
  Optional<Article> survivor(Article article) {
    Long into = article.mergedInto();
    return into == null ? Optional.of(article) : article(into);
  }

  static boolean isHeld(Article article) {
    return article.state() != ArticleState.REMOVED;
  }

  Outlet outlet(Article article) {
    return store.outlets().find(article.outlet()).orElseThrow();
  }

  /// The revisions of an article as it is read now, by number.
  List<Revision> revisions(long article) {
    return store.histories().revisions(article);
  }

  Book book(Article article, Outlet outlet, Revision revision) {
    return new Book(
        article, outlet, revision, document(article, outlet, revision, witness(revision)));
  }

  /// The id is the address with the revision's number.
  private static Document document(
      Article article, Outlet outlet, Revision revision, Witness witness) {
    String id = article.url() + "#" + revision.number();
    return Document.of(id, article.url(), outlet.name(), article.url(), witness);
  }

  Witness witness(Revision revision) {
    long id = revision.witness();
    Witness known = known(id);
    if (known != null) {
      return known;
    }
    Witness read = store.histories().witness(id);
    keep(id, read);
    return read;
  }

  private synchronized @Nullable Witness known(long id) {
    return witnesses.get(id);
  }

  private synchronized void keep(long id, Witness witness) {
    if (witness.text().length() > AT_HAND / 10 || witnesses.put(id, witness) != null) {
      return;
    }
    order.add(id);
    held += witness.text().length();
    while (held > AT_HAND) {
      Witness oldest = witnesses.remove(order.remove());
      held -= oldest == null ? 0 : oldest.text().length();
    }
  }
}
