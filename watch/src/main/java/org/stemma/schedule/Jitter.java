package org.stemma.schedule;

import java.time.Duration;
import java.time.Instant;

/// Chance that can be had again: the same article at the same instant is moved by the same share, so a schedule that is worked
/// out twice comes out once.
final class Jitter {

  private Jitter() {}

  /// The span made longer or shorter by at most `share` of it.
  static Duration apply(Duration span, double share, long seed, Instant now) {
    return Duration.ofMillis(Math.round(span.toMillis() * (1 + share * between(seed, now))));
  }

  /// From -1 to 1, evenly.
  private static double between(long seed, Instant now) {
    long mixed = mix(mix(seed) ^ now.toEpochMilli());
    return (mixed >> 11) * 0x1p-52;
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): neighbouring ids give unrelated numbers.
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
