package org.stemma.bench;

import java.time.Duration;
import java.time.Instant;
import org.stemma.watch.SimulatedTime;
import org.stemma.watch.Timekeeper;

/// A simulated time in which a minute of the machine's is a day: a year then has a heartbeat for each of its days, not half a
/// million of them.
record SlowMachine(SimulatedTime time) implements Timekeeper {

  private static final int MINUTES_OF_A_DAY = 1_440;

  @Override
  public Instant instant() {
    return time.instant();
  }

  @Override
  public void waitUntil(Instant until) {
    time.waitUntil(until);
  }

  @Override
  public Duration ofMachine(Duration span) {
    return span.multipliedBy(MINUTES_OF_A_DAY);
  }
}
