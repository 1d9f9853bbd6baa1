package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Addresses of mail, one an account.
public final class Mailboxes {
  private static final String OPEN =
      "SELECT m.* FROM mailbox m JOIN account a ON a.id = m.account WHERE a.disabled_at IS NULL";

  private final Database database;
  private final InstantSource clock;

  Mailboxes(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Of an account that is not disabled.
  public Optional<Mailbox> of(long account) {
    return one(" AND m.account = ?", account);
  }

  /// The one with this secret.
  public Optional<Mailbox> bySecret(String secret) {
    return one(" AND m.secret = ?", Clean.text(secret));
  }

  private Optional<Mailbox> one(String which, Object value) {
    return database.read(handle ->
        handle
            .createQuery(OPEN + which)
            .bind(0, value)
            .map((result, _) -> mailbox(result))
            .findOne());
  }

  /// Those that have a digest, and are confirmed.
  public List<Mailbox> digested() {
    return database.read(handle ->
        handle
            .createQuery(
                OPEN
                    + " AND m.digest_hour IS NOT NULL AND m.confirmed_at IS NOT NULL"
                    + " ORDER BY m.account")
            .map((result, _) -> mailbox(result))
            .list());
  }

  /// Another address, not confirmed; nothing that waits is sent to either.
  ///
  /// @param secret a new one
  public void address(long account, String address, String secret) {
    database.writing(handle -> {
      stop(handle, account);
      handle.execute(
          "INSERT INTO mailbox (account, address, secret, zone) VALUES (?, ?, ?, 'UTC')"
              + " ON CONFLICT (account) DO UPDATE SET address = excluded.address,"
              + " secret = excluded.secret, confirmed_at = NULL",
          account,
          Clean.text(address),
          secret);
    });
  }

  /// Forgets the address.
  public void remove(long account) {
    database.writing(handle -> {
      stop(handle, account);
      handle.execute("DELETE FROM mailbox WHERE account = ?", account);
    });
  }

  private static void stop(Handle handle, long account) {
    handle.execute(
        "UPDATE delivery SET due_at = NULL WHERE account = ? AND kind <> ?",
        account,
        Delivery.Kind.HOOK.label());
  }

  /// Its owner wants mails.
  public void confirm(long account) {
    database.writing(handle ->
        handle.execute(
            "UPDATE mailbox SET confirmed_at = ? WHERE account = ? AND confirmed_at IS NULL",
            Times.millis(clock.instant()),
            account));
  }

  /// When the digest is sent.
  ///
  /// @param hour null for no digest
  public void digest(long account, ZoneId zone, @Nullable Integer hour) {
    database.writing(handle ->
        handle.execute(
            "UPDATE mailbox SET zone = ?, digest_hour = ? WHERE account = ?",
            zone.getId(),
            hour,
            account));
  }

  /// One was made for this day.
  ///
  /// @return false when somebody else made it before
  public boolean digested(long account, LocalDate day) {
    return database.write(handle ->
        handle.execute(
                "UPDATE mailbox SET digest_day = ? WHERE account = ?"
                    + " AND (digest_day IS NULL OR digest_day < ?)",
                day.toEpochDay(),
                account,
                day.toEpochDay())
            > 0);
  }

  private static Mailbox mailbox(ResultSet result) throws SQLException {
    Row row = new Row(result);
    @Nullable Long day = row.numberOrNull("digest_day");
    return new Mailbox(
        row.number("account"),
        row.text("address"),
        row.text("secret"),
        row.instantOrNull("confirmed_at"),
        zone(row.text("zone")),
        row.integerOrNull("digest_hour"),
        day == null ? null : LocalDate.ofEpochDay(day));
  }

  /// A zone that the machine knows no more is UTC.
  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException gone) {
      return ZoneOffset.UTC;
    }
  }
}
