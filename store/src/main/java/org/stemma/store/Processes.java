package org.stemma.store;

import java.time.Instant;
import java.util.List;

/// Which processes are at work on this database.
public final class Processes {
  private final Database database;

  Processes(Database database) {
    this.database = database;
  }

  /// A process as it last made itself heard.
  ///
  /// @param owner the name by which it holds leases
  /// @param host the machine it runs on
  public record Watcher(String owner, String host, Instant started, Instant seen) {}

  /// Says that a process is alive.
  public void heard(String owner, String host, Instant started, Instant now) {
    database.writing(handle ->
        handle.execute(
            "INSERT INTO process (owner, host, started, seen) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (owner) DO UPDATE SET seen = excluded.seen",
            owner,
            host,
            Times.millis(started),
            Times.millis(now)));
  }

  /// Forgets a process that ends in good order.
  public void gone(String owner) {
    database.writing(handle -> handle.execute("DELETE FROM process WHERE owner = ?", owner));
  }

  /// All that did not say goodbye, the last heard first.
  public List<Watcher> all() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM process ORDER BY seen DESC")
            .map((result, _) -> {
              Row row = new Row(result);
              return new Watcher(
                  row.text("owner"), row.text("host"), row.instant("started"), row.instant("seen"));
            })
            .list());
  }
}
