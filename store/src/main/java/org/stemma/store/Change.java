package org.stemma.store;

import java.time.Instant;

/// A line of the append-only log of what was recorded.
///
/// @param seq grows in the order in which changes became visible: who has read up to one has missed none before it
/// @param kind `article`, `revision`, `sighting`, `event`, `reading`, `removed`, and `returned` for one that was taken down or taken off the
///     list and is not any more
/// @param ref id of what changed, by kind
public record Change(long seq, Instant at, String kind, long article, long ref) {}
