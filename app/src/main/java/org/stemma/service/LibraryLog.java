package org.stemma.service;

import java.time.Instant;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.stemma.config.Configuration.LogLevel;

/// Takes what libraries log by `java.util.logging` into the form of our own log. Of their messages only warnings are wanted.
public final class LibraryLog extends Handler {

  private static final SimpleFormatter FORMATTER = new SimpleFormatter();

  private final Log log;

  private LibraryLog(Log log) {
    this.log = log;
  }

  /// Sends all that libraries have to say to this log, in place of the JDK's way to standard error.
  public static void to(Log log) {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.setLevel(Level.WARNING);
    root.addHandler(new LibraryLog(log));
  }

  @Override
  public void publish(LogRecord message) {
    LogLevel level =
        message.getLevel().intValue() >= Level.SEVERE.intValue()
            ? LogLevel.ERROR
            : LogLevel.WARNING;
    String thrown = message.getThrown() == null ? "" : " (" + message.getThrown() + ")";
    log.write(
        LogEntry.of(
            Instant.ofEpochMilli(message.getMillis()),
            level,
            "library",
            message.getLoggerName() + ": " + FORMATTER.formatMessage(message) + thrown));
  }

  @Override
  public void flush() {
    // Each entry is written at once.
  }

  @Override
  public void close() {
    // The log belongs to whoever made it.
  }
}
