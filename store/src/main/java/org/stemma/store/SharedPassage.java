package org.stemma.store;

import org.stemma.text.Span;

/// One side of a borrowing.
///
/// @param article that the revision is of
/// @param span in the revision's running text
/// @param contained share of its words that stand in the other side, in [0, 1]
public record SharedPassage(long revision, long article, Span span, double contained) {}
