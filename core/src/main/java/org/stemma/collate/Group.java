package org.stemma.collate;

/// Units of two witnesses that belong together: `older` from `olderBegin` up to `olderEnd` became `newer` from `newerBegin` up
/// to `newerEnd`. Positions are zero-based, ranges half-open; one of them may be empty, not both.
///
/// @param moved true when it does not keep its place among the others
record Group(int olderBegin, int olderEnd, int newerBegin, int newerEnd, boolean moved) {

  static Group pair(int older, int newer) {
    return new Group(older, older + 1, newer, newer + 1, false);
  }

  boolean isAddition() {
    return olderBegin == olderEnd;
  }

  boolean isOmission() {
    return newerBegin == newerEnd;
  }

  /// True when both sides have units.
  boolean isPaired() {
    return !isAddition() && !isOmission();
  }

  /// True for one unit a side.
  boolean isPair() {
    return olderEnd - olderBegin == 1 && newerEnd - newerBegin == 1;
  }

  Group asMoved() {
    return new Group(olderBegin, olderEnd, newerBegin, newerEnd, true);
  }
}
