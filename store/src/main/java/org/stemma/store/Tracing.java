package org.stemma.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.stemma.store.Counters.Counter;

/// How far borrowings have been looked for along the log of changes, and by whom.
///
/// One process traces at a time, under a lease. If two do all the same, since a lease ended while its holder slept, no harm
/// is done: what a revision shares is put in the place of what was found of it before, and a passage is kept once.
public final class Tracing {
  private final Database database;

  Tracing(Database database) {
    this.database = database;
  }

  /// How far it has come.
  ///
  /// @param seq everything told of up to this change is traced; 0 for nothing
  /// @param rules by which; empty when nothing is
  public record Progress(long seq, String rules) {}

  /// What became of tracing one revision.
  ///
  /// @param revision that was traced
  /// @param found what it shares; each has the revision on one of its sides
  public record Traced(long revision, List<FoundBorrowing> found) {
    public Traced {
      found = List.copyOf(found);
    }
  }

  public Progress progress() {
    return database.read(handle ->
        handle
            .createQuery("SELECT seq, rules FROM tracing WHERE id = 1")
            .map((result, _) -> {
              Row row = new Row(result);
              return new Progress(row.number("seq"), row.text("rules"));
            })
            .findOne()
            .orElse(new Progress(0, "")));
  }

  /// The last change of the log; 0 when nothing was recorded.
  public long end() {
    return database.read(handle ->
        handle.createQuery("SELECT change FROM counter WHERE id = 1").mapTo(Long.class).one());
  }

  /// How many changes are not traced yet; most bring no text.
  public long backlog() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT change - coalesce((SELECT seq FROM tracing WHERE id = 1), 0)"
                    + " FROM counter WHERE id = 1")
            .mapTo(Long.class)
            .one());
  }

  /// Takes the lease, or prolongs it.
  ///
  /// @return false when another process has it
  public boolean lease(String owner, Instant now, Duration length) {
    long until = Times.millis(now.plus(length));
    return database.passing(handle -> {
      handle.execute(
          "INSERT INTO tracing (id, seq, rules) VALUES (1, 0, '') ON CONFLICT (id) DO NOTHING");
      int held =
          handle.execute(
              "UPDATE tracing SET owner = ?, until = ? WHERE id = 1"
                  + " AND (owner IS NULL OR owner = ? OR until <= ?)",
              owner,
              until,
              owner,
              Times.millis(now));
      return held > 0;
    });
  }

  /// Gives the lease back, if this process has it.
  public void release(String owner) {
    database.<Integer>passing(handle ->
        handle.execute("UPDATE tracing SET owner = NULL, until = NULL WHERE owner = ?", owner));
  }

  /// Begins anew by other rules: all that was found by those before goes.
  public void restart(String rules) {
    database.writing(handle -> {
      Counters.lock(handle, database.dialect);
      handle.execute("DELETE FROM borrowing");
      advance(handle, 0, rules);
    });
  }

  /// Writes down what revisions share, each in the place of what was found when it was traced before, and how far that is.
  /// What involves a text that has been taken down, taken off the list or read anew meanwhile is left out.
  ///
  /// @param seq the last change that is traced with these
  public void record(List<Traced> traced, long seq, String rules) {
    database.writing(handle -> {
      Counters counters = Counters.lock(handle, database.dialect);
      Set<Long> out = out(handle, traced);
      List<Object[]> rows = new ArrayList<>();
      for (Traced one : traced) {
        handle.execute("DELETE FROM borrowing WHERE revision = ?", one.revision());
        for (FoundBorrowing found : one.found()) {
          if (!out.contains(found.passage().revision())
              && !out.contains(found.other().revision())) {
            rows.add(Borrowings.row(counters.next(Counter.BORROWING), found));
          }
        }
      }
      insert(handle, rows);
      advance(handle, seq, rules);
      counters.save();
    });
  }

  /// The revisions among those concerned of which nothing may be written down any more.
  private static Set<Long> out(Handle handle, List<Traced> traced) {
    Set<Long> concerned = new TreeSet<>();
    for (Traced one : traced) {
      for (FoundBorrowing found : one.found()) {
        concerned.add(found.passage().revision());
        concerned.add(found.other().revision());
      }
    }
    if (concerned.isEmpty()) {
      return Set.of();
    }
    String sql =
        "SELECT r.id FROM revision r JOIN article a ON a.id = r.article WHERE r.id IN (<ids>)"
            + " AND (r.superseded = 1 OR a.concealed_at IS NOT NULL OR a.state = 'removed')";
    return new HashSet<>(
        handle.createQuery(sql).bindList("ids", List.copyOf(concerned)).mapTo(Long.class).list());
  }

  private static void insert(Handle handle, List<Object[]> rows) throws SQLException {
    String places = Borrowings.COLUMNS.replaceAll("[^,]+", "?");
    String sql =
        "INSERT INTO borrowing ("
            + Borrowings.COLUMNS
            + ") VALUES ("
            + places
            + ") ON CONFLICT DO NOTHING";
    try (Batch batch = new Batch(handle, sql)) {
      batch.addAll(rows);
    }
  }

  private static void advance(Handle handle, long seq, String rules) {
    handle.execute(
        "INSERT INTO tracing (id, seq, rules) VALUES (1, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, rules = excluded.rules",
        seq,
        rules);
  }
}
