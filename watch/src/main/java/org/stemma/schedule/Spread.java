package org.stemma.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Which article of a host comes first when more are due than the host is to be asked for, as after a stop of a day.
///
/// The rule: by lateness as a share of the article's own interval. A page looked at half-hourly that is an hour late has missed
/// two looks; one looked at weekly that is an hour late has missed nothing. Nobody starves, since lateness grows while an article
/// waits; where a host can't keep up for good, all its articles are late by the same share. Equal ones keep the order of
/// being due.
public final class Spread {

  private Spread() {}

  /// How late, in intervals; negative before it is due.
  ///
  /// @param intervalMillis an article never looked at has 0, which counts as a minute: it goes before nearly all
  public static double lateness(Instant due, long intervalMillis, Instant now) {
    long interval = Math.max(intervalMillis, Duration.ofMinutes(1).toMillis());
    return (double) Duration.between(due, now).toMillis() / interval;
  }

  /// The most urgent first.
  ///
  /// @param due when an article was to be looked at
  /// @param intervalMillis as its [State] has it
  public static <T> Comparator<T> urgentFirst(
      Function<T, Instant> due, ToLongFunction<T> intervalMillis, Instant now) {
    return Comparator.<T>comparingDouble(
            one -> -lateness(due.apply(one), intervalMillis.applyAsLong(one), now))
        .thenComparing(due);
  }
}
