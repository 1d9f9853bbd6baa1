package org.stemma.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.stemma.store.Capture;
import org.stemma.store.Leaves;
import org.stemma.store.Ledger;
import org.stemma.store.Reading;
import org.stemma.store.Revision;

/// The leaves of days, made from the rows as the database has them now: captures by id, then revisions by id.
///
/// Not thread-safe.
final class DayBook {

  /// Readings held: one is asked for again at every revision of its article, which stand close together.
  private static final int HELD = 10_000;

  private final Ledger ledger;
  private final Map<Long, Optional<Reading>> readings = new HashMap<>();

  DayBook(Ledger ledger) {
    this.ledger = ledger;
  }

  Leaf leaf(Revision revision) {
    return Leaf.of(revision, reading(revision.reading()).orElse(null));
  }

  Optional<Reading> reading(long id) {
    if (readings.size() > HELD) {
      readings.clear();
    }
    return readings.computeIfAbsent(id, ledger::reading);
  }

  /// The tree over some leaves.
  ///
  /// @param missing is told of each row that is not there though its id was given out: `capture 17`
  Tree tree(Leaves leaves, List<String> missing) {
    Tree.Builder tree = new Tree.Builder();
    Gaps captures = new Gaps("capture", leaves.capturesAfter(), missing);
    try (Stream<Capture> rows = ledger.captures(leaves)) {
      rows.peek(captures.on(Capture::id)).forEach(row -> tree.add(Leaf.of(row).hash()));
    }
    captures.end(leaves.captures());
    Gaps revisions = new Gaps("revision", leaves.revisionsAfter(), missing);
    try (Stream<Revision> rows = ledger.revisions(leaves)) {
      rows.peek(revisions.on(Revision::id)).forEach(row -> tree.add(leaf(row).hash()));
    }
    revisions.end(leaves.revisions());
    return tree.build();
  }

  /// Finds the holes in a row of ids.
  private static final class Gaps {

    /// Missing rows that are named; a day that lost more is told in one line.
    private static final int NAMED = 20;

    private final String what;
    private final List<String> missing;
    private long last;

    Gaps(String what, long after, List<String> missing) {
      this.what = what;
      this.missing = missing;
      this.last = after;
    }

    <T> Consumer<T> on(ToLongFunction<T> id) {
      return row -> {
        end(id.applyAsLong(row) - 1);
        last++;
      };
    }

    void end(long upTo) {
      if (upTo - last > NAMED) {
        missing.add(what + "s " + (last + 1) + " to " + upTo);
      } else {
        for (long id = last + 1; id <= upTo; id++) {
          missing.add(what + " " + id);
        }
      }
      last = Math.max(last, upTo);
    }
  }
}
