package org.stemma.fetch;

import java.time.Duration;
import java.time.Instant;
import org.stemma.url.HostKey;

/// What is remembered of a host between requests: small enough to be kept with every host in a store, so that several
/// processes, and the next run, are as polite as this one.
///
/// @param host whom it is of
/// @param next the earliest instant of the next request
/// @param pause how long that was from the event that set it; a clock that is set back makes nobody wait longer than that again
/// @param crawlDelay what its robots.txt asks for; zero when it does not
/// @param slow what it is slowed to because it said 429 or 503; zero when it is not
/// @param failures in a row, of the host and not of one page
/// @param breaks how often in a row the circuit has opened
public record HostState(
    HostKey host,
    Instant next,
    Duration pause,
    Duration crawlDelay,
    Duration slow,
    int failures,
    int breaks) {

  /// Of a host that was never asked.
  public static HostState fresh(HostKey host) {
    return new HostState(host, Instant.EPOCH, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 0);
  }

  /// True while the circuit is open or a single trial decides whether it closes.
  public boolean broken() {
    return breaks > 0;
  }

  /// No request for so long from now on, and none earlier than was said before.
  HostState waiting(Instant now, Duration time) {
    Instant then = now.plus(time);
    return then.isAfter(next)
        ? new HostState(host, then, time, crawlDelay, slow, failures, breaks)
        : this;
  }

  /// With `next` no further away than the pause that set it.
  HostState rebased(Instant now) {
    Instant latest = now.plus(pause);
    return next.isAfter(latest)
        ? new HostState(host, latest, pause, crawlDelay, slow, failures, breaks)
        : this;
  }

  HostState withCrawlDelay(Duration delay) {
    return new HostState(host, next, pause, delay, slow, failures, breaks);
  }

  HostState withSlow(Duration other) {
    return new HostState(host, next, pause, crawlDelay, other, failures, breaks);
  }

  HostState withFailures(int count, int broken) {
    return new HostState(host, next, pause, crawlDelay, slow, count, broken);
  }
}
