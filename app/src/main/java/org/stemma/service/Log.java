package org.stemma.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration.LogFormat;
import org.stemma.config.Configuration.LogLevel;
import org.stemma.config.Configuration.Logging;
import org.stemma.text.Visible;

/// Writes what happens, a line each: for people in columns, for programs as JSON. What publishers wrote is made harmless for a
/// terminal, and can begin no line of its own.
///
/// ```
/// 2026-11-22 04:12:03Z  revision     courier.example  #12 “Barges to pay more” v3, substance: number 15 → 51
/// {"format":"stemma.log/1","at":"2026-11-22T04:12:03.120Z","level":"info","what":"revision","outlet":"courier.example",…}
/// ```
///
/// Safe for use by several threads.
public final class Log {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PrintStream out;
  private final Logging settings;

  /// @param out in UTF-8; each entry is one write to it
  public Log(PrintStream out, Logging settings) {
    this.out = out;
    this.settings = settings;
  }

  /// True when entries of this level are written.
  public boolean takes(LogLevel level) {
    return level.compareTo(settings.level()) <= 0;
  }

  /// Writes an entry, unless it is of less weight than is wanted.
  public void write(LogEntry entry) {
    if (takes(entry.level())) {
      String line = settings.format() == LogFormat.JSON ? json(entry) : text(entry);
      out.print(line + "\n");
      out.flush();
    }
  }

  private static String text(LogEntry entry) {
    String mark = entry.level().compareTo(LogLevel.WARNING) <= 0 ? label(entry.level()) + ": " : "";
    String outlet = entry.outlet() == null ? "" : entry.outlet() + "  ";
    String line =
        String.format(
            Locale.ROOT,
            "%s  %-12s  %s%s%s %s",
            TIME.format(entry.at()),
            entry.what(),
            outlet,
            mark,
            entry.text(),
            entry.more());
    return Visible.of(line).replaceAll("\\s*\\R\\s*", " ").stripTrailing();
  }

  private static String label(LogLevel level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static String json(LogEntry entry) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("format", "stemma.log/1");
      json.writeStringField("at", entry.at().toString());
      json.writeStringField("level", label(entry.level()));
      json.writeStringField("what", entry.what());
      json.writeStringField("outlet", entry.outlet());
      json.writeStringField("text", entry.text());
      for (Map.Entry<String, @Nullable Object> field : entry.fields().entrySet()) {
        json.writePOJOField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
