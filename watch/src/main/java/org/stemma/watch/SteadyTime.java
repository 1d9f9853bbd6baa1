package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/// The machine's time, or that of a clock which runs faster, made steady: it never goes back.
///
/// A machine's clock may be set back while captures are taken. Captures that seem to be older than those before them would
/// turn revisions round, so from such a moment on the time goes on from where it was by the monotonic clock, until the machine's clock has
/// caught up. A clock set forward is believed: it can't be told from a machine that slept.
public final class SteadyTime implements Timekeeper {

  /// So far back the machine's clock may be before it is worth telling: it is set by small steps all the time.
  private static final Duration JITTER = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final double pace;
  private final Runnable onJumpBack;
  private Instant last;
  private long lastNanos;
  private boolean isBehind;

  /// @param clock the machine's
  /// @param onJumpBack told once for each time that the clock is found to have gone back
  public SteadyTime(InstantSource clock, Runnable onJumpBack) {
    this(clock, 1, onJumpBack);
  }

  private SteadyTime(InstantSource clock, double pace, Runnable onJumpBack) {
    this.clock = clock;
    this.pace = pace;
    this.onJumpBack = onJumpBack;
    this.last = clock.instant();
    this.lastNanos = System.nanoTime();
  }

  /// A time that begins at `begin` and runs `pace` times as fast as the machine's.
  public static SteadyTime fast(Instant begin, double pace) {
    long started = System.nanoTime();
    return new SteadyTime(
        () -> begin.plusNanos((long) ((System.nanoTime() - started) * pace)), pace, () -> {});
  }

  @Override
  public synchronized Instant instant() {
    Instant now = clock.instant();
    long nanos = System.nanoTime();
    if (now.isBefore(last)) {
      if (!isBehind && now.isBefore(last.minus(JITTER))) {
        isBehind = true;
        onJumpBack.run();
      }
      now = last.plusNanos((long) ((nanos - lastNanos) * pace));
    } else {
      isBehind = false;
    }
    last = now;
    lastNanos = nanos;
    return now;
  }

  @Override
  public Duration ofMachine(Duration span) {
    return Duration.ofNanos((long) (span.toNanos() * pace));
  }

  @Override
  public void waitUntil(Instant until) throws InterruptedException {
    for (Duration left = left(until); left.isPositive(); left = left(until)) {
      LockSupport.parkNanos((long) Math.max(1, left.toNanos() / pace));
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /// Bounded, so that a clock that jumps is noticed, and so that nanoseconds can count it.
  private Duration left(Instant until) {
    Instant now = instant();
    if (!until.isAfter(now)) {
      return Duration.ZERO;
    }
    Instant bound = now.plusMillis((long) (1000 * pace));
    return Duration.between(now, until.isBefore(bound) ? until : bound);
  }
}
