package org.stemma.reuse;

import java.util.Arrays;
import org.stemma.reuse.Fragment.Words;
import org.stemma.reuse.Weights.Weighed;

/// One of two documents that are compared, seen from its own words: which of them the other document has too, and where.
///
/// A word is *seeded* when it stands in a seed that both have ([Seeds]), which chance seldom brings about, and merely *held*
/// when the other has its stem somewhere. Each question costs a binary search; nothing is allocated.
final class Side {

  private final Weighed self;
  private final Weighed other;
  private final long[] points;

  private final int seeded;

  /// @param points place in `self` in the upper half, in `other` in the lower; sorted
  Side(Weighed self, Weighed other, long[] points) {
    this.self = self;
    this.other = other;
    this.points = points;
    seeded = words(0, points.length);
  }

  Reading reading() {
    return self.reading();
  }

  int size() {
    return self.reading().size();
  }

  int otherSize() {
    return other.reading().size();
  }

  boolean isFunction(int word) {
    return self.reading().isFunction(word);
  }

  boolean isNamed(int word) {
    return self.reading().named[word];
  }

  /// True when a word stands in a seed that the other has within a range of its words.
  boolean isSeeded(int word, Words in) {
    int at = firstFrom(points, (long) word << 32 | in.from());
    return at < points.length && points[at] < ((long) word << 32 | in.to());
  }

  /// True when the other has a word's stem within a range of its words.
  boolean isHeld(int word, Words in) {
    return other.reading().places.isWithin(self.reading().stems[word], in);
  }

  /// How often the other has a word's stem.
  int timesHeld(int word) {
    return other.reading().places.count(self.reading().stems[word]);
  }

  /// Words outside a range that are seeded, over all words outside it: what the two share besides, in [0, 1].
  double seededOutside(Words at) {
    int first = firstFrom(points, (long) at.from() << 32);
    int last = firstFrom(points, (long) at.to() << 32);
    return (double) (seeded - words(first, last)) / Math.max(1, size() - at.length());
  }

  /// Words that a range of points stands for.
  private int words(int first, int last) {
    int words = 0;
    for (int i = first; i < last; i++) {
      words += i == first || points[i] >> 32 != points[i - 1] >> 32 ? 1 : 0;
    }
    return words;
  }

  private static int firstFrom(long[] sorted, long key) {
    int found = Arrays.binarySearch(sorted, key);
    return found >= 0 ? found : -found - 1;
  }
}
