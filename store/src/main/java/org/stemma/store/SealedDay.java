package org.stemma.store;

/// A day whose captures and revisions are chained.
///
/// @param day epoch day, UTC, of recording
/// @param root over `tree` and the root of the sealed day before
/// @param previous root of the sealed day before; empty for the first
/// @param tree root of the tree over the leaves of the day
/// @param leaves how many
public record SealedDay(int day, String root, String previous, String tree, long leaves) {}
