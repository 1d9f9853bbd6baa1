package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// Which captures and revisions each sealed day stands over. What was taken down is found here too: that it was captured stays
/// provable.
public final class Ledger {
  private final Database database;
  private final InstantSource clock;

  Ledger(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What no day stands over yet and was recorded before an instant.
  ///
  /// A clock that jumped forward and back leaves captures dated in the future among others; those recorded after them carry them
  /// along, so that one wrong date doesn't keep the days after it open.
  public Leaves unsealed(Instant before) {
    return database.read(handle -> {
      Optional<Chained> last = last(handle);
      long captures = last.map(Chained::captures).orElse(0L);
      long revisions = last.map(Chained::revisions).orElse(0L);
      return new Leaves(
          captures,
          newest(handle, "capture", captures, before),
          revisions,
          newest(handle, "revision", revisions, before));
    });
  }

  private static long newest(Handle handle, String table, long after, Instant before) {
    return handle
        .createQuery(
            "SELECT id FROM "
                + table
                + " WHERE id > :after AND recorded_at < :before ORDER BY id DESC LIMIT 1")
        .bind("after", after)
        .bind("before", Times.millis(before))
        .mapTo(Long.class)
        .findOne()
        .orElse(after);
  }

  /// What a sealed day stands over; empty when it is not sealed.
  public Optional<Leaves> leaves(int day) {
    String sql = "SELECT * FROM sealed_day WHERE day <= :day ORDER BY day DESC LIMIT 2";
    List<Chained> rows =
        database.read(handle -> handle.createQuery(sql).bind("day", day).map(Ledger::row).list());
    if (rows.isEmpty() || rows.getFirst().day().day() != day) {
      return Optional.empty();
    }
    boolean first = rows.size() == 1;
    return Optional.of(
        new Leaves(
            first ? 0 : rows.get(1).captures(),
            rows.get(0).captures(),
            first ? 0 : rows.get(1).revisions(),
            rows.get(0).revisions()));
  }

  /// Its captures, by id. Reads page by page: close nothing, take as long as you like.
  public Stream<Capture> captures(Leaves leaves) {
    return stream(
        HistoryRows.CAPTURE,
        leaves.capturesAfter(),
        leaves.captures(),
        HistoryRows::capture,
        Capture::id);
  }

  /// Its revisions, by id.
  public Stream<Revision> revisions(Leaves leaves) {
    return stream(
        HistoryRows.REVISION,
        leaves.revisionsAfter(),
        leaves.revisions(),
        HistoryRows::revision,
        Revision::id);
  }

  private <T> Stream<T> stream(
      String select, long after, long upTo, RowMapper<T> mapper, ToLongFunction<T> id) {
    String sql = select + " WHERE x.id > :after AND x.id <= :upTo ORDER BY x.id LIMIT :limit";
    return Pages.stream(
        after,
        from ->
            database.read(handle ->
                handle
                    .createQuery(sql)
                    .bind("after", from)
                    .bind("upTo", upTo)
                    .bind("limit", Pages.SIZE)
                    .map(mapper)
                    .list()),
        id);
  }

  /// The reading that a revision belongs to.
  ///
  /// @param id [Revision#reading]
  public Optional<Reading> reading(long id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM reading WHERE id = :id")
            .bind("id", id)
            .map(HistoryRows::reading)
            .findOne());
  }

  /// Seals a day, once: of several processes that try, one succeeds.
  ///
  /// @param day later than every sealed day; `leaves` is their count
  /// @param leaves from [#unsealed]
  /// @return false when something was sealed since `leaves` was asked for: then nothing was changed
  public boolean seal(SealedDay day, Leaves leaves) {
    return database.write(handle -> {
      Counters.lock(handle, database.dialect);
      Optional<Chained> last = last(handle);
      if (!follows(day, leaves, last)) {
        return false;
      }
      insert(handle, day, leaves);
      return true;
    });
  }

  private static boolean follows(SealedDay day, Leaves leaves, Optional<Chained> last) {
    if (last.isEmpty()) {
      return leaves.capturesAfter() == 0 && day.previous().isEmpty();
    }
    Chained before = last.get();
    return before.day().day() < day.day()
        && before.day().root().equals(day.previous())
        && before.captures() == leaves.capturesAfter()
        && before.revisions() == leaves.revisionsAfter();
  }

  private void insert(Handle handle, SealedDay day, Leaves leaves) throws SQLException {
    String columns = "day, root, previous, tree, leaves, capture, revision, sealed_at";
    try (Batch days = Batch.into(handle, "sealed_day", columns)) {
      days.add(
          day.day(),
          day.root(),
          day.previous(),
          day.tree(),
          day.leaves(),
          leaves.captures(),
          leaves.revisions(),
          clock.instant());
      days.send();
    }
  }

  /// All sealed days, the oldest first.
  public List<SealedDay> days() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM sealed_day ORDER BY day")
            .map(Ledger::row)
            .map(Chained::day)
            .list());
  }

  /// The newest sealed day; empty when none is.
  public Optional<SealedDay> lastDay() {
    return database.read(handle -> last(handle).map(Chained::day));
  }

  private static Optional<Chained> last(Handle handle) {
    return handle
        .createQuery("SELECT * FROM sealed_day ORDER BY day DESC LIMIT 1")
        .map(Ledger::row)
        .findOne();
  }

  /// A day with the last ids that it stands over.
  private record Chained(SealedDay day, long captures, long revisions) {}

  private static Chained row(ResultSet result, StatementContext context) throws SQLException {
    Row row = new Row(result);
    SealedDay day =
        new SealedDay(
            row.integer("day"),
            row.text("root"),
            row.text("previous"),
            row.text("tree"),
            row.number("leaves"));
    return new Chained(day, row.number("capture"), row.number("revision"));
  }
}
