package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Publishers, their names, habits and settings.
public final class Outlets {
  private final Database database;

  Outlets(Database database) {
    this.database = database;
  }

  /// The outlet with this key, made where it is not there.
  public Outlet get(String key) {
    Optional<Outlet> known = find(key);
    return known.isPresent() ? known.get() : database.write(handle -> made(handle, key));
  }

  private Outlet made(Handle handle, String key) throws SQLException {
    Counters counters = Counters.lock(handle, database.dialect);
    Optional<Outlet> meanwhile = find(handle, key);
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    long id = counters.next(Counters.Counter.OUTLET);
    try (Batch outlets = Batch.into(handle, "outlet", "id, key, name, paused, habit")) {
      outlets.add(id, key, key, false, "");
      outlets.send();
    }
    counters.save();
    return new Outlet(id, key, key, false, "", null);
  }

  public Optional<Outlet> find(String key) {
    return database.read(handle -> find(handle, key));
  }

  private static Optional<Outlet> find(Handle handle, String key) {
    return handle
        .createQuery("SELECT * FROM outlet WHERE key = :key")
        .bind("key", key)
        .map((result, _) -> outlet(result))
        .findOne();
  }

  public Optional<Outlet> find(long id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM outlet WHERE id = :id")
            .bind("id", id)
            .map((result, _) -> outlet(result))
            .findOne());
  }

  /// All, by key.
  public List<Outlet> all() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM outlet ORDER BY key")
            .map((result, _) -> outlet(result))
            .list());
  }

  public void rename(long outlet, String name) {
    set(outlet, "name", name);
  }

  /// @param habit how soon its articles change, as [org.stemma.schedule] writes it
  public void habit(long outlet, String habit) {
    set(outlet, "habit", habit);
  }

  /// @param settings as a person wrote them; null for none
  public void settings(long outlet, @Nullable String settings) {
    set(outlet, "settings", settings);
  }

  private void set(long outlet, String column, @Nullable String value) {
    database.writing(handle ->
        handle
            .createUpdate("UPDATE outlet SET " + column + " = :value WHERE id = :id")
            .bind("value", Clean.orNull(value))
            .bind("id", outlet)
            .execute());
  }

  /// Nothing of the outlet is due until [#resume]. What is being looked at meanwhile is still recorded.
  public void pause(long outlet) {
    database.writing(handle -> {
      Counters.lock(handle, database.dialect);
      handle.execute("UPDATE outlet SET paused = 1 WHERE id = ?", outlet);
      Dues.rest(handle, "outlet", outlet);
    });
  }

  /// What is overdue becomes due at once, one after the other as politeness allows.
  public void resume(long outlet, Instant now) {
    database.writing(handle -> {
      Counters.lock(handle, database.dialect);
      handle.execute("UPDATE outlet SET paused = 0 WHERE id = ?", outlet);
      Dues.resume(handle, database.dialect, "outlet", outlet, now);
    });
  }

  /// Everything of the outlet that is watched is due now.
  public void lookNow(long outlet, Instant now) {
    database.writing(handle -> {
      Counters.lock(handle, database.dialect);
      Dues.now(handle, database.dialect, "outlet", outlet, now);
    });
  }

  static Outlet outlet(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Outlet(
        row.number("id"),
        row.text("key"),
        row.text("name"),
        row.yes("paused"),
        row.text("habit"),
        row.textOrNull("settings"));
  }
}
