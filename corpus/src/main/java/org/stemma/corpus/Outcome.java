package org.stemma.corpus;

/// What a job did.
///
/// @param documents in the corpus
/// @param pairs that were compared
/// @param passages that they share
public record Outcome(long documents, long pairs, long passages) {}
