package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where an article stands in its schedule: what [org.stemma.schedule] needs to say when to look again.
///
/// @param due when to look next; [Instant#MAX] never (paused, removed)
/// @param intervalMillis the last interval, before jitter
/// @param unchanged looks in a row that found no change
/// @param failures looks in a row that found no page
/// @param changes how often the text has changed since the first
/// @param checkedAt the last look, whatever it found; null before the first
/// @param changedAt when the text was last seen changed; the first capture counts; null before it
public record Pace(
    Instant due,
    long intervalMillis,
    int unchanged,
    int failures,
    int changes,
    @Nullable Instant checkedAt,
    @Nullable Instant changedAt) {

  /// Of an article that nobody has looked at yet.
  public static Pace fresh(Instant due) {
    return new Pace(due, 0, 0, 0, 0, null, null);
  }
}
