package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one look at a feed came to.
///
/// @param feed its id
/// @param owner the process that holds the lease of the feed's host; without the lease the look is dropped
/// @param kind as the feed reader names it; null when it could not be read
/// @param title null when it gives none
/// @param at when it was looked at
/// @param due when to look next
/// @param validators for the next look
/// @param heardAt when it brought an entry not known; null when it brought none this time
/// @param error why the look failed, for a person; null when it did not
/// @param memory what the schedule of feeds wants to know next time
public record FeedLook(
    long feed,
    String owner,
    @Nullable String kind,
    @Nullable String title,
    Instant at,
    Instant due,
    Validators validators,
    @Nullable Instant heardAt,
    @Nullable String error,
    String memory) {}
