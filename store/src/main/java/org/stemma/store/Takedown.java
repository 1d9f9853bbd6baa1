package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That an article was taken down.
///
/// @param why for whoever asks for the article; null when nobody said
/// @param by id of the account that did it; null when it was done without one
public record Takedown(Instant at, @Nullable String why, @Nullable Long by) {}
