package org.stemma.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Shares hosts out among the processes that watch, and says what is due.
///
/// A host's `due` is the earliest of its articles and feeds; while it is leased it is the lease's end, so that the hosts of a
/// process that died come due again by themselves. All questions go by an index that begins with the time or the host: what
/// they cost does not grow with the number of articles.
public final class Leases {
  private static final String STUCK =
      "(owner IS NOT NULL AND until > :horizon) OR (due = "
          + Times.NEVER
          + " AND (EXISTS (SELECT 1 FROM article a WHERE a.host = host.id AND a.due < "
          + Times.NEVER
          + ") OR EXISTS (SELECT 1 FROM feed f WHERE f.host = host.id AND f.due < "
          + Times.NEVER
          + ")))";

  private final Database database;

  Leases(Database database) {
    this.database = database;
  }

  /// Leases hosts that have work due and that nobody holds, the longest overdue first.
  ///
  /// @param length of the lease, to be renewed well before it ends
  /// @param limit how many at most
  public List<HostLease> lease(String owner, Instant now, Duration length, int limit) {
    return database.passing(handle -> {
      List<HostLease> leases = due(handle, owner, now, now.plus(length), limit);
      try (Batch hosts =
          new Batch(handle, "UPDATE host SET owner = ?, until = ?, due = ? WHERE id = ?")) {
        for (HostLease lease : leases) {
          hosts.add(owner, lease.until(), lease.until(), lease.id());
        }
        hosts.send();
      }
      return leases;
    });
  }

  private List<HostLease> due(Handle handle, String owner, Instant now, Instant until, int limit) {
    String sql =
        "SELECT id, name, politeness FROM host WHERE due <= :now ORDER BY due LIMIT :limit";
    return handle
        .createQuery(sql + database.dialect.skipping)
        .bind("now", Times.millis(now))
        .bind("limit", limit)
        .map((result, _) -> {
          Row row = new Row(result);
          return new HostLease(
              row.number("id"), row.text("name"), owner, until, row.text("politeness"));
        })
        .list();
  }

  /// Prolongs a lease.
  ///
  /// @return the lease with its new end; empty when another process has the host
  public Optional<HostLease> renew(HostLease lease, Instant now, Duration length) {
    Instant until = now.plus(length);
    int held =
        database.write(handle ->
            handle.execute(
                "UPDATE host SET until = ?, due = ? WHERE id = ? AND owner = ?",
                Times.millis(until),
                Times.millis(until),
                lease.id(),
                lease.owner()));
    return held == 0
        ? Optional.empty()
        : Optional.of(
            new HostLease(lease.id(), lease.host(), lease.owner(), until, lease.politeness()));
  }

  /// Gives a host back; does nothing when another process has it.
  ///
  /// @param politeness for the next holder
  /// @param notBefore when the host may be asked again at the earliest; null for as soon as there is work
  public void release(HostLease lease, String politeness, @Nullable Instant notBefore) {
    database.<@Nullable Void>passing(handle -> {
      // First the lock, then the search, which so sees whatever was added by those who had the
      // lock.
      Hosts.lock(handle, database.dialect, List.of(lease.id()));
      long earliest = notBefore == null ? Long.MIN_VALUE : Times.millis(notBefore);
      handle.execute(
          "UPDATE host SET owner = NULL, until = NULL, politeness = ?, due = ?"
              + " WHERE id = ? AND owner = ?",
          Clean.text(politeness),
          Math.max(earliest, nextWork(handle, lease.id())),
          lease.id(),
          lease.owner());
      return null;
    });
  }

  /// Gives back all that a process holds which is known to be dead. What is due of it shows at the next lease.
  public void free(String owner, Instant now) {
    database.writing(handle ->
        handle.execute(
            "UPDATE host SET owner = NULL, until = NULL, due = ? WHERE owner = ?",
            Times.millis(now),
            owner));
  }

  private static long nextWork(Handle handle, long host) {
    String earliest = "SELECT coalesce(min(due), " + Times.NEVER + ") FROM %s WHERE host = ?";
    long article = number(handle, earliest.formatted("article"), host);
    return Math.min(article, number(handle, earliest.formatted("feed"), host));
  }

  private static long number(Handle handle, String sql, long host) {
    return handle.createQuery(sql).bind(0, host).mapTo(Long.class).one();
  }

  /// Articles of a host that are due, the longest overdue first.
  public List<Article> dueArticles(HostLease lease, Instant now, int limit) {
    String sql = " WHERE a.host = :host AND a.due <= :now ORDER BY a.due LIMIT :limit";
    return database.read(handle ->
        handle
            .createQuery(Articles.SELECT + sql)
            .bind("host", lease.id())
            .bind("now", Times.millis(now))
            .bind("limit", limit)
            .map((result, _) -> Articles.article(result))
            .list());
  }

  /// Feeds of a host that are due, the longest overdue first.
  public List<Feed> dueFeeds(HostLease lease, Instant now, int limit) {
    String sql = " WHERE f.host = :host AND f.due <= :now ORDER BY f.due LIMIT :limit";
    return database.read(handle ->
        handle
            .createQuery(Feeds.SELECT + sql)
            .bind("host", lease.id())
            .bind("now", Times.millis(now))
            .bind("limit", limit)
            .map((result, _) -> Feeds.feed(result))
            .list());
  }

  /// When the next host comes due, or a lease ends; [Instant#MAX] when nothing is watched.
  public Instant nextDue() {
    return Times.instant(
        database.read(handle ->
            handle
                .createQuery("SELECT coalesce(min(due), " + Times.NEVER + ") FROM host")
                .mapTo(Long.class)
                .one()));
  }

  /// Hosts that nobody can come to: leased for longer than any lease is (a clock had run ahead), or never due although an article
  /// or feed of theirs is.
  ///
  /// @param horizon beyond the end of every lease that may be
  /// @return their names, sorted
  public List<String> stuck(Instant horizon) {
    return database.read(handle ->
        handle
            .createQuery("SELECT name FROM host WHERE " + STUCK + " ORDER BY name")
            .bind("horizon", Times.millis(horizon))
            .mapTo(String.class)
            .list());
  }

  /// Makes the hosts that are [#stuck] due at once.
  public void free(Instant horizon, Instant now) {
    database.writing(handle ->
        handle
            .createUpdate("UPDATE host SET owner = NULL, until = NULL, due = :now WHERE " + STUCK)
            .bind("now", Times.millis(now))
            .bind("horizon", Times.millis(horizon))
            .execute());
  }
}
