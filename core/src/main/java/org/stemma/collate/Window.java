package org.stemma.collate;

/// A part of two rows that is still to be aligned. Ranges of positions, zero-based and half-open; either may be empty.
record Window(int olderBegin, int olderEnd, int newerBegin, int newerEnd) {

  /// How many pairs of positions it holds.
  long cells() {
    return (long) (olderEnd - olderBegin) * (newerEnd - newerBegin);
  }

  /// True when one of the ranges is empty, so that nothing can be paired.
  boolean isOneSided() {
    return olderBegin == olderEnd || newerBegin == newerEnd;
  }

  /// What is left of it before an aligned pair.
  Window before(int olderAt, int newerAt) {
    return new Window(olderBegin, olderAt, newerBegin, newerAt);
  }

  /// What is left of it after an aligned pair.
  Window after(int olderAt, int newerAt) {
    return new Window(olderAt + 1, olderEnd, newerAt + 1, newerEnd);
  }
}
