package org.stemma.tradition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Looks for the trees that need the fewest changes of reading: many times, copies are put in one by one in another order, each where
/// it costs least, then any branch is cut off and grafted where it costs less, until nothing helps.
///
/// Which trees are found depends on the texts alone, since the orders are drawn from a fixed seed. A round costs the square of the
/// copies times the places times the copies; there are [#ROUNDS] for a dozen copies and fewer for more.
final class Search {

  private static final int ROUNDS = 60;

  /// Copies times copies times places times rounds.
  private static final double BUDGET = 4_000_000;

  /// Changes above the fewest that are as good as none: the editor of a text would not argue from one spelling.
  private static final double SLACK = 0.5;

  private final int copies;
  private final List<Place> places;
  private final Map<Set<Long>, Double> found = new HashMap<>();

  private Search(int copies, List<Place> places) {
    this.copies = copies;
    this.places = places;
  }

  /// The groups of each of the best trees.
  static List<Set<Long>> best(int copies, List<Place> places) {
    Search search = new Search(copies, places);
    Random random = new Random(1859);
    double cost = (double) copies * copies * Math.max(1, places.size());
    int rounds = (int) Math.clamp(BUDGET / cost, 6, ROUNDS);
    for (int round = 0; round < rounds; round++) {
      search.round(random);
    }
    double fewest = Collections.min(search.found.values());
    return search.found.entrySet().stream()
        .filter(tree -> tree.getValue() <= fewest + SLACK)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void round(Random random) {
    List<Integer> order = new ArrayList<>();
    for (int copy = 1; copy < copies; copy++) {
      order.add(copy);
    }
    Collections.shuffle(order, random);
    Tree tree = new Tree(copies, order.get(0), order.get(1));
    for (int copy : order.subList(2, order.size())) {
      put(tree, copy);
    }
    double changes = tree.changes(places, Double.MAX_VALUE);
    double before = Double.MAX_VALUE;
    while (changes < before) {
      before = changes;
      for (int node : tree.branches()) {
        changes = tree.isCuttable(node) ? move(tree, node, changes) : changes;
      }
    }
    found.merge(tree.groups(), changes, Math::min);
  }

  private void put(Tree tree, int copy) {
    int best = -1;
    double fewest = Double.MAX_VALUE;
    for (int above : tree.branches()) {
      tree.add(copy, above);
      double changes = tree.changes(places, fewest);
      if (changes < fewest) {
        fewest = changes;
        best = above;
      }
      tree.remove(copy);
    }
    tree.add(copy, best);
  }

  /// @return the changes after it, never more than before
  private double move(Tree tree, int node, double before) {
    int fork = tree.fork(node);
    int best = tree.cut(node);
    double fewest = before;
    for (int above : tree.branches()) {
      if (!tree.isAttached(above)) {
        continue;
      }
      tree.graft(node, fork, above);
      double changes = tree.changes(places, fewest);
      if (changes < fewest) {
        fewest = changes;
        best = above;
      }
      tree.cut(node);
    }
    tree.graft(node, fork, best);
    return fewest;
  }
}
