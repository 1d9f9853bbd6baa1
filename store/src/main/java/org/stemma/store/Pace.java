package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where an article stands in its schedule: what [org.stemma.schedule] needs to say when to look again.
///
/// @param due when to look next; [Instant#MAX] never (paused, removed)
/// @param intervalMillis the last interval, before jitter
/// @param unchanged looks in a row that found no change
/// @param failures looks in a row that found no page
/// @param checkedAt the last look, whatever it found; null before the first
/// @param changedAt when the text was last seen changed; the first capture counts; null before it
public record Pace(
    Instant due,
    long intervalMillis,
    int unchanged,
    int failures,
    @Nullable Instant checkedAt,
    @Nullable Instant changedAt) {}
