package org.stemma.store;

/// A day whose captures and revisions are chained.
///
/// @param day epoch day, UTC, of recording
/// @param root over all leaves of the day and the root of the sealed day before
/// @param previous root of the sealed day before; empty for the first
public record SealedDay(int day, String root, String previous, long leaves) {}
