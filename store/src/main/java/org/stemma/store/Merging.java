package org.stemma.store;

import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Makes one article of two.
final class Merging {

  private Merging() {}

  static long merge(Handle handle, Dialect dialect, long from, long into, Instant at)
      throws SQLException {
    Counters counters = Counters.lock(handle, dialect);
    long source = holder(handle, from);
    long target = holder(handle, into);
    if (source == target) {
      return target;
    }
    moveAddresses(handle, counters, source, target, at);
    handle.execute(
        "UPDATE article SET state = 'merged', merged_into = ?, due = ? WHERE id = ?",
        target,
        Times.NEVER,
        source);
    // So that a merged article names its holder, never one that was merged itself.
    handle.execute("UPDATE article SET merged_into = ? WHERE merged_into = ?", target, source);
    handle.execute("UPDATE dispute SET article = ? WHERE article = ?", target, source);
    handle.execute("UPDATE dispute SET other = ? WHERE other = ?", target, source);
    tell(handle, counters, source, target, at);
    counters.save();
    return target;
  }

  private static long holder(Handle handle, long article) {
    return handle
        .createQuery("SELECT coalesce(merged_into, id) FROM article WHERE id = :id")
        .bind("id", article)
        .mapTo(Long.class)
        .one();
  }

  private static void moveAddresses(
      Handle handle, Counters counters, long from, long into, Instant at) throws SQLException {
    var held =
        handle
            .createQuery("SELECT * FROM address WHERE article = :from AND until IS NULL")
            .bind("from", from)
            .map((result, _) -> Addresses.address(result))
            .list();
    handle.execute(
        "UPDATE address SET until = ? WHERE article = ? AND until IS NULL", Times.millis(at), from);
    try (Addresses addresses = new Addresses(handle, counters)) {
      for (Address address : held) {
        addresses.add(into, new Address(address.key(), address.url(), address.kind(), at, null));
      }
      addresses.send();
    }
  }

  private static void tell(Handle handle, Counters counters, long from, long into, Instant at)
      throws SQLException {
    Changes changes = new Changes(counters, at);
    try (Batch events = Batch.into(handle, "event", "id, kind, at, article, detail")) {
      for (long article : new long[] {from, into}) {
        long id = counters.next(Counters.Counter.EVENT);
        String detail = article == from ? "into #" + into : "with #" + from;
        events.add(id, EventKind.MERGED.label(), at, article, detail);
        changes.add(Changes.ARTICLE, article, article);
        changes.add(Changes.EVENT, article, id);
      }
      events.send();
    }
    changes.save(handle);
  }
}
