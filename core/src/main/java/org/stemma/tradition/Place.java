package org.stemma.tradition;

import java.util.List;

/// A place at which copies of one text differ.
final class Place {

  static final int UNKNOWN = -1;

  /// Readings beyond this are one in all computations: a place of so many says next to nothing.
  private static final int MOST_READINGS = 63;

  private final List<String> words;
  private final int[] readings;
  private final double weight;

  /// @param words what stands there, each reading once; an empty one is an omission
  /// @param readings of each copy, as indices into `words`; [#UNKNOWN] where it is damaged or reads altogether otherwise
  /// @param weight how much it says when two copies agree here
  Place(List<String> words, int[] readings, double weight) {
    this.words = List.copyOf(words);
    this.readings = readings;
    this.weight = weight;
  }

  List<String> words() {
    return words;
  }

  /// An index into [#words], or [#UNKNOWN].
  int reading(int copy) {
    return readings[copy];
  }

  double weight() {
    return weight;
  }

  /// The readings that a copy may have had here, a bit each.
  long states(int copy) {
    int reading = readings[copy];
    return reading == UNKNOWN ? -1L : 1L << Math.min(reading, MOST_READINGS);
  }
}
