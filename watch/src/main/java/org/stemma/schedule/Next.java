package org.stemma.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What follows from a look.
///
/// @param state to be stored in place of the one before
/// @param due when to look next, not before now
/// @param turn what changed in the article's life; null, as mostly, when nothing did
public record Next(State state, Instant due, @Nullable Turn turn) {}
