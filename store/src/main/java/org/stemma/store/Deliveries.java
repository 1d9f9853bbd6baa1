package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What is sent, and what became of it. Several processes may send: each takes what is due before it tries.
public final class Deliveries {
  private final Database database;
  private final InstantSource clock;

  Deliveries(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Up to which change of the log it has been asked who wants to be told: at first its end, for what was before is no news.
  public long seq() {
    return database
        .read(Deliveries::kept)
        .orElseGet(() ->
            database.write(handle -> {
              handle.execute(
                  "INSERT INTO telling (id, seq) SELECT 1, change FROM counter WHERE id = 1"
                      + " ON CONFLICT (id) DO NOTHING");
              return kept(handle).orElseThrow();
            }));
  }

  private static Optional<Long> kept(Handle handle) {
    return handle.createQuery("SELECT seq FROM telling WHERE id = 1").mapTo(Long.class).findOne();
  }

  /// Keeps what is to be sent for the changes of the log after one up to another, unless another process has done so.
  ///
  /// @param before what [#seq] was
  /// @return false when another process has
  public boolean goOn(long before, long seq, List<Delivery> found) {
    // What is read once more after a loss of power is kept once all the same.
    return found.isEmpty()
        ? database.passing(handle -> advance(handle, before, seq))
        : database.write(handle -> {
          boolean first = advance(handle, before, seq);
          if (first) {
            found.forEach(one -> keep(handle, one));
          }
          return first;
        });
  }

  private static boolean advance(Handle handle, long before, long seq) {
    return handle.execute("UPDATE telling SET seq = ? WHERE id = 1 AND seq = ?", seq, before) > 0;
  }

  /// Keeps one to be sent, unless there is one of its topic.
  public void add(Delivery delivery) {
    database.writing(handle -> keep(handle, delivery));
  }

  private static void keep(Handle handle, Delivery one) {
    handle.execute(
        "INSERT INTO delivery (id, topic, kind, account, search, revision, created_at, tries, due_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT (topic) DO NOTHING",
        one.id(),
        one.topic(),
        one.kind().label(),
        one.account(),
        one.search(),
        one.revision(),
        Times.millis(one.createdAt()),
        Times.millisOrNull(one.dueAt()));
  }

  /// What is due, the longest first.
  public List<Delivery> due(int limit) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM delivery WHERE due_at <= ? ORDER BY due_at, id LIMIT ?")
            .bind(0, Times.millis(clock.instant()))
            .bind(1, limit)
            .map((result, _) -> delivery(result))
            .list());
  }

  /// Takes one to try it now; a process that dies meanwhile leaves it to be tried again.
  ///
  /// @param again when that is
  /// @return false when another process took it, or it is over
  public boolean take(Delivery one, Instant again) {
    return database.write(handle ->
        handle.execute(
                "UPDATE delivery SET tries = tries + 1, tried_at = ?, due_at = ?"
                    + " WHERE id = ? AND due_at = ?",
                Times.millis(clock.instant()),
                Times.millis(again),
                one.id(),
                Times.millisOrNull(one.dueAt()))
            > 0);
  }

  /// It has arrived.
  public void arrived(String id, String answer) {
    database.writing(handle ->
        handle.execute(
            "UPDATE delivery SET due_at = NULL, arrived_at = ?, answer = ? WHERE id = ?",
            Times.millis(clock.instant()),
            Clean.text(answer),
            id));
  }

  /// It has not arrived. One that was dropped meanwhile stays so.
  ///
  /// @param again when it is tried next; null for never
  public void failed(String id, String answer, @Nullable Instant again) {
    database.writing(handle ->
        handle.execute(
            "UPDATE delivery SET answer = ?, due_at = CASE WHEN due_at IS NULL THEN NULL ELSE ? END"
                + " WHERE id = ?",
            Clean.text(answer),
            Times.millisOrNull(again),
            id));
  }

  /// Leaves what waits to be sent for a search in this way until then; what is due later anyway stays so.
  public void hold(long search, Delivery.Kind kind, Instant until) {
    database.writing(handle ->
        handle.execute(
            "UPDATE delivery SET due_at = ? WHERE search = ? AND kind = ? AND due_at < ?",
            Times.millis(until),
            search,
            kind.label(),
            Times.millis(until)));
  }

  /// The newest of a search.
  public List<Delivery> of(long search, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM delivery WHERE search = ? ORDER BY created_at DESC, id LIMIT ?")
            .bind(0, search)
            .bind(1, limit)
            .map((result, _) -> delivery(result))
            .list());
  }

  /// How many of an account were made since then.
  public int count(long account, Delivery.Kind kind, Instant since) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT count(*) FROM delivery WHERE account = ? AND kind = ? AND created_at >= ?")
            .bind(0, account)
            .bind(1, kind.label())
            .bind(2, Times.millis(since))
            .mapTo(Integer.class)
            .one());
  }

  /// Forgets what is over and was made before then.
  public void forget(Instant before) {
    database.writing(handle ->
        handle.execute(
            "DELETE FROM delivery WHERE due_at IS NULL AND created_at < ?", Times.millis(before)));
  }

  private static Delivery delivery(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Delivery(
        row.text("id"),
        row.text("topic"),
        row.word("kind", Delivery.Kind.class),
        row.number("account"),
        row.numberOrNull("search"),
        row.numberOrNull("revision"),
        row.instant("created_at"),
        row.integer("tries"),
        row.instantOrNull("tried_at"),
        row.instantOrNull("due_at"),
        row.instantOrNull("arrived_at"),
        row.textOrNull("answer"));
  }
}
