package org.stemma.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/// Connections to one database, and the two ways to use one: [#read] and [#write].
///
/// SQLite has one writer at a time, whoever waits: so there is one connection that writes, for which callers queue in order
/// instead of spinning in `busy_timeout`, and several that only read and see the last commit (WAL). `synchronous=FULL` makes
/// each commit reach the disk; callers that write much put many things into one. PostgreSQL has one pool for both.
final class Database implements AutoCloseable {
  /// How long a caller waits for a connection, and a writer of SQLite for the other processes.
  static final Duration PATIENCE = Duration.ofSeconds(20);

  final Dialect dialect;
  final StoreAddress address;
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi writer;
  private final Jdbi reader;

  private Database(
      Dialect dialect, StoreAddress address, HikariDataSource writing, HikariDataSource reading) {
    this.dialect = dialect;
    this.address = address;
    this.writing = writing;
    this.reading = reading;
    this.writer = Jdbi.create(writing);
    this.reader = Jdbi.create(reading);
  }

  /// @param patience how long a caller waits for a connection
  static Database open(StoreAddress address, Duration patience) {
    Quiet.libraries();
    try {
      return switch (address) {
        case StoreAddress.File file -> file(file, patience);
        case StoreAddress.Server server -> server(server, patience);
      };
    } catch (HikariPool.PoolInitializationException failure) {
      throw Faults.explained(failure, address);
    }
  }

  private static Database file(StoreAddress.File address, Duration patience) {
    Path file = address.path().toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    HikariConfig writing = sqlite(file, "stemma writer", 1, patience);
    writing.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    // 64 MiB; negative means KiB. With the default of 2 MiB each insert into a large index reads
    // the disk.
    writing.addDataSourceProperty("cache_size", "-65536");
    HikariConfig reading = sqlite(file, "stemma reader", 4, patience);
    reading.addDataSourceProperty("cache_size", "-8192");
    return new Database(
        Dialect.SQLITE, address, new HikariDataSource(writing), new HikariDataSource(reading));
  }

  private static HikariConfig sqlite(Path file, String name, int connections, Duration patience) {
    HikariConfig config = pool(name, "jdbc:sqlite:" + file, connections, patience);
    // A file is there or not: no use in trying again.
    config.setInitializationFailTimeout(1);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("foreign_keys", "true");
    config.addDataSourceProperty("busy_timeout", Long.toString(patience.toMillis()));
    return config;
  }

  private static Database server(StoreAddress.Server address, Duration patience) {
    HikariConfig config = pool("stemma", address.url(), 8, patience);
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.addDataSourceProperty("ApplicationName", "stemma");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // Seconds. A machine that is switched off says nothing: without these a read of its answer
    // would wait for ever.
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "120");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    HikariDataSource pool = new HikariDataSource(config);
    return new Database(Dialect.POSTGRESQL, address, pool, pool);
  }

  private static HikariConfig pool(String name, String url, int connections, Duration patience) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(patience.toMillis());
    config.setInitializationFailTimeout(patience.toMillis());
    return config;
  }

  /// Lets somebody hear each statement before it is run.
  void heard(SqlLogger logger) {
    reader.setSqlLogger(logger);
    writer.setSqlLogger(logger);
  }

  DataSource source() {
    return writing;
  }

  /// Runs one transaction that may write: all of it is kept or nothing.
  <T extends @Nullable Object> T write(HandleCallback<T, SQLException> work) {
    try {
      return writer.inTransaction(work);
    } catch (SQLException | JdbiException failure) {
      throw explained(failure);
    }
  }

  /// Runs one transaction that is kept whole or not at all, as [#write] does, but need not reach the disk: with SQLite a loss of
  /// power may take it back, a process that dies can't. For what has no meaning once the machine is down, such as who works on what.
  ///
  /// On PostgreSQL, whose clients may outlive its machine, it is a transaction like any other.
  <T extends @Nullable Object> T passing(HandleCallback<T, SQLException> work) {
    if (dialect == Dialect.POSTGRESQL) {
      return write(work);
    }
    try {
      return writer.withHandle(handle -> {
        // A later commit that waits for the disk takes this one there as well, so their order stays
        // (SQLite, "PRAGMA synchronous").
        handle.execute("PRAGMA synchronous = NORMAL");
        try {
          return handle.inTransaction(work);
        } finally {
          handle.execute("PRAGMA synchronous = FULL");
        }
      });
    } catch (SQLException | JdbiException failure) {
      throw explained(failure);
    }
  }

  void writing(Work work) {
    this.<@Nullable Void>write(handle -> {
      work.in(handle);
      return null;
    });
  }

  /// Runs queries; each sees what was committed before it began.
  <T extends @Nullable Object> T read(HandleCallback<T, SQLException> work) {
    try {
      return reader.withHandle(work);
    } catch (SQLException | JdbiException failure) {
      throw explained(failure);
    }
  }

  /// Runs queries that all see the state of one moment, while others go on writing.
  <T extends @Nullable Object> T snapshot(HandleCallback<T, SQLException> work) {
    TransactionIsolationLevel level =
        switch (dialect) {
          case SQLITE -> TransactionIsolationLevel.SERIALIZABLE;
          case POSTGRESQL -> TransactionIsolationLevel.REPEATABLE_READ;
        };
    try {
      return reader.inTransaction(level, work);
    } catch (SQLException | JdbiException failure) {
      throw explained(failure);
    }
  }

  /// When one connection broke, the others probably did too: they are given up, so that the next caller gets a new one and does
  /// not find out again.
  private RuntimeException explained(Exception failure) {
    RuntimeException explained = Faults.explained(failure, address);
    if (explained instanceof StoreUnavailable && dialect == Dialect.POSTGRESQL) {
      writing.getHikariPoolMXBean().softEvictConnections();
    }
    return explained;
  }

  @Override
  public void close() {
    writing.close();
    reading.close();
  }

  /// What is done in a transaction and brings nothing back.
  @FunctionalInterface
  interface Work {
    void in(Handle handle) throws SQLException;
  }
}
