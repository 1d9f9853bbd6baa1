package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stemma.reuse.Weights.Weighed;

/// Decides which pairs of documents are worth a comparison: those that share at least [#FEWEST_SEEDS] seeds that few
/// documents hold.
///
/// An inverted index in the plainest form, all seeds of all documents in one sorted row, so that the holders of one seed
/// stand beside each other. The same rule runs on any engine that can sort and group: a seed is a number that depends on
/// nothing but the text, and the holders of one seed need not know of any other.
///
/// Costs 16 bytes a seed, a sort, and the square of the holders of each seed; a seed with more than [#MOST_HOLDERS] holders
/// only counts in collections that small. There the pairs themselves are the bound.
final class Candidates {

  private static final int FEWEST_SEEDS = 3;

  /// A seed that more documents hold is a phrase of the language, or one text in so many copies that others of its seeds
  /// will do.
  private static final int MOST_HOLDERS = 400;

  private Candidates() {}

  /// Two documents by their places, `a` before `b`.
  record Pair(int a, int b) {}

  /// Pairs of documents of different series, in order of `a`, then `b`.
  static List<Pair> among(List<Weighed> documents) {
    long[] postings = postings(documents);
    int[][] counts = new int[documents.size()][];
    for (int i = 0; i < documents.size(); i++) {
      counts[i] = new int[documents.size() - i];
    }
    for (int i = 0; i < postings.length; ) {
      int end = Seeds.runEnd(postings, i);
      if (end - i > 1 && end - i <= MOST_HOLDERS) {
        count(postings, i, end, counts);
      }
      i = end;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < counts.length; a++) {
      for (int b = a + 1; b < counts.length; b++) {
        if (counts[a][b - a] >= FEWEST_SEEDS && !isOneSeries(documents.get(a), documents.get(b))) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    return pairs;
  }

  private static boolean isOneSeries(Weighed a, Weighed b) {
    return a.reading().document.series().equals(b.reading().document.series());
  }

  /// Hash of each seed in the upper half, its document in the lower; sorted, each once.
  private static long[] postings(List<Weighed> documents) {
    int size = documents.stream().mapToInt(document -> document.reading().seeds.length).sum();
    long[] postings = new long[size];
    int count = 0;
    for (int place = 0; place < documents.size(); place++) {
      long[] seeds = documents.get(place).reading().seeds;
      for (int i = 0; i < seeds.length; i = Seeds.runEnd(seeds, i)) {
        postings[count++] = (long) Seeds.hash(seeds[i]) << 32 | place;
      }
    }
    long[] sorted = Arrays.copyOf(postings, count);
    Arrays.parallelSort(sorted);
    return sorted;
  }

  private static void count(long[] postings, int from, int to, int[][] counts) {
    for (int i = from; i < to; i++) {
      int a = (int) postings[i];
      for (int j = i + 1; j < to; j++) {
        counts[a][(int) postings[j] - a]++;
      }
    }
  }
}
