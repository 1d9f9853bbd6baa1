package org.stemma.warc;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An earlier capture that a later one points at instead of keeping its payload again.
///
/// @param id of its record, `urn:uuid:…`; null when it is not known, for target and time find it too
/// @param target of the earlier record, exactly as written in it
/// @param at of the earlier record; kept to the millisecond
/// @param payload digest of its payload
public record Earlier(@Nullable String id, URI target, Instant at, Digest payload) {}
