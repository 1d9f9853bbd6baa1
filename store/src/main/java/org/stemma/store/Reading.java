package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an article's captures were read: its revisions belong to a reading.
///
/// @param extractor version of the extractor
/// @param profile version of the site's profile; empty when none was used
/// @param madeAt when the article was first read so
/// @param replacedAt null for the current reading
public record Reading(
    long id,
    long article,
    String extractor,
    String profile,
    Instant madeAt,
    @Nullable Instant replacedAt) {}
