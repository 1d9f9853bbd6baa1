package org.stemma.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells a database that is away from a statement that is wrong.
final class Faults {

  /// Classes of SQLSTATE ("PostgreSQL Error Codes") in which the same transaction may succeed later: connection, transaction
  /// rollback (deadlock, serialization), insufficient resources (disk full, too many connections), operator intervention
  /// (shutdown), system error (I/O).
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  /// Likewise for SQLite, by primary code.
  private static final Set<SQLiteErrorCode> PASSING_IN_SQLITE =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_LOCKED,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_NOMEM);

  private Faults() {}

  /// What to throw for a failure of the database.
  static RuntimeException explained(Exception failure, StoreAddress address) {
    @Nullable SQLException cause = sqlCause(failure);
    if (cause instanceof SQLiteException inSqlite
        && inSqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB) {
      return new UnusableStore(address + " is no database of SQLite", failure);
    }
    if (cause != null && passes(cause)) {
      return new StoreUnavailable(
          "the store " + address + " can't be used now: " + firstLine(cause), failure);
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failure);
  }

  private static @Nullable SQLException sqlCause(Throwable failure) {
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException found) {
        return found;
      }
    }
    return null;
  }

  private static boolean passes(SQLException failure) {
    // The pool says so when a thread that waits for a connection is interrupted; the thread stays
    // so.
    if (failure instanceof SQLTransientException
        || failure.getCause() instanceof InterruptedException) {
      return true;
    }
    if (failure instanceof SQLiteException inSqlite) {
      int primary = inSqlite.getResultCode().code & 0xff;
      return PASSING_IN_SQLITE.contains(SQLiteErrorCode.getErrorCode(primary));
    }
    @Nullable String state = failure.getSQLState();
    return state != null && state.length() >= 2 && PASSING.contains(state.substring(0, 2));
  }

  private static String firstLine(SQLException failure) {
    @Nullable String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName().toLowerCase(Locale.ROOT)
        : message.lines().findFirst().orElse("");
  }
}
