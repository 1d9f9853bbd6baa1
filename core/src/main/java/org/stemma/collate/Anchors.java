package org.stemma.collate;

import java.util.HashMap;
import java.util.Map;

/// Pairs of places where two long rows certainly run together: runs of readings that each side holds exactly once (Bram
/// Cohen's patience diff, here for runs instead of single lines, since long texts have few words that occur once).
///
/// Runs of 8 readings are tried first, then 4, 2 and 1, because two unrelated books share many words that each holds once;
/// then 16, 32 and 64, for rows that say the same again and again. Of the pairs found at the first length that finds any, the
/// longest chain that rises on both sides is taken.
///
/// Cost: O(n log n) a round, at most [#ROUNDS] rounds one inside the other; rows that repeat one period have no anchors and
/// cost seven passes. Memory: about 100 bytes a reading of the window while a round lasts.
final class Anchors {

  /// How often a window between anchors is searched for anchors again. Real texts need two.
  static final int ROUNDS = 6;

  private static final int[] RUN_LENGTHS = {8, 4, 2, 1, 16, 32, 64};

  /// No anchors.
  static final int[] NONE = {};

  private Anchors() {}

  /// Aligned places, older and newer in turn, rising; empty when there are none.
  ///
  /// @param longOnly whether only runs of the first length count: those that no alignment would tear apart
  static int[] of(Readings older, Readings newer, Window window, int depth, boolean longOnly) {
    int[] chain = NONE;
    int tries = depth >= ROUNDS ? 0 : longOnly ? 1 : RUN_LENGTHS.length;
    for (int i = 0; i < tries && chain.length == 0; i++) {
      chain = unique(older, newer, window, RUN_LENGTHS[i]);
    }
    return chain;
  }

  private static int[] unique(Readings older, Readings newer, Window window, int length) {
    Map<Long, int[]> places = new HashMap<>();
    note(places, older, window.olderBegin(), window.olderEnd(), length, 0);
    note(places, newer, window.newerBegin(), window.newerEnd(), length, 1);
    int[][] pairs =
        places.values().stream()
            .filter(place -> place[0] >= 0 && place[1] >= 0)
            .filter(place -> same(older, newer, place, length))
            .sorted((a, b) -> Integer.compare(a[0], b[0]))
            .toArray(int[][]::new);
    return chain(pairs);
  }

  private static final int NEVER = -1;
  private static final int TWICE = -2;

  private static void note(
      Map<Long, int[]> places, Readings row, int begin, int end, int length, int side) {
    for (int i = begin; i + length <= end; i++) {
      long hash = 0;
      for (int k = 0; k < length; k++) {
        hash = (hash ^ row.folded(i + k)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
      int[] place = places.computeIfAbsent(hash, any -> new int[] {NEVER, NEVER});
      place[side] = place[side] == NEVER ? i : TWICE;
    }
  }

  /// Hashes may collide: the readings decide.
  private static boolean same(Readings older, Readings newer, int[] place, int length) {
    for (int k = 0; k < length; k++) {
      if (older.folded(place[0] + k) != newer.folded(place[1] + k)) {
        return false;
      }
    }
    return true;
  }

  /// The longest chain of pairs, sorted by the older place, whose newer places rise too.
  private static int[] chain(int[][] pairs) {
    int[] tails = new int[pairs.length];
    int[] before = new int[pairs.length];
    int length = 0;
    for (int i = 0; i < pairs.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs[tails[middle]][1] < pairs[i][1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? NEVER : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    int[] chain = new int[length * 2];
    int at = length == 0 ? NEVER : tails[length - 1];
    for (int i = length - 1; i >= 0; i--, at = before[at]) {
      chain[2 * i] = pairs[at][0];
      chain[2 * i + 1] = pairs[at][1];
    }
    return chain;
  }
}
