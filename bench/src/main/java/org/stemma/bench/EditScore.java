package org.stemma.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.bench.ArxivPairs.MarkedEdit;

/// Precision, recall and F1 of edits, micro-averaged: of edits whose ranges agree on both sides, and of tokens marked as
/// changed. Where several decompositions are accepted, the one that agrees best counts.
final class EditScore {

  private int pairs;

  /// Right, reported, wanted.
  private final int[] exact = new int[3];

  private final int[] tokens = new int[3];

  void add(List<List<MarkedEdit>> accepted, List<MarkedEdit> reported) {
    pairs++;
    addBest(exact, accepted.stream().<Set<?>>map(HashSet::new).toList(), new HashSet<>(reported));
    addBest(tokens, accepted.stream().<Set<?>>map(EditScore::marked).toList(), marked(reported));
  }

  private static Set<?> marked(List<MarkedEdit> edits) {
    Set<List<Integer>> marked = new HashSet<>();
    for (MarkedEdit edit : edits) {
      for (int i = edit.older().begin(); i < edit.older().end(); i++) {
        marked.add(List.of(0, i));
      }
      for (int i = edit.newer().begin(); i < edit.newer().end(); i++) {
        marked.add(List.of(1, i));
      }
    }
    return marked;
  }

  private static void addBest(int[] sums, List<Set<?>> accepted, Set<?> reported) {
    Set<?> best = accepted.getFirst();
    double bestShare = -1;
    for (Set<?> wanted : accepted) {
      int all = Math.max(1, wanted.size() + reported.size());
      double share = 2.0 * common(wanted, reported) / all;
      if (share > bestShare) {
        best = wanted;
        bestShare = share;
      }
    }
    sums[0] += common(best, reported);
    sums[1] += reported.size();
    sums[2] += best.size();
  }

  private static int common(Set<?> wanted, Set<?> reported) {
    return (int) wanted.stream().filter(reported::contains).count();
  }

  /// A table row's cells.
  @Override
  public String toString() {
    return pairs + " | " + figures(exact) + " | " + figures(tokens);
  }

  private static String figures(int[] sums) {
    double precision = (double) sums[0] / Math.max(1, sums[1]);
    double recall = (double) sums[0] / Math.max(1, sums[2]);
    double f1 = 2.0 * sums[0] / Math.max(1, sums[1] + sums[2]);
    return String.format(Locale.ROOT, "%.4f | %.4f | %.4f", precision, recall, f1);
  }
}
