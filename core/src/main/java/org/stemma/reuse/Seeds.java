package org.stemma.reuse;

import java.util.Arrays;

/// What two documents must share before anything else is asked of them.
///
/// A seed is one of two things:
/// - three words in a row (as stems), of which two are content words or one is rare: what copying leaves behind;
/// - two content words, next to each other or with one content word between, in whatever order: what a rewriter leaves who
///   shuffles the words or replaces one in three. Function words do not count in between.
///
/// (Contextual n-grams: Torrejón and Ruiz, PAN 2010 to 2013.) About 2.5 seeds a word; a seed is one `long`, the hash in the
/// upper half and the place of its first word in the lower, sorted, so that two documents meet in one pass over the shorter.
final class Seeds {

  /// A seed that stands at more places of a document tells nothing about any of them. Bounds what a text of one repeated
  /// word can cost: places in one times places in the other.
  private static final int MOST_PLACES = 3;

  private Seeds() {}

  static long[] of(Reading reading) {
    int size = reading.size();
    long[] seeds = new long[3 * size + 3];
    int count = 0;
    int before = -1;
    int beforeThat = -1;
    for (int i = 0; i < size; i++) {
      if (i + 2 < size && saysSomething(reading, i)) {
        seeds[count++] =
            pack(WordHash.of(reading.stems[i], reading.stems[i + 1], reading.stems[i + 2]), i);
      }
      if (!reading.isFunction(i)) {
        count = addPair(reading, before, i, seeds, count);
        count = addPair(reading, beforeThat, i, seeds, count);
        beforeThat = before;
        before = i;
      }
    }
    long[] sorted = Arrays.copyOf(seeds, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static int addPair(Reading reading, int first, int second, long[] seeds, int count) {
    if (first < 0 || second - first > 6 || reading.stems[first] == reading.stems[second]) {
      return count;
    }
    seeds[count] = pack(WordHash.ofPair(reading.stems[first], reading.stems[second]), first);
    return count + 1;
  }

  private static boolean saysSomething(Reading reading, int at) {
    int content = 0;
    for (int i = at; i < at + 3; i++) {
      content += reading.isFunction(i) ? 0 : reading.commonness(i) == Commonness.RARE ? 2 : 1;
    }
    return content >= 2;
  }

  /// The words that two documents share in a shared seed, as points: place in `b` in the upper half, in `a` in the lower;
  /// sorted, each once.
  static long[] shared(Reading a, Reading b) {
    Points points = new Points();
    int i = 0;
    int j = 0;
    while (i < a.seeds.length && j < b.seeds.length) {
      int hash = hash(a.seeds[i]);
      int order = Integer.compare(hash, hash(b.seeds[j]));
      if (order != 0) {
        i = order < 0 ? firstFrom(a.seeds, i, hash(b.seeds[j])) : i;
        j = order > 0 ? firstFrom(b.seeds, j, hash) : j;
        continue;
      }
      int iEnd = runEnd(a.seeds, i);
      int jEnd = runEnd(b.seeds, j);
      if (iEnd - i <= MOST_PLACES && jEnd - j <= MOST_PLACES) {
        for (int k = i; k < iEnd; k++) {
          for (int l = j; l < jEnd; l++) {
            addWords(a, (int) a.seeds[k], b, (int) b.seeds[l], points);
          }
        }
      }
      i = iEnd;
      j = jEnd;
    }
    return points.sorted();
  }

  /// The first seed after `from` with a hash or a higher one, which is sought in growing leaps: a short text meets a long one in
  /// as many leaps as the short one has seeds (Bentley and Yao 1976).
  private static int firstFrom(long[] seeds, int from, int hash) {
    int leap = 1;
    int below = from;
    while (below + leap < seeds.length && hash(seeds[below + leap]) < hash) {
      below += leap;
      leap *= 2;
    }
    int end = Math.min(seeds.length, below + leap);
    int found = Arrays.binarySearch(seeds, below + 1, end, (long) hash << 32);
    return found >= 0 ? found : -found - 1;
  }

  /// Both kinds of seed are at most nine words long; their words are found again by their stems.
  private static void addWords(Reading a, int x, Reading b, int y, Points points) {
    int run = 0;
    while (run < 3
        && x + run < a.size()
        && y + run < b.size()
        && a.stems[x + run] == b.stems[y + run]) {
      points.add(x + run, y + run);
      run++;
    }
    if (run < 3) {
      addNear(a, x, b, y, points);
    }
  }

  private static void addNear(Reading a, int x, Reading b, int y, Points points) {
    for (int i = x; i < Math.min(x + 7, a.size()); i++) {
      for (int j = y; j < Math.min(y + 7, b.size()); j++) {
        if (!a.isFunction(i) && a.stems[i] == b.stems[j] && i - x + j - y > 0) {
          points.add(i, j);
        }
      }
    }
  }

  private static long pack(int hash, int place) {
    return (long) hash << 32 | place;
  }

  static int hash(long seed) {
    return (int) (seed >> 32);
  }

  /// One past the last seed with the hash of the one at `from`.
  static int runEnd(long[] seeds, int from) {
    int end = from + 1;
    while (end < seeds.length && hash(seeds[end]) == hash(seeds[from])) {
      end++;
    }
    return end;
  }

  /// A growing heap of points.
  private static final class Points {
    private long[] points = new long[64];
    private int count;

    void add(int x, int y) {
      if (count == points.length) {
        points = Arrays.copyOf(points, 2 * count);
      }
      points[count++] = (long) y << 32 | x;
    }

    long[] sorted() {
      Arrays.sort(points, 0, count);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (kept == 0 || points[kept - 1] != points[i]) {
          points[kept++] = points[i];
        }
      }
      return Arrays.copyOf(points, kept);
    }
  }
}
