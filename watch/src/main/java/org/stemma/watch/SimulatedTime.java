package org.stemma.watch;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// Time that passes only when somebody waits for it: then it is at once as late as that. For one thread that does everything
/// in turn ([Watcher.Manner#IN_TURN]); with several, one that waits makes it later for all.
public final class SimulatedTime implements Timekeeper {

  private final AtomicReference<Instant> now;

  public SimulatedTime(Instant begin) {
    now = new AtomicReference<>(begin);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public void waitUntil(Instant until) {
    now.updateAndGet(before -> until.isAfter(before) ? until : before);
  }
}
