package org.stemma.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Gives out ids, from one row that is locked until the transaction ends.
///
/// Ids are known before a row is written, so that rows which name each other go into the database as a few batches. Since whoever
/// records holds the lock, ids grow in the order of commits: a reader of changes after some `seq` misses none, which a
/// sequence can't promise (its numbers are given out in one order and become visible in another). On SQLite a transaction that
/// writes is alone anyway; on PostgreSQL the lock makes recorders queue, for the few milliseconds of a batch.
final class Counters {

  enum Counter {
    HOST,
    LINK,
    OUTLET,
    FEED,
    ARTICLE,
    ADDRESS,
    CAPTURE,
    READING,
    PARAGRAPH,
    WITNESS,
    REVISION,
    SIGHTING,
    EVENT,
    CHANGE,
    WARC,
    BORROWING,
    /// Bytes of the records in the archive.
    ARCHIVE_BYTES,
    /// Bytes of paragraphs as they are stored.
    TEXT_BYTES;

    private String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String COLUMNS =
      Arrays.stream(Counter.values()).map(Counter::column).collect(Collectors.joining(", "));
  private static final String UPDATE =
      Arrays.stream(Counter.values())
          .map(counter -> counter.column() + " = ?")
          .collect(Collectors.joining(", ", "UPDATE counter SET ", " WHERE id = 1"));

  private final Handle handle;
  private final Map<Counter, Long> values;

  private Counters(Handle handle, Map<Counter, Long> values) {
    this.handle = handle;
    this.values = values;
  }

  /// Locks the counters; everybody else who records waits until the transaction of `handle` ends.
  static Counters lock(Handle handle, Dialect dialect) {
    return new Counters(handle, values(handle, dialect.locking));
  }

  /// All counters as they are.
  ///
  /// @param locking ends the query
  static Map<Counter, Long> values(Handle handle, String locking) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM counter WHERE id = 1" + locking)
        .map((result, _) -> {
          Map<Counter, Long> read = new EnumMap<>(Counter.class);
          for (Counter counter : Counter.values()) {
            read.put(counter, result.getLong(counter.column()));
          }
          return read;
        })
        .one();
  }

  /// The next id.
  long next(Counter counter) {
    return add(counter, 1);
  }

  /// @return how much it is then
  long add(Counter counter, long amount) {
    return values.merge(counter, amount, Long::sum);
  }

  /// Writes down what was given out; to be called once, before the transaction ends.
  void save() throws SQLException {
    try (Batch batch = new Batch(handle, UPDATE)) {
      batch.add(values.values().toArray());
      batch.send();
    }
  }
}
