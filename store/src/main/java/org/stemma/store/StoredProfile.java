package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A release of what is known of an outlet's template.
///
/// @param version a name for exactly this text
/// @param text as the extractor wrote it
/// @param madeAt when it came into use, the last time
/// @param endedAt when it went out of use; null while it is in use
public record StoredProfile(
    long outlet, String version, String text, Instant madeAt, @Nullable Instant endedAt) {}
