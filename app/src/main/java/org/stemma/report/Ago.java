package org.stemma.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Times as they are seen from now, short enough for a table: `3 min ago`, `in 2 h`.
final class Ago {

  private Ago() {}

  /// @param at null or [Instant#MAX] for never
  static String of(@Nullable Instant at, Instant now) {
    if (at == null || at.equals(Instant.MAX)) {
      return "never";
    }
    return at.isAfter(now)
        ? "in " + span(Duration.between(now, at))
        : span(Duration.between(at, now)) + " ago";
  }

  /// In the largest unit of which there are two: `90 min`, `47 h`, `3 d`.
  static String span(Duration span) {
    if (span.toSeconds() < 120) {
      return span.toSeconds() + " s";
    }
    if (span.toMinutes() < 120) {
      return span.toMinutes() + " min";
    }
    return span.toHours() < 48 ? span.toHours() + " h" : span.toDays() + " d";
  }
}
