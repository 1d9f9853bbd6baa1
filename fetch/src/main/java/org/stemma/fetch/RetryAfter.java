package org.stemma.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.stemma.warc.Head;

/// Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
final class RetryAfter {

  /// Nobody means more; it is the caller's matter to wait less.
  private static final Duration LONGEST = Duration.ofDays(365);

  private RetryAfter() {}

  /// @param now by our clock, against which a date is measured
  /// @return not negative; null when the header is absent or neither
  static @Nullable Duration of(Head response, Instant now) {
    return of(response.first("Retry-After").orElse(""), now);
  }

  /// @param written the header's value; empty where it is absent
  static @Nullable Duration of(String written, Instant now) {
    String value = written.strip();
    if (value.isEmpty()) {
      return null;
    }
    if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return value.length() > 9 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return bounded(Duration.between(now, then));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Duration bounded(Duration wait) {
    Duration positive = wait.isNegative() ? Duration.ZERO : wait;
    return positive.compareTo(LONGEST) > 0 ? LONGEST : positive;
  }
}
