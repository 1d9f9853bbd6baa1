package org.stemma.store;

/// What became of a new reading.
public sealed interface Reread {

  /// It is the current one.
  ///
  /// @param reading its id
  /// @param differs true when the article's texts are not what they were in the reading before; an event says so where
  ///     that was another extractor's or profile's: our reading changed. Otherwise captures have arrived late
  record Replaced(long reading, boolean differs) implements Reread {}

  /// Nothing was changed: the article has been captured again since the captures were read.
  record Outdated() implements Reread {}
}
