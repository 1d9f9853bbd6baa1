package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.warc.Position;

/// A capture, as recorded.
///
/// @param id grows with the order of recording within one article
/// @param recordedAt when it was recorded; long after `capturedAt` for an import
/// @param sealedDay epoch day under whose root it stands; null until that day is sealed
public record Capture(
    long id,
    long article,
    String url,
    Instant capturedAt,
    Instant recordedAt,
    int status,
    Outcome outcome,
    @Nullable String detail,
    @Nullable String payloadDigest,
    RecordKind record,
    @Nullable Position position,
    @Nullable Long sameAs,
    @Nullable Integer sealedDay) {}
