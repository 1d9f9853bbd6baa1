package org.stemma.reuse;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A stretch of one document that answers a stretch of another. Ranges are zero-based, half-open ranges of words.
///
/// @param a its words in the first document; not empty
/// @param b its words in the second; not empty
/// @param matchedA words of `a` that some seed shares with `b`
/// @param matchedB the same for `b`
/// @param longestRun words of the longest stretch that both have in the same order, without a gap
record Fragment(Words a, Words b, int matchedA, int matchedB, int longestRun) {

  /// A range of words, half-open.
  record Words(int from, int to) {

    int length() {
      return to - from;
    }

    /// Longer by some words at its begin and at its end.
    Words grown(int before, int after) {
      return new Words(from - before, to + after);
    }

    boolean overlaps(Words other) {
      return from < other.to && other.from < to;
    }

    boolean contains(Words other) {
      return from <= other.from && other.to <= to;
    }

    boolean contains(int word) {
      return from <= word && word < to;
    }
  }

  /// @param points place in `b` in the upper half, in `a` in the lower; sorted, at least one
  static Fragment around(long[] points) {
    int[] inA = places(points, false);
    int[] inB = places(points, true);
    return new Fragment(
        new Words(inA[0], inA[inA.length - 1] + 1),
        new Words(inB[0], inB[inB.length - 1] + 1),
        inA.length,
        inB.length,
        longestRun(points));
  }

  /// Two stretches and the points that lie in both; null when there are none.
  ///
  /// @param points place in `b` in the upper half, in `a` in the lower; sorted
  static @Nullable Fragment within(long[] points, Words a, Words b) {
    long[] inside =
        Arrays.stream(points, firstFrom(points, b.from()), firstFrom(points, b.to()))
            .filter(point -> a.contains((int) point))
            .toArray();
    return inside.length == 0 ? null : around(inside).within(a, b);
  }

  /// The first point at a word of `b` or after it.
  static int firstFrom(long[] points, int word) {
    int found = Arrays.binarySearch(points, (long) word << 32);
    return found >= 0 ? found : -found - 1;
  }

  /// All of two documents that have the same words.
  static Fragment ofAll(int words) {
    Words all = new Words(0, words);
    return new Fragment(all, all, words, words, words);
  }

  /// The words that have a point, in `b` or in `a`; sorted, each once.
  static int[] places(long[] points, boolean ofB) {
    int[] places = new int[points.length];
    for (int i = 0; i < points.length; i++) {
      places[i] = (int) (ofB ? points[i] >> 32 : points[i]);
    }
    Arrays.sort(places);
    int kept = 0;
    for (int place : places) {
      if (kept == 0 || places[kept - 1] != place) {
        places[kept++] = place;
      }
    }
    return Arrays.copyOf(places, kept);
  }

  private static int longestRun(long[] points) {
    int[] runs = new int[points.length];
    int longest = 0;
    for (int i = 0; i < points.length; i++) {
      int before = Arrays.binarySearch(points, 0, i, points[i] - (1L << 32) - 1);
      runs[i] = before >= 0 ? runs[before] + 1 : 1;
      longest = Math.max(longest, runs[i]);
    }
    return longest;
  }

  /// Share of the words that stand in a shared seed, on the side where it is smaller, in (0, 1].
  double texture() {
    return Math.min((double) matchedA / a.length(), (double) matchedB / b.length());
  }

  int shorter() {
    return Math.min(a.length(), b.length());
  }

  int longer() {
    return Math.max(a.length(), b.length());
  }

  /// True when the two meet in both documents.
  boolean overlaps(Fragment other) {
    return a.overlaps(other.a) && b.overlaps(other.b);
  }

  boolean contains(Fragment other) {
    return a.contains(other.a) && b.contains(other.b);
  }

  boolean contains(long point) {
    return a.contains((int) point) && b.contains((int) (point >> 32));
  }

  /// The two documents exchanged.
  Fragment turned() {
    return new Fragment(b, a, matchedB, matchedA, longestRun);
  }

  Fragment within(Words newA, Words newB) {
    return new Fragment(newA, newB, matchedA, matchedB, longestRun);
  }
}
