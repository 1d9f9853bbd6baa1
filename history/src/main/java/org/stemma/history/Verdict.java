package org.stemma.history;

/// What a look came to, as the schedule wants to know it.
public enum Verdict {
  /// The first text, or another one than before.
  CHANGED,
  UNCHANGED,
  /// The article is not where it was.
  GONE,
  /// Something stands in its place that is no article.
  BLOCKED,
  /// No answer, or a damaged one.
  FAILED
}
