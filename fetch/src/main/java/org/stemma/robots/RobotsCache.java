package org.stemma.robots;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Rules by origin, kept as long as RFC 9309 allows.
///
/// Section 2.4: "Crawlers SHOULD NOT use the cached version for more than 24 hours, unless the robots.txt file is
/// unreachable." So what was read is good for a day; an unreachable file refuses for a short while and is then asked for
/// again, and if rules were read before, they stay in force in the meantime. Bounded by the number of origins, least
/// recently used first out. Safe for threads; never blocks on the network, which is the caller's matter.
public final class RobotsCache {

  /// As long as the standard allows.
  public static final Duration GOOD = Duration.ofHours(24);

  /// How long an unreachable robots.txt keeps a host closed before it is asked for again.
  public static final Duration BAD = Duration.ofMinutes(10);

  /// How long rules outlive their day while robots.txt is unreachable (section 2.3.1.4 speaks of 30 days).
  private static final Duration OUTLIVE = Duration.ofDays(30);

  private record Kept(Robots robots, Instant until, Instant read) {}

  private final InstantSource clock;
  private final int most;
  private final Map<String, Kept> entries;

  /// @param clock says how old rules are
  /// @param most origins that are remembered
  public RobotsCache(InstantSource clock, int most) {
    this.clock = clock;
    this.most = most;
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > RobotsCache.this.most;
          }
        };
  }

  /// The rules of an origin; empty when they have to be fetched (again).
  ///
  /// @param origin as [org.stemma.url.WebUrl#origin()] has it
  public Optional<Robots> get(String origin) {
    Instant now = clock.instant();
    synchronized (entries) {
      Kept entry = entries.get(origin);
      return entry == null || !isGood(entry, now) ? Optional.empty() : Optional.of(entry.robots);
    }
  }

  /// A clock that was set back must not keep rules for longer than a day either.
  private static boolean isGood(Kept entry, Instant now) {
    return now.isBefore(entry.until) && !entry.until.isAfter(now.plus(GOOD));
  }

  /// Takes what was fetched and returns what is in force, which is the rules from before when these could not be had.
  public Robots put(String origin, Robots fetched) {
    Instant now = clock.instant();
    synchronized (entries) {
      Kept before = entries.get(origin);
      boolean bad = fetched.basis() == Robots.Basis.UNREACHABLE;
      Instant until = now.plus(bad ? BAD : GOOD);
      Kept kept =
          bad && before != null && isStillOfUse(before, now)
              ? new Kept(before.robots, until, before.read)
              : new Kept(fetched, until, now);
      entries.put(origin, kept);
      return kept.robots;
    }
  }

  private static boolean isStillOfUse(Kept before, Instant now) {
    return before.robots.basis() == Robots.Basis.READ && now.isBefore(before.read.plus(OUTLIVE));
  }
}
