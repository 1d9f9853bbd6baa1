package org.stemma.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Lines of the log of changes that wait to be written with what they tell of.
final class Changes {
  static final String ARTICLE = "article";
  static final String REVISION = "revision";
  static final String SIGHTING = "sighting";
  static final String EVENT = "event";
  static final String READING = "reading";
  static final String REMOVED = "removed";
  static final String RETURNED = "returned";

  private final Counters counters;
  private final Instant at;
  private final List<Change> waiting = new ArrayList<>();

  Changes(Counters counters, Instant at) {
    this.counters = counters;
    this.at = at;
  }

  /// @return its `seq`
  long add(String kind, long article, long ref) {
    long seq = counters.next(Counters.Counter.CHANGE);
    waiting.add(new Change(seq, at, kind, article, ref));
    return seq;
  }

  void save(Handle handle) throws SQLException {
    try (Batch batch = Batch.into(handle, "change", "seq, at, kind, article, ref")) {
      for (Change change : waiting) {
        batch.add(change.seq(), change.at(), change.kind(), change.article(), change.ref());
      }
      batch.send();
    }
  }
}
