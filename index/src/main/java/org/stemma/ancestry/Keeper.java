package org.stemma.ancestry;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.index.IndexedRevision;
import org.stemma.index.Mark;
import org.stemma.index.Numbers;
import org.stemma.index.RevisionIndex;
import org.stemma.index.RevisionReader;
import org.stemma.reuse.Shingles;
import org.stemma.reuse.StemRow;
import org.stemma.store.Article;
import org.stemma.store.Change;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;

/// Brings an index in line with the store, along the log of changes.
///
/// Of a change only the article is asked: what the index should hold of it follows from what the store holds of it now. So it
/// does no harm to read a change twice, or late, and it does not matter whether a text was added, read anew, taken down or
/// shown again.
final class Keeper {

  /// One article in so many gives its words to the count of word frequencies: what common words are is known from a
  /// sixteenth as well as from all.
  private static final int SAMPLED = 16;

  /// Articles whose shingles are kept at hand, since they will probably have a further version soon.
  private static final int AT_HAND = 256;

  private final Library library;
  private final RevisionIndex index;
  private final Shelf shelf;
  private final Map<Long, int[]> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, int[]> eldest) {
          return size() > AT_HAND;
        }
      };

  Keeper(Library library, RevisionIndex index, Shelf shelf) {
    this.library = library;
    this.index = index;
    this.shelf = shelf;
  }

  /// The last change that is in the index on the disk.
  long seq() {
    return index.mark().seq();
  }

  /// Reads on in the log; what it brought is on the shelf, and on the disk, when this returns.
  ///
  /// @param most changes to read
  /// @return how many there were
  /// @throws IOException when the index is damaged or its disk fails
  int follow(int most) throws IOException {
    List<Change> changes = library.store().histories().changes(seq(), most);
    if (changes.isEmpty()) {
      return 0;
    }
    Set<Long> articles = new LinkedHashSet<>();
    for (Change change : changes) {
      if (!change.kind().equals("sighting") && !change.kind().equals("event")) {
        articles.add(change.article());
      }
    }
    try (RevisionReader before = index.reader()) {
      for (long article : articles) {
        align(article, before);
      }
    }
    index.commit(new Mark(changes.getLast().seq(), Identity.at(changes.getLast())));
    shelf.put(index.reader());
    return changes.size();
  }

  private void align(long id, RevisionReader before) throws IOException {
    List<Long> held = before.revisions(id);
    Article article = library.article(id).orElse(null);
    List<Revision> wanted = article == null ? List.of() : library.revisions(id);
    List<Long> ids = wanted.stream().map(Revision::id).toList();
    boolean goesOn = held.size() <= ids.size() && ids.subList(0, held.size()).equals(held);
    if (!goesOn) {
      index.remove(id);
      known.remove(id);
    }
    if (article != null) {
      add(article, wanted, goesOn ? held.size() : 0);
    }
  }

  private void add(Article article, List<Revision> revisions, int from) throws IOException {
    if (from == revisions.size()) {
      return;
    }
    int[] earlier = known.getOrDefault(article.id(), new int[0]);
    if (earlier.length == 0) {
      for (Revision revision : revisions.subList(0, from)) {
        earlier = Numbers.union(earlier, shingles(revision));
      }
    }
    Outlet outlet = library.outlet(article);
    for (int i = from; i < revisions.size(); i++) {
      Revision revision = revisions.get(i);
      Revision before = i == 0 ? null : revisions.get(i - 1);
      int[] shingles = shingles(revision);
      boolean counted = revision.number() == 1 && article.id() % SAMPLED == 0;
      index.add(
          new IndexedRevision(
              revision.id(),
              article.id(),
              article.outlet(),
              Numbers.without(shingles, earlier),
              counted ? stems(revision) : new int[0],
              Changed.prose(library, outlet, before, revision)));
      earlier = Numbers.union(earlier, shingles);
    }
    known.put(article.id(), earlier);
  }

  private int[] shingles(Revision revision) {
    return Numbers.of(Shingles.of(library.witness(revision).text()));
  }

  private int[] stems(Revision revision) {
    return Numbers.distinct(StemRow.of(library.witness(revision).text()).stems());
  }
}
