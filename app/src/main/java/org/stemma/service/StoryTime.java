package org.stemma.service;

import java.time.Duration;
import java.time.Instant;
import org.stemma.watch.SteadyTime;
import org.stemma.watch.Timekeeper;

/// A time that runs fast as long as a story lasts, and like everybody's afterwards, so that what was "two hours ago" at its end is
/// not "a year ago" when somebody has read for a while.
public final class StoryTime implements Timekeeper {

  private final SteadyTime fast;
  private final Instant end;
  private final double pace;

  /// @param begin what it is now
  /// @param end from which on it is not fast any more
  /// @param pace how many times as fast as the machine's
  public StoryTime(Instant begin, Instant end, double pace) {
    this.fast = SteadyTime.fast(begin, pace);
    this.end = end;
    this.pace = pace;
  }

  @Override
  public Instant instant() {
    Instant now = fast.instant();
    return now.isAfter(end) ? end.plus(scaled(Duration.between(end, now), 1 / pace)) : now;
  }

  @Override
  public void waitUntil(Instant until) throws InterruptedException {
    boolean later = until.isAfter(end);
    // Nobody waits for what never comes; a year is as good and can be multiplied.
    Instant bound = end.plus(Duration.ofDays(365));
    Instant wanted = until.isAfter(bound) ? bound : until;
    fast.waitUntil(later ? end.plus(scaled(Duration.between(end, wanted), pace)) : until);
  }

  @Override
  public Duration ofMachine(Duration span) {
    return instant().isBefore(end) ? scaled(span, pace) : span;
  }

  private static Duration scaled(Duration span, double factor) {
    return Duration.ofMillis((long) (span.toMillis() * factor));
  }
}
