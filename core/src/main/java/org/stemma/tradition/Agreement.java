package org.stemma.tradition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What more than two thirds of the best trees agree in, as one tree: a fork for each group of copies that they set apart (majority
/// rule, Margush and McMorris 1981). Where they disagree a fork has more branches: nothing is claimed there.
final class Agreement {

  private static final double MAJORITY = 2.0 / 3;

  private final int copies;

  /// Of each node the nodes beside it; the copies come first.
  private final List<List<Integer>> near = new ArrayList<>();

  private Agreement(int copies) {
    this.copies = copies;
    for (int copy = 0; copy < copies; copy++) {
      near.add(new ArrayList<>());
    }
  }

  /// @param trees the groups of each
  static Agreement of(int copies, List<Set<Long>> trees) {
    Map<Long, Integer> counts = new HashMap<>();
    trees.forEach(groups -> groups.forEach(group -> counts.merge(group, 1, Integer::sum)));
    List<Long> agreed =
        counts.entrySet().stream()
            .filter(group -> group.getValue() > MAJORITY * trees.size())
            .map(Map.Entry::getKey)
            .sorted(
                Comparator.comparingInt((Long group) -> -Long.bitCount(group))
                    .thenComparing(group -> group))
            .toList();
    Agreement agreement = new Agreement(copies);
    agreement.build(agreed);
    return agreement;
  }

  /// @param groups the wider before those inside it
  private void build(List<Long> groups) {
    Map<Long, Integer> forks = new HashMap<>();
    long all = (1L << copies) - 1;
    forks.put(all, fork());
    for (long group : groups) {
      int above = smallest(forks, group);
      int fork = fork();
      link(above, fork);
      forks.put(group, fork);
    }
    for (int copy = 0; copy < copies; copy++) {
      link(smallest(forks, 1L << copy), copy);
    }
  }

  private int fork() {
    near.add(new ArrayList<>());
    return near.size() - 1;
  }

  private void link(int one, int other) {
    near.get(one).add(other);
    near.get(other).add(one);
  }

  private static int smallest(Map<Long, Integer> forks, long inside) {
    return forks.entrySet().stream()
        .filter(fork -> (fork.getKey() & inside) == inside)
        .min(Comparator.comparingInt(fork -> Long.bitCount(fork.getKey())))
        .orElseThrow()
        .getValue();
  }

  List<Integer> near(int node) {
    return near.get(node);
  }

  int size() {
    return near.size();
  }

  /// Puts a copy in the place of the fork that it hangs on.
  void stand(int copy, int fork) {
    near.get(copy).clear();
    for (int beside : near.get(fork)) {
      near.get(beside).remove(Integer.valueOf(fork));
      if (beside != copy) {
        link(copy, beside);
      }
    }
    near.get(fork).clear();
  }

  /// The readings that a node may have had, told from all but what lies towards another: those that most of its branches may have
  /// had (Hartigan 1973), a bit each.
  long states(int node, int from, Place place) {
    if (node < copies && near.get(node).size() <= 1) {
      return place.states(node);
    }
    int[] counts = new int[Long.SIZE];
    for (int beside : near.get(node)) {
      long states = beside == from ? 0 : states(beside, node, place);
      for (int bit = 0; bit < place.words().size() && bit < Long.SIZE; bit++) {
        counts[bit] += (int) (states >>> bit & 1);
      }
    }
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    long states = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      states |= counts[bit] == most ? 1L << bit : 0;
    }
    return states;
  }
}
