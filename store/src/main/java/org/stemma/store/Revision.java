package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A witness that differs from the one before it in the same article, in one reading.
///
/// @param number counts from 1 within a reading
/// @param reading the reading it belongs to
/// @param superseded true when a later reading replaced that reading: it stays reachable, marked so
/// @param capture the first capture that bore it
/// @param seenAt that capture's time
/// @param lastWithout the last time the article was seen without it; null for the first: between the two it was published
/// @param headline null when it has none
/// @param gist null for the first
/// @param words of its running text
/// @param sealedDay epoch day under whose root it stands; null until that day is sealed
public record Revision(
    long id,
    long article,
    long reading,
    boolean superseded,
    int number,
    long witness,
    String digest,
    long capture,
    Instant seenAt,
    @Nullable Instant lastWithout,
    @Nullable String headline,
    @Nullable Gist gist,
    int words,
    @Nullable Integer sealedDay) {}
