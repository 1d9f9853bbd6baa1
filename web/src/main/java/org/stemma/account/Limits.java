package org.stemma.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often somebody may ask for what costs: a bucket of permits for each, which fills again steadily.
///
/// A bucket is two numbers and is counted when it is asked, so nothing runs in between. At most [#MOST] are remembered, those
/// asked last; to be forgotten means a full bucket. Each process counts for itself. Safe for use by many threads.
public final class Limits {

  /// Buckets that are remembered: a few megabytes.
  private static final int MOST = 20_000;

  /// What costs.
  public enum Cost {
    /// Attempts at one account, whoever makes them.
    NAME(6, Duration.ofSeconds(30)),
    /// Attempts from one address.
    SIGN_IN(20, Duration.ofSeconds(10)),
    /// A text that is traced: seconds of a processor.
    TRACE(10, Duration.ofSeconds(6)),
    /// What an article that is kept shares: tenths of a second.
    LINEAGE(30, Duration.ofSeconds(1)),
    SEARCH(60, Duration.ofMillis(250)),
    IMAGE(60, Duration.ofMillis(250)),
    /// A mail to an address that nobody has confirmed.
    MAIL(3, Duration.ofHours(2)),
    /// Captures that are packed into a file.
    FILE(10, Duration.ofSeconds(6)),
    /// A request to somebody else's server.
    FETCH(20, Duration.ofSeconds(15));

    private final int full;
    private final Duration each;

    /// @param full permits of a full bucket
    /// @param each how long until there is one more
    Cost(int full, Duration each) {
      this.full = full;
      this.each = each;
    }
  }

  private record Key(Cost cost, String who) {}

  /// @param emptyAt when it would have been empty: a bucket as one instant
  private record Bucket(Instant emptyAt) {}

  private final InstantSource clock;
  private final Map<Key, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
          return size() > MOST;
        }
      };

  public Limits(InstantSource clock) {
    this.clock = clock;
  }

  /// Takes a permit.
  ///
  /// @param who asks: an address or a name
  /// @return empty when there was one, else how long until there is
  public synchronized Optional<Duration> take(Cost cost, String who) {
    Instant now = clock.instant();
    Key key = new Key(cost, who);
    Instant fullest = now.minus(cost.each.multipliedBy(cost.full));
    Bucket bucket = buckets.get(key);
    Instant emptyAt =
        bucket == null || bucket.emptyAt().isBefore(fullest) ? fullest : bucket.emptyAt();
    Instant then = emptyAt.plus(cost.each);
    if (then.isAfter(now)) {
      return Optional.of(Duration.between(now, then));
    }
    buckets.put(key, new Bucket(then));
    return Optional.empty();
  }
}
