package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened and is no change of a text. One of article, feed and outlet is present at least.
///
/// @param capture that shows it; null when none does
public record Event(
    long id,
    EventKind kind,
    Instant at,
    @Nullable Long article,
    @Nullable Long feed,
    @Nullable Long outlet,
    @Nullable Long capture,
    String detail) {}
