package org.stemma.collate;

/// A place where two rows of readings differ. Ranges are zero-based and half-open.
///
/// @param olderBegin first differing reading of the older row; equals `olderEnd` for an addition
/// @param olderEnd one past the last differing reading of the older row
/// @param newerBegin first differing reading of the newer row; equals `newerEnd` for an omission
/// @param newerEnd one past the last differing reading of the newer row
record Edit(int olderBegin, int olderEnd, int newerBegin, int newerEnd) {

  boolean isAddition() {
    return olderBegin == olderEnd;
  }

  boolean isOmission() {
    return newerBegin == newerEnd;
  }

  /// In readings of the longer side.
  int size() {
    return Math.max(olderEnd - olderBegin, newerEnd - newerBegin);
  }

  Edit shift(int by) {
    return new Edit(olderBegin + by, olderEnd + by, newerBegin + by, newerEnd + by);
  }

  /// From the begin of this edit to the end of a later one.
  Edit through(Edit later) {
    return new Edit(olderBegin, later.olderEnd, newerBegin, later.newerEnd);
  }

  /// The empty edit behind this one.
  Edit atEnd() {
    return new Edit(olderEnd, olderEnd, newerEnd, newerEnd);
  }
}
