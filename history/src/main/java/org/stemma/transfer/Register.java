package org.stemma.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.history.PageReader;
import org.stemma.history.Readers;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.NewCapture;
import org.stemma.store.Outcome;
import org.stemma.store.Revision;
import org.stemma.store.Seen;
import org.stemma.store.Store;
import org.stemma.warc.Reference;

/// Enters captures that were read: finds the article of each, says what its text is after those before it, and has it written.
///
/// A capture that is later than all of its article's continues the history at once. One that is earlier is recorded without a text;
/// [Latecomers] then gives it its place, once for each such article, so that the order of the files costs little and decides nothing.
///
/// Not thread-safe.
final class Register {

  /// Revisits that wait for their originals; those beyond are given up, and counted.
  private static final int POSTPONED = 100_000;

  private final Store store;
  private final Homes homes;
  private final Originals originals;
  private final Latecomers latecomers;
  private final Writing writing;
  private final Tally tally;
  private final Map<Long, Line> lines = new HashMap<>();
  private final List<Brought> postponed = new ArrayList<>();

  /// Whether part of the batch was written, so that its articles are not any more as they were found.
  private boolean isStale;

  Register(
      Store store,
      Homes homes,
      Originals originals,
      Latecomers latecomers,
      Writing writing,
      Tally tally) {
    this.store = store;
    this.homes = homes;
    this.originals = originals;
    this.latecomers = latecomers;
    this.writing = writing;
    this.tally = tally;
  }

  /// Enters a batch. When this returns it is on the disk.
  ///
  /// @param batch in the order of time
  void enter(List<Brought> batch) throws IOException {
    List<Brought> whole = batch.stream().filter(one -> one.found().refersTo() == null).toList();
    Iterator<Homes.@Nullable Home> found = homes.of(whole).iterator();
    for (Brought brought : batch) {
      Reference reference = brought.found().refersTo();
      if (reference == null) {
        enter(brought, found.next(), null);
      } else if (!enter(brought, reference)) {
        postpone(brought);
      }
    }
    flush();
    isStale = false;
  }

  /// Enters the revisits whose originals came after them; what is left then has none.
  void finish() throws IOException {
    for (Brought brought : postponed) {
      Reference reference = brought.found().refersTo();
      if (reference == null || !enter(brought, reference)) {
        tally.skip("revisits of captures that are not here");
      }
    }
    postponed.clear();
    flush();
  }

  private void postpone(Brought brought) {
    if (postponed.size() < POSTPONED) {
      postponed.add(brought);
    } else {
      tally.skip("revisits of captures that are not here");
    }
  }

  /// @return false when the capture that it repeats is not here
  private boolean enter(Brought brought, Reference reference) throws IOException {
    if (writing.isWaiting(Originals.names(reference))) {
      flush();
    }
    Optional<Capture> original = originals.find(brought.found(), reference);
    if (original.isPresent()) {
      enter(brought, homes.of(List.of(brought)).getFirst(), original.get());
    }
    return original.isPresent();
  }

  private void enter(Brought brought, Homes.@Nullable Home home, @Nullable Capture original)
      throws IOException {
    if (home == null) {
      tally.skip("pages without an article");
      return;
    }
    if (home.article() == null) {
      tally.skip("captures of articles that were taken down");
      return;
    }
    tally.newArticles(home.takeNew());
    Revision repeated = original == null ? null : revision(original);
    Line line = line(home.article());
    Optional<Seen> seen = line.next(brought, repeated);
    if (seen.isEmpty()) {
      flush();
      line = line(home.article());
      seen = line.next(brought, repeated);
    }
    if (line.isLate()) {
      latecomers.add(line.article().id());
    }
    writing.add(
        new Writing.Pending(
            brought, home, line.article(), capture(brought, original), seen.orElseThrow()));
  }

  private @Nullable Revision revision(Capture original) {
    return store.histories().revisionOf(original.id()).orElse(null);
  }

  private Line line(Article met) throws IOException {
    Line line = lines.get(met.id());
    if (line == null) {
      Article article = latecomers.current(isStale ? again(met) : met);
      // An import reads each page by itself: an article whose site is known waits to be completed.
      boolean late = latecomers.has(article.id()) || !Readers.profile(article).isEmpty();
      line = new Line(store, article, latecomers.version(), late);
      lines.put(met.id(), line);
    }
    return line;
  }

  private Article again(Article met) {
    return store.histories().article(met.id()).orElse(met);
  }

  private void flush() throws IOException {
    writing.flush();
    lines.clear();
    isStale = true;
  }

  private static NewCapture capture(Brought brought, @Nullable Capture original) {
    Found found = brought.found();
    Outcome outcome =
        brought.result() instanceof PageReader.NoText none
            ? none.outcome()
            : original == null || found.outcome() == Outcome.NOT_MODIFIED
                ? found.outcome()
                : original.outcome();
    String detail =
        brought.result() instanceof PageReader.NoText none
            ? none.reason() + "; " + found.detail()
            : found.detail();
    return new NewCapture(
        found.target(),
        found.at(),
        found.status(),
        outcome,
        detail,
        digest(found, original),
        found.kind(),
        null,
        original == null ? null : original.id());
  }

  /// What was not modified has no payload: no byte of it was seen.
  private static @Nullable String digest(Found found, @Nullable Capture original) {
    if (original == null || found.digest() != null || found.outcome() == Outcome.NOT_MODIFIED) {
      return found.digest();
    }
    return original.payloadDigest();
  }
}
