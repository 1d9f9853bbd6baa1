package org.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/// Brings a database to this version's tables.
///
/// One folder of plain SQL serves both databases: they differ in three words ([Dialect]), and what stands in one file can't
/// drift apart.
final class Migrations {

  /// Version of the tables that this code reads and writes.
  static final int VERSION = 5;

  private Migrations() {}

  /// @throws UnusableStore when the database is of a newer version, or is not one of ours
  static void run(Database database) {
    to(VERSION, database);
  }

  /// Brings it to an earlier version: for a backup of that version, which is brought up to date once it is restored.
  static void to(int version, Database database) {
    switch (database.address) {
      case StoreAddress.File file -> alone(file.path(), () -> migrate(version, database));
      // Flyway itself takes a lock in PostgreSQL.
      case StoreAddress.Server _ -> migrate(version, database);
    }
  }

  private static void migrate(int version, Database database) {
    StoreAddress address = database.address;
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database.source())
            .locations("classpath:org/stemma/store/schema")
            .placeholders(database.dialect.placeholders())
            .table("schema_history")
            .target(MigrationVersion.fromVersion(Integer.toString(version)))
            .load();
    try {
      refuseNewer(flyway.info().current(), address);
      flyway.migrate();
    } catch (FlywayException failure) {
      throw explained(failure, address);
    }
  }

  private static void refuseNewer(@Nullable MigrationInfo current, StoreAddress address) {
    if (current == null || current.getVersion() == null) {
      return;
    }
    if (current.getVersion().isNewerThan(Integer.toString(VERSION))) {
      throw new UnusableStore(
          "%s was written by a newer Stemma (tables of version %s; this one knows up to %d)"
              .formatted(address, current.getVersion(), VERSION),
          null);
    }
  }

  private static RuntimeException explained(FlywayException failure, StoreAddress address) {
    if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return new UnusableStore(
          address + " holds tables that are not Stemma's; name an empty database", failure);
    }
    return failure;
  }

  /// Two that start on one new file must not both make its tables: neither two processes, which the lock keeps apart, nor two
  /// stores of this one.
  private static synchronized void alone(Path file, Runnable migration) {
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      migration.run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
