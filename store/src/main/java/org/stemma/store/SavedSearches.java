package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Saved searches.
public final class SavedSearches {
  private static final String KEPT =
      "SELECT s.* FROM saved_search s JOIN account a ON a.id = s.account"
          + " WHERE s.removed_at IS NULL AND a.disabled_at IS NULL";

  private final Database database;
  private final InstantSource clock;

  SavedSearches(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps a question, which is told by its feed alone until more is asked for.
  ///
  /// @param most that an account may have
  /// @return empty when it has that many
  public Optional<SavedSearch> add(
      long account, String question, String feed, String stop, int most) {
    return database.write(handle -> {
      Counters.lock(handle, database.dialect);
      if (found(handle, " AND s.account = ?", account).size() >= most) {
        return Optional.empty();
      }
      long id = Accounts.next(handle, "saved_search");
      handle.execute(
          "INSERT INTO saved_search (id, account, question, feed, stop, mails, created_at)"
              + " VALUES (?, ?, ?, ?, ?, 0, ?)",
          id,
          account,
          Clean.text(question),
          feed,
          stop,
          Times.millis(clock.instant()));
      return found(handle, " AND s.id = ?", id).stream().findFirst();
    });
  }

  /// All of accounts that are not disabled.
  public List<SavedSearch> all() {
    return database.read(handle ->
        handle.createQuery(KEPT + " ORDER BY s.id").map((result, _) -> search(result)).list());
  }

  /// An account's, in the order in which they were saved.
  public List<SavedSearch> of(long account) {
    return database.read(handle -> found(handle, " AND s.account = ?", account));
  }

  public Optional<SavedSearch> find(long id) {
    return one(" AND s.id = ?", id);
  }

  /// The one whose feed has this secret.
  public Optional<SavedSearch> byFeed(String secret) {
    return one(" AND s.feed = ?", Clean.text(secret));
  }

  /// The one whose mails end with this secret.
  public Optional<SavedSearch> byStop(String secret) {
    return one(" AND s.stop = ?", Clean.text(secret));
  }

  private Optional<SavedSearch> one(String which, Object value) {
    return database.read(handle -> found(handle, which, value).stream().findFirst());
  }

  private static List<SavedSearch> found(Handle handle, String which, Object value) {
    return handle
        .createQuery(KEPT + which + " ORDER BY s.id")
        .bind(0, value)
        .map((result, _) -> search(result))
        .list();
  }

  /// Forgets a search; what waits to be sent for it is not sent.
  public void remove(long search) {
    database.writing(handle -> {
      handle.execute(
          "UPDATE saved_search SET removed_at = ? WHERE id = ? AND removed_at IS NULL",
          Times.millis(clock.instant()),
          search);
      handle.execute("UPDATE delivery SET due_at = NULL WHERE search = ?", search);
    });
  }

  /// Whether its changes are told by mail from now on.
  public void mails(long search, boolean mails) {
    database.writing(handle -> {
      handle.execute("UPDATE saved_search SET mails = ? WHERE id = ?", mails ? 1 : 0, search);
      drop(handle, search, !mails, Delivery.Kind.MAIL);
    });
  }

  /// To where its changes are sent from now on; what waits for another address goes there too.
  ///
  /// @param address null for nowhere
  /// @param key what they are signed with; null for the one it has
  public void hook(long search, @Nullable String address, @Nullable String key) {
    database.writing(handle -> {
      handle.execute(
          "UPDATE saved_search SET hook = ?, hook_key = coalesce(?, hook_key) WHERE id = ?",
          Clean.orNull(address),
          key,
          search);
      drop(handle, search, address == null, Delivery.Kind.HOOK);
    });
  }

  private static void drop(Handle handle, long search, boolean really, Delivery.Kind kind) {
    if (really) {
      handle.execute(
          "UPDATE delivery SET due_at = NULL WHERE search = ? AND kind = ?", search, kind.label());
    }
  }

  private static SavedSearch search(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new SavedSearch(
        row.number("id"),
        row.number("account"),
        row.text("question"),
        row.text("feed"),
        row.text("stop"),
        row.yes("mails"),
        row.textOrNull("hook"),
        row.textOrNull("hook_key"),
        row.instant("created_at"));
  }
}
