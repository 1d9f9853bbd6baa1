package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A feed or sitemap that is watched for articles.
///
/// @param kind as the feed reader names it; null before it was read
/// @param state ACTIVE, PAUSED or REMOVED
/// @param heardAt when it last brought an entry not known; null before the first
/// @param error why the last look failed, for a person; null when it did not
/// @param memory what the schedule of feeds wants to know next time, as it writes it; empty at first
public record Feed(
    long id,
    long outlet,
    String host,
    String url,
    String key,
    @Nullable String kind,
    @Nullable String title,
    ArticleState state,
    Instant addedAt,
    Instant due,
    @Nullable Instant checkedAt,
    @Nullable Instant heardAt,
    int failures,
    @Nullable String error,
    Validators validators,
    String memory) {}
