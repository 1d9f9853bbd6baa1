package org.stemma.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds which units (paragraphs, or sentences) of two witnesses belong together, whether or not they kept their order.
///
/// In five steps, each over what the steps before it left:
///
/// 1. Units equal to the letter are paired: first from both ends, then those that both sides hold once, then their
///    neighbours, then the others in order ([EqualUnits]; after Bram Cohen's patience diff and Heckel 1978).
/// 2. Runs of units that hold the same words but are cut at other places form a group ([Recuts]).
/// 3. Units that share rare words are candidates ([Candidates]: an inverted index with capped postings, so no unit is
///    compared with all others). Candidates are scored by [Likeness], and the best are paired first, one to one; a pair
///    whose neighbours are paired with each other needs less likeness than one that would have moved.
/// 4. A unit beside a pair joins it if its words are those that the pair's partner has over: a split or a join.
/// 5. Of the groups, the heaviest chain that rises on both sides has stayed, the others have moved ([Order]).
///
/// Greedy pairing is not optimal assignment, which costs O(n³): it differs only where one unit is nearly as like to two.
/// Cost: O(n log n) comparisons of units in the number of units, each linear in the units' lengths. Memory: two ints a word.
final class Pairing {

  /// Likeness needed by two units whose neighbours are paired with each other.
  static final double IN_PLACE = 0.3;

  /// Likeness needed by two units anywhere.
  static final double MOVED = 0.5;

  /// The share of a unit's words that must be found in what a pair has over, for a split or join.
  static final double PART = 0.7;

  static final int NONE = -1;

  private final List<Bag> older;
  private final List<Bag> newer;
  private final double[] weights;

  /// For each unit of a side its partner's position; [#NONE] while it has none.
  private final int[] olderPartner;

  private final int[] newerPartner;

  /// Groups with more than one unit on a side, by the position of their first pair in the older side.
  private final Map<Integer, Group> wide = new HashMap<>();

  private Pairing(List<String> older, List<String> newer) {
    olderPartner = new int[older.size()];
    newerPartner = new int[newer.size()];
    Arrays.fill(olderPartner, NONE);
    Arrays.fill(newerPartner, NONE);
    EqualUnits.pair(older, newer, olderPartner, newerPartner);
    Map<String, Integer> vocabulary = new HashMap<>();
    this.older = bags(older, olderPartner, vocabulary);
    this.newer = bags(newer, newerPartner, vocabulary);
    this.weights = Likeness.weights(vocabulary, this.older, this.newer);
  }

  private static final Bag EMPTY = Bag.empty();

  /// Units that are paired already are no longer looked into.
  private static List<Bag> bags(List<String> units, int[] partners, Map<String, Integer> words) {
    List<Bag> bags = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      bags.add(partners[i] == NONE ? Bag.of(units.get(i), words) : EMPTY);
    }
    return bags;
  }

  /// The groups of all units, each unit in exactly one. In the order of the newer side; omissions at the end.
  static List<Group> of(List<String> older, List<String> newer) {
    Pairing pairing = new Pairing(older, newer);
    pairing.recut();
    pairing.pairCandidates();
    pairing.widen();
    return Order.of(pairing.groups(), older);
  }

  private void recut() {
    for (Group group : Recuts.of(older, newer, olderPartner, newerPartner)) {
      for (int i = group.olderBegin(); i < group.olderEnd(); i++) {
        olderPartner[i] = group.newerBegin();
      }
      for (int j = group.newerBegin(); j < group.newerEnd(); j++) {
        newerPartner[j] = group.olderBegin();
      }
      wide.put(group.olderBegin(), group);
    }
  }

  private void pairCandidates() {
    Likeness likeness = new Likeness(older, newer, weights);
    List<Candidate> candidates = Candidates.of(older, newer, olderPartner, newerPartner, likeness);
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    take(candidates, MOVED);
    take(candidates, IN_PLACE);
  }

  private void take(List<Candidate> candidates, double least) {
    for (Candidate candidate : candidates) {
      int i = candidate.older();
      int j = candidate.newer();
      if (candidate.score() < least || olderPartner[i] != NONE || newerPartner[j] != NONE) {
        continue;
      }
      if (candidate.score() >= MOVED || isInPlace(i, j)) {
        olderPartner[i] = j;
        newerPartner[j] = i;
      }
    }
  }

  /// True when the nearest paired units before are each other's partners, and those after too. Looks over a few unpaired
  /// units only.
  private boolean isInPlace(int i, int j) {
    return meets(i, j, -1) && meets(i, j, 1);
  }

  private static final int LOOK = 12;

  private boolean meets(int i, int j, int step) {
    int a = nearest(olderPartner, i, step);
    int b = nearest(newerPartner, j, step);
    boolean endA = a < 0 || a >= olderPartner.length;
    boolean endB = b < 0 || b >= newerPartner.length;
    if (endA || endB) {
      return endA && endB;
    }
    return olderPartner[a] == b || newerPartner[b] == a;
  }

  /// The nearest paired unit in a direction, or one past the end.
  private static int nearest(int[] partners, int from, int step) {
    int at = from + step;
    for (int looked = 0; looked < LOOK && at >= 0 && at < partners.length; looked++) {
      if (partners[at] != NONE) {
        return at;
      }
      at += step;
    }
    return at;
  }

  /// Gives pairs the unpaired neighbours whose words one side has over.
  private void widen() {
    for (int i = 0; i < olderPartner.length; i++) {
      int j = olderPartner[i];
      if (j == NONE || wide.containsKey(i) || older.get(i) == EMPTY || newerPartner[j] != i) {
        continue;
      }
      Bag whole = older.get(i);
      Bag part = newer.get(j);
      if (whole.weight(weights) >= part.weight(weights)) {
        int[] reach = reach(whole.without(part), newer, newerPartner, j);
        note(new Group(i, i + 1, reach[0], reach[1], false));
      } else {
        int[] reach = reach(part.without(whole), older, olderPartner, i);
        note(new Group(reach[0], reach[1], j, j + 1, false));
      }
    }
  }

  private void note(Group group) {
    if (group.isPair()) {
      return;
    }
    for (int i = group.olderBegin(); i < group.olderEnd(); i++) {
      olderPartner[i] = group.newerBegin();
      wide.put(i, group);
    }
    for (int j = group.newerBegin(); j < group.newerEnd(); j++) {
      newerPartner[j] = group.olderBegin();
    }
  }

  /// The range of unpaired neighbours of `at`, itself included, that consist of what is left.
  private int[] reach(Bag left, List<Bag> units, int[] partners, int at) {
    Bag rest = left;
    int end = at + 1;
    while (end < units.size() && partners[end] == NONE && isPart(units.get(end), rest)) {
      rest = rest.without(units.get(end++));
    }
    int begin = at;
    while (begin > 0 && partners[begin - 1] == NONE && isPart(units.get(begin - 1), rest)) {
      rest = rest.without(units.get(--begin));
    }
    return new int[] {begin, end};
  }

  private boolean isPart(Bag unit, Bag rest) {
    double weight = unit.weight(weights);
    return weight > 0 && unit.shared(rest, weights) >= PART * weight;
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (int j = 0; j < newerPartner.length; j++) {
      int i = newerPartner[j];
      if (i == NONE) {
        groups.add(new Group(0, 0, j, j + 1, false));
        continue;
      }
      Group group = wide.getOrDefault(i, Group.pair(i, j));
      if (group.newerBegin() == j) {
        groups.add(group);
      }
    }
    for (int i = 0; i < olderPartner.length; i++) {
      if (olderPartner[i] == NONE) {
        groups.add(new Group(i, i + 1, 0, 0, false));
      }
    }
    return groups;
  }
}
