package org.stemma.store;

import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;

/// Which revisions a list of the newest shows: those after an article's first, of current readings.
///
/// @param outlet null for all
/// @param least the lightest weight shown
/// @param before the last of the page before; null for the first page
/// @param limit how many at most
public record NewestQuery(
    @Nullable Long outlet, Weight least, @Nullable Revision before, int limit) {}
