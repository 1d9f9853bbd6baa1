package org.stemma.store;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.slf4j.LoggerFactory;

/// Lets the libraries below speak only when something is wrong.
final class Quiet {

  /// Held, because `java.util.logging` forgets a logger, and with it the level set, that nobody holds.
  private static final List<Logger> QUIETED =
      List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.flywaydb"));

  /// They warn, at length, of each connection that breaks; [StoreUnavailable] says it to who can do something about it.
  private static final List<Logger> BROKEN =
      List.of(
          Logger.getLogger("com.zaxxer.hikari.pool.ProxyConnection"),
          Logger.getLogger("com.zaxxer.hikari.pool.PoolBase"));

  private Quiet() {}

  static void libraries() {
    QUIETED.forEach(logger -> logger.setLevel(Level.WARNING));
    BROKEN.forEach(logger -> logger.setLevel(Level.SEVERE));
    LogFactory.setLogCreator(type -> new Warnings(LoggerFactory.getLogger(type)));
  }

  /// Flyway's log less all that is no warning.
  private record Warnings(org.slf4j.Logger logger) implements Log {
    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void notice(String message) {}

    @Override
    public void warn(String message) {
      logger.warn(message);
    }

    @Override
    public void error(String message) {
      logger.error(message);
    }

    @Override
    public void error(String message, Exception cause) {
      logger.error(message, cause);
    }
  }
}
