package org.stemma.fetch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The moment by which a fetch ends, whatever happens. Counted on the JVM's monotonic clock, which no setting of the
/// computer's clock moves.
///
/// @param nanos a value of `System.nanoTime()`
record Deadline(long nanos) {

  /// Set while a fetch runs, for the name look-ups that it causes.
  static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /// The deadline of the fetch that runs on this thread; one in a day where none does.
  static Deadline ofThread() {
    return CURRENT.isBound() ? CURRENT.get() : in(Duration.ofDays(1));
  }

  /// Milliseconds that are left; 0 when it has passed.
  long leftMillis() {
    return Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime()));
  }

  boolean hasPassed() {
    return nanos - System.nanoTime() <= 0;
  }
}
