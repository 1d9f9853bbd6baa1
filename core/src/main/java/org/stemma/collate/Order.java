package org.stemma.collate;

import java.util.Arrays;
import java.util.List;

/// Decides which groups stayed where they were and which moved: the heaviest chain of groups that rises on both sides stayed
/// (a longest increasing subsequence with weights; a unit weighs by its letters, so that of two that changed places the
/// shorter has moved).
///
/// Cost: O(n log n), by a Fenwick tree (Fenwick 1994) of the heaviest chain that ends before each place.
final class Order {

  private final double[] heaviest;
  private final int[] last;

  private Order(int size) {
    heaviest = new double[size + 1];
    last = new int[size + 1];
    Arrays.fill(last, Pairing.NONE);
  }

  /// The same groups, those that moved marked so.
  ///
  /// @param groups those with both sides in the order of the newer side
  /// @param older the units of the older side
  static List<Group> of(List<Group> groups, List<String> older) {
    Order order = new Order(older.size());
    int[] before = new int[groups.size()];
    int best = Pairing.NONE;
    double most = 0;
    for (int k = 0; k < groups.size(); k++) {
      Group group = groups.get(k);
      if (!group.isPaired()) {
        continue;
      }
      before[k] = order.lastBefore(group.olderBegin());
      double weight = order.weightBefore(group.olderBegin()) + weight(group, older);
      order.enter(group.olderBegin(), weight, k);
      if (weight > most) {
        most = weight;
        best = k;
      }
    }
    boolean[] stayed = new boolean[groups.size()];
    for (int k = best; k != Pairing.NONE; k = before[k]) {
      stayed[k] = true;
    }
    return marked(groups, stayed);
  }

  private static List<Group> marked(List<Group> groups, boolean[] stayed) {
    Group[] marked = groups.toArray(Group[]::new);
    for (int k = 0; k < marked.length; k++) {
      if (marked[k].isPaired() && !stayed[k]) {
        marked[k] = marked[k].asMoved();
      }
    }
    return Arrays.asList(marked);
  }

  private static double weight(Group group, List<String> older) {
    double weight = 0;
    for (int i = group.olderBegin(); i < group.olderEnd(); i++) {
      weight += 1 + older.get(i).length();
    }
    return weight;
  }

  private int placeBefore(int begin) {
    int best = 0;
    for (int at = begin; at > 0; at -= at & -at) {
      best = heaviest[at] > heaviest[best] ? at : best;
    }
    return best;
  }

  /// The group that ends the heaviest chain before an older place.
  private int lastBefore(int begin) {
    return last[placeBefore(begin)];
  }

  private double weightBefore(int begin) {
    return heaviest[placeBefore(begin)];
  }

  private void enter(int begin, double weight, int group) {
    for (int at = begin + 1; at < heaviest.length; at += at & -at) {
      if (weight > heaviest[at]) {
        heaviest[at] = weight;
        last[at] = group;
      }
    }
  }
}
