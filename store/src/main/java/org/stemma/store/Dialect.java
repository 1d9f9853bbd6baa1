package org.stemma.store;

import java.util.Map;

/// Where the two databases differ. Everything else is SQL that both understand.
enum Dialect {
  SQLITE("", "", ""),
  POSTGRESQL(" FOR UPDATE", " FOR UPDATE OF h", " FOR UPDATE SKIP LOCKED");

  /// Ends a query whose rows stay as they are until the transaction ends. SQLite needs no words for it: a transaction that may
  /// write is the only one.
  final String locking;

  /// The same for the rows of the table called `h` only.
  final String lockingHosts;

  /// The same as the first, but passes over rows that another transaction has locked.
  final String skipping;

  Dialect(String locking, String lockingHosts, String skipping) {
    this.locking = locking;
    this.lockingHosts = lockingHosts;
    this.skipping = skipping;
  }

  /// What stands for `${…}` in the migrations.
  Map<String, String> placeholders() {
    return switch (this) {
      case SQLITE ->
          Map.of(
              "id", "INTEGER PRIMARY KEY", "long", "INTEGER", "blob", "BLOB", "strict", " STRICT");
      case POSTGRESQL ->
          Map.of("id", "BIGINT PRIMARY KEY", "long", "BIGINT", "blob", "BYTEA", "strict", "");
    };
  }
}
