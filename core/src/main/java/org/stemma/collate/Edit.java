package org.stemma.collate;

/// A place where two rows of readings differ. Ranges are zero-based and half-open.
///
/// @param olderBegin first differing reading of the older row; equals `olderEnd` for an addition
/// @param olderEnd one past the last differing reading of the older row
/// @param newerBegin first differing reading of the newer row; equals `newerEnd` for an omission
/// @param newerEnd one past the last differing reading of the newer row
record Edit(int olderBegin, int olderEnd, int newerBegin, int newerEnd) {}
