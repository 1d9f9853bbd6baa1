package org.stemma.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.stemma.config.Configuration.LogLevel;
import org.stemma.service.LogEntry;

/// What happens, told on a terminal as it happens, a line each.
///
/// Safe for use by several threads.
public final class LiveReport {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd MMM HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

  private static final int WHEN = 14;
  private static final int WHAT = 11;
  private static final int WHO = 23;

  private final Terminal terminal;
  private final Writer out;

  /// @param terminal writes to `out`
  public LiveReport(Terminal terminal, Writer out) {
    this.terminal = terminal;
    this.out = out;
  }

  /// @throws UncheckedIOException when nobody reads any more
  public synchronized void tell(LogEntry entry) {
    Line line = Line.fixed(Ink.QUIET, pad(TIME.format(entry.at()), WHEN));
    line.addFixed(ink(entry), pad(entry.what(), WHAT));
    line.addFixed(Ink.NAME, pad(entry.outlet() == null ? "" : entry.outlet(), WHO));
    line.add(entry.text());
    try {
      terminal.paragraph(0, WHEN + WHAT + WHO, line);
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static Ink ink(LogEntry entry) {
    if (entry.level().compareTo(LogLevel.WARNING) <= 0) {
      return Ink.WARNED;
    }
    return switch (entry.what()) {
      case "new" -> Ink.QUIET;
      case "revision" -> Ink.ADDED;
      default -> Ink.WARNED;
    };
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(1, columns - Line.columns(text)));
  }
}
