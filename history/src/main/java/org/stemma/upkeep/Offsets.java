package org.stemma.upkeep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Where the records of one file begin, and which of them are named by a capture. Eight bytes a record: an archive of ten million
/// fits into memory.
final class Offsets {

  private long[] offsets = new long[64];
  private int size;
  private final BitSet named = new BitSet();

  /// @param offset greater than all before
  void add(long offset) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * size);
    }
    offsets[size++] = offset;
  }

  /// Notes that a capture names the record there; does nothing when there is none.
  void name(long offset) {
    int index = Arrays.binarySearch(offsets, 0, size, offset);
    if (index >= 0) {
      named.set(index);
    }
  }

  /// Those that no capture names, ascending.
  List<Long> unnamed() {
    List<Long> unnamed = new ArrayList<>();
    for (int i = named.nextClearBit(0); i < size; i = named.nextClearBit(i + 1)) {
      unnamed.add(offsets[i]);
    }
    return unnamed;
  }
}
