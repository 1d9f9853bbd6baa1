package org.stemma.warc;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a revisit record says of the capture that it repeats. Any part may be missing: WARC 1.0 had the record's id
/// alone, and many writers name the digest alone.
///
/// @param id the earlier record's id without angle brackets
/// @param target the earlier record's address
/// @param at the earlier record's time
/// @param payload the digest that both payloads have; null when the server only said that nothing changed
/// @param notModified whether the server said so (304), rather than the bytes being the same
public record Reference(
    @Nullable String id,
    @Nullable URI target,
    @Nullable Instant at,
    @Nullable Digest payload,
    boolean notModified) {}
