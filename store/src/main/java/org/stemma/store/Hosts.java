package org.stemma.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Hosts by name, and when each is due.
///
/// Whoever gives a host work locks its row first, and [Leases#release] locks it before it looks for the next work: so neither
/// overlooks the other. A host that is leased is not made due; its release does that.
final class Hosts {

  private Hosts() {}

  /// Ids of hosts, which are made where they are not there.
  static Map<String, Long> ids(Handle handle, Counters counters, Collection<String> names)
      throws SQLException {
    Map<String, Long> ids = new HashMap<>();
    TreeSet<String> wanted = new TreeSet<>(names);
    if (wanted.isEmpty()) {
      return ids;
    }
    handle
        .createQuery("SELECT id, name FROM host WHERE name IN (<names>)")
        .bindList("names", List.copyOf(wanted))
        .map((result, _) -> ids.put(result.getString("name"), result.getLong("id")))
        .list();
    wanted.removeAll(ids.keySet());
    try (Batch hosts = Batch.into(handle, "host", "id, name, due, politeness")) {
      for (String name : wanted) {
        long id = counters.next(Counters.Counter.HOST);
        hosts.add(id, name, Times.NEVER, "");
        ids.put(name, id);
      }
      hosts.send();
    }
    return ids;
  }

  static void lock(Handle handle, Dialect dialect, Collection<Long> ids) {
    if (!dialect.locking.isEmpty() && !ids.isEmpty()) {
      handle
          .createQuery("SELECT id FROM host WHERE id IN (<ids>) ORDER BY id" + dialect.locking)
          .bindList("ids", List.copyOf(new TreeSet<>(ids)))
          .mapTo(Long.class)
          .list();
    }
  }

  /// Makes hosts due at these times at the latest, unless they are leased.
  ///
  /// @param dues in milliseconds, by id
  static void lower(Handle handle, Dialect dialect, Map<Long, Long> dues) throws SQLException {
    lock(handle, dialect, dues.keySet());
    try (Batch hosts =
        new Batch(handle, "UPDATE host SET due = ? WHERE id = ? AND due > ? AND owner IS NULL")) {
      for (Map.Entry<Long, Long> due : dues.entrySet()) {
        hosts.add(due.getValue(), due.getKey(), due.getValue());
      }
      hosts.send();
    }
  }
}
