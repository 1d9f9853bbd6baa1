package org.stemma.store;

import java.time.Instant;

/// A stretch of time in which every look at an article found one revision.
///
/// @param first the first capture of the stretch
/// @param last the last so far
/// @param looks how many
/// @param alternating true when the revision had been seen before, with another one between
public record Sighting(
    long id,
    long article,
    long revision,
    long first,
    Instant firstAt,
    long last,
    Instant lastAt,
    int looks,
    boolean alternating) {}
