package org.stemma.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an event makes of a host's state; pure functions of state, time and settings.
///
/// Slowing is multiplicative both ways, quick up and slow down: 429, 503 and a wall against robots double the pause, an answer takes a fifth off it,
/// so that a host that refuses every tenth request is found a pace at which it refuses none. Failures in a row break the
/// circuit: then one trial after a pause that doubles, until one succeeds.
final class HostRules {

  private final PoliteSettings settings;

  HostRules(PoliteSettings settings) {
    this.settings = settings;
  }

  /// The pause between two requests.
  Duration delay(HostState state) {
    Duration wished = shorter(state.crawlDelay(), settings.longestDelay());
    return longer(longer(settings.floor(), wished), state.slow());
  }

  HostState began(HostState state, Instant now) {
    return state.waiting(now, delay(state));
  }

  HostState answered(HostState state, Instant now) {
    Duration less = state.slow().multipliedBy(4).dividedBy(5);
    boolean over = less.compareTo(longer(settings.floor(), Duration.ofMillis(100))) <= 0;
    HostState better = state.withSlow(over ? Duration.ZERO : less).withFailures(0, 0);
    return better.waiting(now, delay(better));
  }

  /// @param retryAfter what the host asked for; null when it did not say
  HostState overloaded(HostState state, Instant now, @Nullable Duration retryAfter) {
    Duration doubled = longer(settings.firstSlow(), state.slow().multipliedBy(2));
    HostState slower = state.withSlow(shorter(doubled, settings.longestSlow())).withFailures(0, 0);
    Duration asked = retryAfter == null ? Duration.ZERO : retryAfter;
    return slower.waiting(now, longer(delay(slower), shorter(asked, settings.longestRetry())));
  }

  HostState failed(HostState state, Instant now) {
    int failures = Math.min(state.failures() + 1, settings.failures());
    if (failures < settings.failures()) {
      HostState worse = state.withFailures(failures, state.breaks());
      return worse.waiting(now, delay(worse));
    }
    Duration pause =
        shorter(
            settings.firstBreak().multipliedBy(1L << Math.min(state.breaks(), 20)),
            settings.longestBreak());
    HostState broken = state.withFailures(failures, state.breaks() + 1);
    return broken.waiting(now, longer(pause, delay(broken)));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
