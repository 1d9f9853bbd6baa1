package org.stemma.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The databases that a contract is tested on.
///
/// PostgreSQL is one server for all tests of this JVM, started with the first of them; each test has a schema of its own, which costs
/// a tenth of a database. Where a server can't be started, `STEMMA_TEST_POSTGRES` names one by its JDBC address, as a user who may make schemas.
public enum Engine {
  SQLITE {
    @Override
    public StoreAddress fresh(Path folder) {
      return new StoreAddress.File(folder.resolve("stemma-" + COUNT.incrementAndGet() + ".db"));
    }
  },
  POSTGRESQL {
    @Override
    public StoreAddress fresh(Path folder) {
      String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
      String server = Server.url();
      try (Connection connection = DriverManager.getConnection(server);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA " + name);
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
      String url = server + (server.contains("?") ? "&" : "?") + "currentSchema=" + name;
      return StoreAddress.parse(url, Map.of());
    }
  };

  private static final AtomicInteger COUNT = new AtomicInteger();

  /// The address of an empty store.
  ///
  /// @param folder for files
  public abstract StoreAddress fresh(Path folder);

  private static final class Server {
    /// Held so that its level stays: it tells of each file it unpacks.
    private static final Logger LOUD = Logger.getLogger("io.zonky.test");

    private static @Nullable EmbeddedPostgres started;

    static synchronized String url() {
      String named = System.getenv("STEMMA_TEST_POSTGRES");
      if (named != null) {
        return named;
      }
      try {
        if (started == null) {
          LOUD.setLevel(Level.WARNING);
          started = EmbeddedPostgres.builder().start();
        }
        return started.getJdbcUrl("postgres", "postgres");
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
