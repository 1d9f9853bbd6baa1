package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Instants as the database has them: milliseconds since 1970 UTC, finer parts cut off, and two that mean for ever.
final class Times {
  static final long NEVER = Long.MAX_VALUE;

  private Times() {}

  static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException beyond) {
      return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
  }

  static @Nullable Long millisOrNull(@Nullable Instant instant) {
    return instant == null ? null : (Long) millis(instant);
  }

  static Instant instant(long millis) {
    if (millis == Long.MAX_VALUE) {
      return Instant.MAX;
    }
    return millis == Long.MIN_VALUE ? Instant.MIN : Instant.ofEpochMilli(millis);
  }
}
