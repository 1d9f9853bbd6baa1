package org.stemma.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Makes articles and feeds rest, and wakes them.
///
/// What rests is due never, so that the index by host and time holds first what is to be done and a search for it costs the
/// same however much rests. What is asked for goes by the column `outlet` or `id`; ids of articles and feeds differ, so each has
/// its own call.
final class Dues {
  private static final String WATCHED = " AND state IN ('active', 'dormant')";
  private static final String NOT_PAUSED =
      " AND NOT EXISTS (SELECT 1 FROM outlet o WHERE o.id = outlet AND o.paused = 1)";

  private Dues() {}

  /// All of an outlet.
  static void rest(Handle handle, String column, long id) {
    rest(handle, "article", column, id);
    rest(handle, "feed", column, id);
  }

  static void rest(Handle handle, String table, String column, long id) {
    handle.execute(
        "UPDATE " + table + " SET due = " + Times.NEVER + " WHERE " + column + " = ?" + WATCHED,
        id);
  }

  /// All of an outlet.
  static void resume(Handle handle, Dialect dialect, String column, long id, Instant now) {
    resume(handle, dialect, "article", column, id, now);
    now(handle, dialect, "feed", column, id, now);
  }

  /// Articles go on where their intervals had brought them.
  static void resume(
      Handle handle, Dialect dialect, String table, String column, long id, Instant now) {
    String next = "coalesce(checked_at, 0) + interval_millis";
    String due = "CASE WHEN " + next + " < :now THEN :now ELSE " + next + " END";
    wake(handle, dialect, table, column, id, now, due);
  }

  /// All of an outlet.
  static void now(Handle handle, Dialect dialect, String column, long id, Instant now) {
    now(handle, dialect, "article", column, id, now);
    now(handle, dialect, "feed", column, id, now);
  }

  static void now(
      Handle handle, Dialect dialect, String table, String column, long id, Instant now) {
    wake(handle, dialect, table, column, id, now, ":now");
  }

  private static void wake(
      Handle handle,
      Dialect dialect,
      String table,
      String column,
      long id,
      Instant now,
      String due) {
    String which = " WHERE " + column + " = :id" + WATCHED + NOT_PAUSED;
    String hosts = " WHERE id IN (SELECT host FROM " + table + which + ")";
    if (!dialect.locking.isEmpty()) {
      handle
          .createQuery("SELECT id FROM host" + hosts + " ORDER BY id" + dialect.locking)
          .bind("id", id)
          .mapTo(Long.class)
          .list();
    }
    handle
        .createUpdate("UPDATE " + table + " SET due = " + due + which)
        .bind("id", id)
        .bind("now", Times.millis(now))
        .execute();
    // Too early for some of them costs one look for work that finds none.
    handle
        .createUpdate("UPDATE host SET due = :now" + hosts + " AND owner IS NULL AND due > :now")
        .bind("id", id)
        .bind("now", Times.millis(now))
        .execute();
  }
}
