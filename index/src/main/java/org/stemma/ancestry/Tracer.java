package org.stemma.ancestry;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.ancestry.Library.Book;
import org.stemma.index.Numbers;
import org.stemma.index.Scope;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Shingles;
import org.stemma.store.Change;
import org.stemma.store.FoundBorrowing;
import org.stemma.store.Revision;
import org.stemma.store.SharedPassage;
import org.stemma.store.Tracing;
import org.stemma.store.Tracing.Traced;

/// Traces revisions as the log of changes tells of them: each against all that were recorded before it.
///
/// What a revision shares is so decided by the store up to it, whoever traces it and when: a process that dies, or two that
/// trace at once, change nothing. Only what a word says is taken from the index as it stands, so that a confidence may come out
/// in its digits otherwise when a revision is traced again later. Of a later version of an article only what its version before did not have is looked for:
/// the rest was found then.
final class Tracer {

  /// By which borrowings are found. Whoever changes what is found changes this, and everything is traced anew.
  static final String RULES = "2";

  private static final Duration LEASE = Duration.ofSeconds(30);

  /// Revisions that are written down together.
  private static final int TOGETHER = 20;

  private final Library library;
  private final Matcher matcher;
  private final Tracing tracing;
  private final String owner;
  private final InstantSource clock;
  private final Follower.Listener listener;

  Tracer(
      Library library, Shelf shelf, String owner, InstantSource clock, Follower.Listener listener) {
    this.library = library;
    this.owner = owner;
    this.clock = clock;
    this.listener = listener;
    matcher = new Matcher(library, shelf);
    tracing = library.store().tracing();
  }

  /// Traces some of what waits, if no other process does.
  ///
  /// @param indexed the last change that the index holds
  /// @return true when more waits
  /// @throws IOException when the index is damaged or its disk fails
  boolean trace(long indexed) throws IOException {
    if (tracing.progress().seq() >= indexed && tracing.progress().rules().equals(RULES)) {
      return false;
    }
    if (!tracing.lease(owner, clock.instant(), LEASE)) {
      return false;
    }
    if (!tracing.progress().rules().equals(RULES)) {
      tracing.restart(RULES);
    }
    long from = tracing.progress().seq();
    List<Change> changes =
        library.store().histories().changes(from, TOGETHER).stream()
            .filter(change -> change.seq() <= indexed)
            .toList();
    if (changes.isEmpty()) {
      return false;
    }
    List<Traced> traced = new ArrayList<>();
    for (Map.Entry<Long, Long> due : due(changes).entrySet()) {
      traced(due.getKey(), due.getValue(), traced);
    }
    tracing.record(traced, changes.getLast().seq(), RULES);
    return changes.getLast().seq() < indexed;
  }

  /// Revisions to trace, with the one before which those that they are compared with were recorded.
  private Map<Long, Long> due(List<Change> changes) {
    Map<Long, Long> due = new LinkedHashMap<>();
    for (Change change : changes) {
      switch (change.kind()) {
        case "revision" -> due.putIfAbsent(change.ref(), change.ref());
        case "reading" ->
            library
                .revisions(change.article())
                .forEach(revision -> due.putIfAbsent(revision.id(), revision.id()));
        case "returned" ->
            library
                .revisions(change.article())
                .forEach(revision -> due.put(revision.id(), Long.MAX_VALUE));
        default -> {
          // Brings no text, or takes one away, and what it shared with it.
        }
      }
    }
    return due;
  }

  private void traced(long id, long before, List<Traced> traced) throws IOException {
    Book book = library.revision(id).orElse(null);
    if (book == null) {
      return;
    }
    long begin = System.nanoTime();
    Revision revision = book.revision();
    int[] known = shinglesBefore(revision);
    Scope scope = new Scope(book.article().outlet(), before);
    NewWords fresh = new NewWords(book.document().text(), known);
    List<FoundBorrowing> found = new ArrayList<>();
    for (Match match : matcher.matches(book.document(), scope, known)) {
      if (fresh.isIn(match.borrowing().to().span())) {
        found.add(found(match, book));
      }
    }
    traced.add(new Traced(id, found));
    listener.traced(id, found.size(), Duration.ofNanos(System.nanoTime() - begin));
  }

  private int[] shinglesBefore(Revision revision) {
    return library.revisions(revision.article()).stream()
        .filter(other -> other.number() == revision.number() - 1)
        .map(other -> Numbers.of(Shingles.of(library.witness(other).text())))
        .findFirst()
        .orElse(new int[0]);
  }

  private static FoundBorrowing found(Match match, Book book) {
    Borrowing borrowing = match.borrowing();
    return FoundBorrowing.of(
        new SharedPassage(
            book.revision().id(),
            book.article().id(),
            borrowing.to().span(),
            borrowing.containment()),
        new SharedPassage(
            match.book().revision().id(),
            match.book().article().id(),
            borrowing.from().span(),
            borrowing.turned().containment()),
        borrowing.kind(),
        borrowing.confidence(),
        borrowing.evidence());
  }

  /// Leaves the work to others.
  void release() {
    tracing.release(owner);
  }
}
