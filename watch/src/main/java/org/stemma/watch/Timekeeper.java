package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that can be waited for. What watches asks it for the time and sleeps by it, so that a demo can make time pass
/// quickly and a test can make it jump.
///
/// Safe for use by several threads.
public interface Timekeeper extends InstantSource {

  /// Returns when it is `until` by this clock, at once if it is later already.
  void waitUntil(Instant until) throws InterruptedException;

  /// How long a span of the machine's time lasts by this clock: for what disks, hosts and other processes take, however fast
  /// time passes here.
  default Duration ofMachine(Duration span) {
    return span;
  }
}
