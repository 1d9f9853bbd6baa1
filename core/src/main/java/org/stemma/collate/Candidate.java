package org.stemma.collate;

/// Two units that may belong together.
///
/// @param older position of a unit of the older side
/// @param newer position of a unit of the newer side
/// @param score their [Likeness], in [0, 1]
record Candidate(int older, int newer, double score) {}
