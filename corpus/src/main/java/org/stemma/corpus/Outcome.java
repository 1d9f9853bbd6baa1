package org.stemma.corpus;

/// What a job did.
///
/// @param documents in the corpus
/// @param pairs that were compared
/// @param passages that they share
/// @param ofOneSeries pairs that were named and not compared, since both documents are of one series
public record Outcome(long documents, long pairs, long passages, long ofOneSeries) {}
