package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Feeds and sitemaps that are watched for articles.
public final class Feeds {
  static final String SELECT =
      "SELECT f.*, h.name AS host_name FROM feed f JOIN host h ON h.id = f.host";

  private final Database database;

  Feeds(Database database) {
    this.database = database;
  }

  /// Takes a feed on the list; one that was removed or paused is watched again.
  ///
  /// @return its id, also when it was on the list already
  public long add(NewFeed feed) {
    return database.write(handle -> {
      Counters counters = Counters.lock(handle, database.dialect);
      @Nullable Long known = known(handle, feed.key());
      if (known != null) {
        revive(handle, known, feed.at());
        return known;
      }
      long host = Hosts.ids(handle, counters, List.of(feed.host())).getOrDefault(feed.host(), 0L);
      long id = counters.next(Counters.Counter.FEED);
      insert(handle, id, host, feed);
      Dues.now(handle, database.dialect, "feed", "id", id, feed.at());
      counters.save();
      return id;
    });
  }

  private static @Nullable Long known(Handle handle, String key) {
    return handle
        .createQuery("SELECT id FROM feed WHERE key = :key")
        .bind("key", Keys.stored(key))
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  private static void insert(Handle handle, long id, long host, NewFeed feed) throws SQLException {
    String columns =
        "id, outlet, host, url, key, kind, title, state, added_at, due, failures, memory";
    try (Batch feeds = Batch.into(handle, "feed", columns)) {
      feeds.add(
          id,
          feed.outlet(),
          host,
          feed.url(),
          Keys.stored(feed.key()),
          feed.kind(),
          feed.title(),
          ArticleState.ACTIVE.label(),
          feed.at(),
          Times.NEVER,
          0,
          "");
      feeds.send();
    }
  }

  /// All but removed ones, in the order they were added.
  public List<Feed> all() {
    return database.read(handle ->
        handle
            .createQuery(SELECT + " WHERE f.state <> 'removed' ORDER BY f.id")
            .map((result, _) -> feed(result))
            .list());
  }

  /// Also one that was removed.
  public Optional<Feed> find(long id) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + " WHERE f.id = :id")
            .bind("id", id)
            .map((result, _) -> feed(result))
            .findOne());
  }

  /// Also one that was removed.
  public Optional<Feed> find(String key) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + " WHERE f.key = :key")
            .bind("key", Keys.stored(key))
            .map((result, _) -> feed(result))
            .findOne());
  }

  public void pause(long feed) {
    rest(feed, ArticleState.PAUSED);
  }

  /// Takes it off the list. Its articles stay watched.
  public void remove(long feed) {
    rest(feed, ArticleState.REMOVED);
  }

  private void rest(long feed, ArticleState state) {
    database.writing(handle -> {
      Counters.lock(handle, database.dialect);
      handle.execute(
          "UPDATE feed SET state = ?, due = ? WHERE id = ?", state.label(), Times.NEVER, feed);
    });
  }

  /// Watches it again, from now on.
  public void resume(long feed, Instant now) {
    database.writing(handle -> {
      Counters.lock(handle, database.dialect);
      revive(handle, feed, now);
    });
  }

  private void revive(Handle handle, long feed, Instant now) {
    handle.execute("UPDATE feed SET state = 'active' WHERE id = ?", feed);
    Dues.now(handle, database.dialect, "feed", "id", feed, now);
  }

  /// Records a look at a feed; a feed that was paused or removed meanwhile stays so.
  ///
  /// @return false when the lease is lost: then nothing was recorded
  public boolean looked(FeedLook look) {
    return database.write(handle -> {
      Counters.lock(handle, database.dialect);
      String lease =
          "SELECT h.id FROM feed f JOIN host h ON h.id = f.host"
              + " WHERE f.id = :feed AND h.owner = :owner";
      boolean held =
          handle
              .createQuery(lease)
              .bind("feed", look.feed())
              .bind("owner", look.owner())
              .mapTo(Long.class)
              .findOne()
              .isPresent();
      if (held) {
        update(handle, look);
      }
      return held;
    });
  }

  private static void update(Handle handle, FeedLook look) throws SQLException {
    String sql =
        """
        UPDATE feed SET
          kind = coalesce(?, kind), title = coalesce(?, title), checked_at = ?,
          due = CASE WHEN state = 'active'
              AND NOT EXISTS (SELECT 1 FROM outlet o WHERE o.id = outlet AND o.paused = 1)
            THEN ? ELSE due END,
          etag = ?, last_modified = ?, heard_at = coalesce(?, heard_at), error = ?,
          failures = CASE WHEN ? = 1 THEN failures + 1 ELSE 0 END, memory = ?
        WHERE id = ?\
        """;
    try (Batch feeds = new Batch(handle, sql)) {
      feeds.add(
          look.kind(),
          look.title(),
          look.at(),
          look.due(),
          look.validators().etag(),
          look.validators().lastModified(),
          look.heardAt(),
          look.error(),
          look.error() != null,
          look.memory(),
          look.feed());
      feeds.send();
    }
  }

  static Feed feed(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Feed(
        row.number("id"),
        row.number("outlet"),
        row.text("host_name"),
        row.text("url"),
        row.text("key"),
        row.textOrNull("kind"),
        row.textOrNull("title"),
        row.word("state", ArticleState.class),
        row.instant("added_at"),
        row.instant("due"),
        row.instantOrNull("checked_at"),
        row.instantOrNull("heard_at"),
        row.integer("failures"),
        row.textOrNull("error"),
        new Validators(row.textOrNull("etag"), row.textOrNull("last_modified")),
        row.text("memory"));
  }
}
