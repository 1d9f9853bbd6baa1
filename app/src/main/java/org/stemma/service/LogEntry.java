package org.stemma.service;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration.LogLevel;

/// Something that is worth a line in a log.
///
/// @param what in a word or two, `revision`, `gone`, `feed failed`: the same for all of its kind
/// @param outlet that it happened to; null when it happened to none
/// @param text for a person, on one line
/// @param more that a short telling leaves out; may be empty
/// @param fields for a program, by name, in order; values are strings, numbers or null
public record LogEntry(
    Instant at,
    LogLevel level,
    String what,
    @Nullable String outlet,
    String text,
    String more,
    Map<String, @Nullable Object> fields) {

  public LogEntry {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// An entry without fields.
  public static LogEntry of(Instant at, LogLevel level, String what, String text) {
    return new LogEntry(at, level, what, null, text, "", Map.of());
  }
}
