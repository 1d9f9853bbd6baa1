package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What people said of what was found. Nothing is deleted: what was taken back stays, marked so. What is of an article that was taken
/// down is told nowhere.
public final class Disputes {
  private static final String SHOWN =
      "SELECT d.* FROM dispute d JOIN article a ON a.id = d.article LEFT JOIN article b ON b.id = d.other"
          + " WHERE a.concealed_at IS NULL AND b.concealed_at IS NULL AND ";

  /// Digests asked for in one query.
  private static final int PORTION = 500;

  private final Database database;
  private final InstantSource clock;

  Disputes(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Writes down what an account says; what it said of the same matter before no longer counts.
  public Dispute add(
      long article,
      @Nullable Long other,
      Matter matter,
      Dispute.Says says,
      String note,
      Account account) {
    return database.write(handle -> {
      Counters.lock(handle, database.dialect);
      handle.execute(
          "UPDATE dispute SET withdrawn_at = ? WHERE account = ? AND digest = ? AND article = ?"
              + " AND withdrawn_at IS NULL",
          now(),
          account.id(),
          matter.digest(),
          article);
      Dispute dispute =
          new Dispute(
              next(handle),
              article,
              other,
              matter,
              says,
              note,
              account.id(),
              account.name(),
              Times.instant(now()),
              null);
      insert(handle, dispute);
      return dispute;
    });
  }

  /// Takes in what another store has; its id counts for nothing here.
  ///
  /// @return false when it is here already
  public boolean take(Dispute brought) {
    return database.write(handle -> {
      Counters.lock(handle, database.dialect);
      boolean known =
          handle
                  .createQuery(
                      "SELECT count(*) FROM dispute WHERE digest = ? AND article = ? AND name = ? AND at = ? AND says = ?")
                  .bind(0, brought.matter().digest())
                  .bind(1, brought.article())
                  .bind(2, Clean.text(brought.name()))
                  .bind(3, Times.millis(brought.at()))
                  .bind(4, brought.says().label())
                  .mapTo(Integer.class)
                  .one()
              > 0;
      if (!known) {
        insert(
            handle,
            new Dispute(
                next(handle),
                brought.article(),
                brought.other(),
                brought.matter(),
                brought.says(),
                brought.note(),
                null,
                brought.name(),
                brought.at(),
                brought.withdrawnAt()));
      }
      return !known;
    });
  }

  private static void insert(Handle handle, Dispute dispute) {
    Instant withdrawn = dispute.withdrawnAt();
    handle.execute(
        "INSERT INTO dispute (id, article, other, kind, digest, judged, beside, says, note, account, name, at,"
            + " withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        dispute.id(),
        dispute.article(),
        dispute.other(),
        dispute.matter().kind().label(),
        dispute.matter().digest(),
        Clean.text(dispute.matter().judged()),
        Clean.text(dispute.matter().beside()),
        dispute.says().label(),
        Clean.text(dispute.note()),
        dispute.account(),
        Clean.text(dispute.name()),
        Times.millis(dispute.at()),
        withdrawn == null ? null : (Long) Times.millis(withdrawn));
  }

  /// Takes back what an account said.
  ///
  /// @return false when it said nothing of this id, or took it back before
  public boolean withdraw(long id, long account) {
    return database.write(handle ->
        handle.execute(
                "UPDATE dispute SET withdrawn_at = ? WHERE id = ? AND account = ? AND withdrawn_at IS NULL",
                now(),
                id,
                account)
            > 0);
  }

  /// One that stands.
  public Optional<Dispute> find(long id) {
    return database.read(handle ->
        handle
            .createQuery(SHOWN + "d.withdrawn_at IS NULL AND d.id = :id")
            .bind("id", id)
            .map((result, _) -> dispute(result))
            .findOne());
  }

  /// What stands of matters, the earliest first.
  ///
  /// @param digests of the matters
  public List<Dispute> about(Collection<String> digests) {
    List<String> all = List.copyOf(digests);
    List<Dispute> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PORTION) {
      List<String> portion = all.subList(from, Math.min(all.size(), from + PORTION));
      found.addAll(
          database.read(handle ->
              handle
                  .createQuery(
                      SHOWN + "d.withdrawn_at IS NULL AND d.digest IN (<digests>) ORDER BY d.id")
                  .bindList("digests", portion)
                  .map((result, _) -> dispute(result))
                  .list()));
    }
    return found;
  }

  /// What stands on an article, whichever of the two it is, the earliest first.
  public List<Dispute> ofArticle(long article) {
    return database.read(handle ->
        handle
            .createQuery(
                SHOWN
                    + "d.withdrawn_at IS NULL AND (d.article = :article OR d.other = :article)"
                    + " ORDER BY d.id")
            .bind("article", article)
            .map((result, _) -> dispute(result))
            .list());
  }

  /// All that was ever said of texts of an article, for an export.
  public List<Dispute> everyOf(long article) {
    return database.read(handle ->
        handle
            .createQuery(SHOWN + "d.article = :article ORDER BY d.id")
            .bind("article", article)
            .map((result, _) -> dispute(result))
            .list());
  }

  /// What stands, newest first.
  ///
  /// @param before only those of a smaller id
  public List<Dispute> newest(long before, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                SHOWN + "d.withdrawn_at IS NULL AND d.id < :before ORDER BY d.id DESC LIMIT :limit")
            .bind("before", before)
            .bind("limit", limit)
            .map((result, _) -> dispute(result))
            .list());
  }

  /// Rows are never deleted, and whoever asks holds the lock of the counters.
  private static long next(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(id), 0) + 1 FROM dispute")
        .mapTo(Long.class)
        .one();
  }

  private long now() {
    return Times.millis(clock.instant());
  }

  private static Dispute dispute(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Dispute(
        row.number("id"),
        row.number("article"),
        row.numberOrNull("other"),
        new Matter(row.word("kind", Matter.Kind.class), row.text("judged"), row.text("beside")),
        row.word("says", Dispute.Says.class),
        row.text("note"),
        row.numberOrNull("account"),
        row.text("name"),
        row.instant("at"),
        row.instantOrNull("withdrawn_at"));
  }
}
