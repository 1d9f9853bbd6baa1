package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Accounts, their sessions and tokens. Of what proves who somebody is, only hashes come here.
public final class Accounts {
  private static final String ACCOUNT =
      "SELECT a.id, a.name, a.password, a.role, a.created_at, a.disabled_at";

  /// A visit is written down at most so often: not at every page.
  private static final Duration STEP = Duration.ofMinutes(1);

  private final Database database;
  private final InstantSource clock;

  Accounts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Makes an account.
  ///
  /// @param name kept in lower case
  /// @param password as [Account#password] has it
  /// @return empty when the name is taken
  public Optional<Account> add(String name, String password, Role role) {
    return database.write(handle -> {
      Counters.lock(handle, database.dialect);
      String kept = folded(name);
      if (byName(handle, kept).isPresent()) {
        return Optional.empty();
      }
      handle.execute(
          "INSERT INTO account (id, name, password, role, created_at) VALUES (?, ?, ?, ?, ?)",
          next(handle, "account"),
          kept,
          password,
          role.label(),
          now());
      return byName(handle, kept);
    });
  }

  /// An account by its name, disabled or not.
  public Optional<Account> find(String name) {
    return database.read(handle -> byName(handle, folded(name)));
  }

  private static Optional<Account> byName(Handle handle, String name) {
    return handle
        .createQuery(ACCOUNT + " FROM account a WHERE a.name = ?")
        .bind(0, name)
        .map((result, _) -> account(result))
        .findOne();
  }

  private static String folded(String name) {
    return Clean.text(name).toLowerCase(Locale.ROOT);
  }

  /// By name.
  public List<Account> all() {
    return database.read(handle ->
        handle
            .createQuery(ACCOUNT + " FROM account a ORDER BY a.name")
            .map((result, _) -> account(result))
            .list());
  }

  /// Gives it another password, and ends its sessions: whoever had the old one is out.
  public void password(long account, String password) {
    database.writing(handle -> {
      handle.execute("UPDATE account SET password = ? WHERE id = ?", password, account);
      handle.execute("DELETE FROM session WHERE account = ?", account);
    });
  }

  /// Keeps the same password under another hash, unless it was changed meanwhile.
  ///
  /// @param before the hash that it was checked with
  public void rehash(long account, String before, String password) {
    database.writing(handle ->
        handle.execute(
            "UPDATE account SET password = ? WHERE id = ? AND password = ?",
            password,
            account,
            before));
  }

  /// It can't sign in any more; its sessions end at once, its tokens are refused as long as it is disabled.
  public void disable(long account) {
    database.writing(handle -> {
      handle.execute(
          "UPDATE account SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL",
          now(),
          account);
      handle.execute("DELETE FROM session WHERE account = ?", account);
    });
  }

  /// Takes [#disable] back; the sessions do not come back.
  public void enable(long account) {
    database.writing(
        handle -> handle.execute("UPDATE account SET disabled_at = NULL WHERE id = ?", account));
  }

  /// Begins a session, unless the account is disabled; sessions that have ended are forgotten.
  ///
  /// @param hash of its id
  /// @return false when nothing began
  public boolean open(String hash, long account, Instant expiresAt) {
    return database.write(handle -> {
      handle.execute("DELETE FROM session WHERE expires_at <= ?", now());
      return handle.execute(
              "INSERT INTO session (hash, account, created_at, expires_at)"
                  + " SELECT ?, id, ?, ? FROM account WHERE id = ? AND disabled_at IS NULL",
              hash,
              now(),
              Times.millis(expiresAt),
              account)
          > 0;
    });
  }

  /// A session that has not ended, of an account that is not disabled.
  public Optional<Session> session(String hash) {
    return database.read(handle ->
        handle
            .createQuery(
                ACCOUNT
                    + ", s.hash, s.created_at AS begun_at, s.expires_at FROM session s"
                    + " JOIN account a ON a.id = s.account"
                    + " WHERE s.hash = ? AND s.expires_at > ? AND a.disabled_at IS NULL")
            .bind(0, hash)
            .bind(1, now())
            .map((result, _) -> session(result))
            .findOne());
  }

  /// Lets a session last until then.
  public void extend(String hash, Instant expiresAt) {
    database.writing(handle ->
        handle.execute(
            "UPDATE session SET expires_at = ? WHERE hash = ?", Times.millis(expiresAt), hash));
  }

  /// Ends a session.
  public void close(String hash) {
    database.writing(handle -> handle.execute("DELETE FROM session WHERE hash = ?", hash));
  }

  /// Makes a token.
  ///
  /// @param hash of it
  public Token token(long account, String label, String hash) {
    return database.write(handle -> {
      Counters.lock(handle, database.dialect);
      long id = next(handle, "token");
      handle.execute(
          "INSERT INTO token (id, hash, label, account, created_at) VALUES (?, ?, ?, ?, ?)",
          id,
          hash,
          Clean.text(label),
          account,
          now());
      return token(handle, id).orElseThrow();
    });
  }

  /// A token by its number, revoked or not.
  public Optional<Token> token(long id) {
    return database.read(handle -> token(handle, id));
  }

  private static Optional<Token> token(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM token WHERE id = ?")
        .bind(0, id)
        .map((result, _) -> token(result))
        .findOne();
  }

  /// An account's tokens, the newest first, revoked ones too.
  public List<Token> tokens(long account) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM token WHERE account = ? ORDER BY id DESC")
            .bind(0, account)
            .map((result, _) -> token(result))
            .list());
  }

  /// Whom a token stands for; empty when it is unknown or revoked, or the account is disabled.
  public Optional<Account> bearer(String hash) {
    return database.read(handle ->
        handle
            .createQuery(
                ACCOUNT
                    + " FROM token t JOIN account a ON a.id = t.account"
                    + " WHERE t.hash = ? AND t.revoked_at IS NULL AND a.disabled_at IS NULL")
            .bind(0, hash)
            .map((result, _) -> account(result))
            .findOne());
  }

  /// It is refused from now on.
  ///
  /// @return false when there is none of this number, or it was revoked before
  public boolean revoke(long token) {
    return database.write(handle ->
        handle.execute(
                "UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", now(), token)
            > 0);
  }

  /// A stay of an account, with the time between its looks in it shorter than `pause`.
  ///
  /// @return when its last stay before this one ended: what came later is new to it; empty when this is its first
  public Optional<Instant> visit(long account, Duration pause) {
    Instant now = clock.instant();
    Optional<Visit> known = database.read(handle -> visit(handle, account));
    Instant before = known.map(Visit::at).orElse(Instant.EPOCH);
    boolean goesOn = known.isPresent() && before.plus(pause).isAfter(now);
    Instant since = goesOn ? known.get().since() : before;
    if (!goesOn || before.plus(STEP).isBefore(now)) {
      database.writing(handle -> keep(handle, account, since, now));
    }
    return Optional.of(since).filter(Instant.EPOCH::isBefore);
  }

  private record Visit(Instant since, Instant at) {}

  private static Optional<Visit> visit(Handle handle, long account) {
    return handle
        .createQuery("SELECT since, at FROM visit WHERE account = ?")
        .bind(0, account)
        .map((result, _) -> {
          Row row = new Row(result);
          return new Visit(row.instant("since"), row.instant("at"));
        })
        .findOne();
  }

  private static void keep(Handle handle, long account, Instant since, Instant at) {
    handle.execute(
        "INSERT INTO visit (account, since, at) VALUES (?, ?, ?) ON CONFLICT (account)"
            + " DO UPDATE SET since = excluded.since, at = excluded.at",
        account,
        Times.millis(since),
        Times.millis(at));
  }

  /// The next id: rows of these tables are never deleted, and whoever asks holds the lock of the counters.
  static long next(Handle handle, String table) {
    return handle
        .createQuery("SELECT coalesce(max(id), 0) + 1 FROM " + table)
        .mapTo(Long.class)
        .one();
  }

  private long now() {
    return Times.millis(clock.instant());
  }

  private static Account account(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Account(
        row.number("id"),
        row.text("name"),
        row.text("password"),
        row.word("role", Role.class),
        row.instant("created_at"),
        row.instantOrNull("disabled_at"));
  }

  private static Session session(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Session(
        row.text("hash"), account(result), row.instant("begun_at"), row.instant("expires_at"));
  }

  private static Token token(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Token(
        row.number("id"),
        row.text("label"),
        row.number("account"),
        row.instant("created_at"),
        row.instantOrNull("revoked_at"));
  }
}
