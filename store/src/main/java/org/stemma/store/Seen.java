package org.stemma.store;

/// What a capture says of the article's text. The capture meant is the last of its [Look].
public sealed interface Seen {

  /// Nothing: there was no page, or no article on it.
  record Nothing() implements Seen {}

  /// The revision that was there before is there still: its sighting goes on.
  record Same() implements Seen {}

  /// A revision seen before is back, with another between: A, B, A.
  record Back(long revision) implements Seen {}

  /// A text not seen before.
  record Changed(NewRevision revision) implements Seen {}

  /// The article's first text, or its first in a new reading.
  ///
  /// @param extractor version
  /// @param profile version; empty when none was used
  record First(NewRevision revision, String extractor, String profile) implements Seen {}
}
