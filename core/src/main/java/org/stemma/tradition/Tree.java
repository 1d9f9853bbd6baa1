package org.stemma.tradition;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A tree whose leaves are copies, each fork with two branches, hung up at copy 0. How many changes of reading it needs at least
/// is counted by Fitch's rule (1971), for all places at once: the readings that a fork may have had are a bit each.
final class Tree {

  private static final int NONE = -1;

  private final int copies;
  private final int[] parents;
  private final int[] lefts;
  private final int[] rights;
  private int nodes;

  /// Copy 0, and a fork of two others.
  Tree(int copies, int one, int other) {
    this.copies = copies;
    int most = 2 * copies - 2;
    parents = filled(most);
    lefts = filled(most);
    rights = filled(most);
    nodes = copies;
    int fork = nodes++;
    parents[fork] = 0;
    lefts[0] = fork;
    join(fork, one, other);
  }

  private static int[] filled(int size) {
    int[] row = new int[size];
    Arrays.fill(row, NONE);
    return row;
  }

  private void join(int fork, int left, int right) {
    lefts[fork] = left;
    rights[fork] = right;
    parents[left] = fork;
    parents[right] = fork;
  }

  /// Nodes with a branch above them, in no order: whatever may be cut off or grafted on.
  int[] branches() {
    int count = 0;
    int[] branches = new int[nodes];
    for (int node = 1; node < nodes; node++) {
      if (parents[node] != NONE) {
        branches[count++] = node;
      }
    }
    return Arrays.copyOf(branches, count);
  }

  /// True when a node can be cut off: there must be a fork above it.
  boolean isCuttable(int node) {
    return node > 0 && parents[node] > 0;
  }

  /// Grafts a copy that is not in the tree yet.
  void add(int copy, int above) {
    graft(copy, nodes++, above);
  }

  /// Cuts off a node with all below it.
  ///
  /// @return the node beside it, above which it can be grafted again
  int cut(int node) {
    int fork = parents[node];
    int beside = lefts[fork] == node ? rights[fork] : lefts[fork];
    replace(parents[fork], fork, beside);
    parents[fork] = NONE;
    parents[node] = NONE;
    return beside;
  }

  /// Grafts what was cut off to the branch above another node.
  ///
  /// @param fork on which it is to hang, in no use
  void graft(int node, int fork, int above) {
    int up = parents[above];
    replace(up, above, fork);
    join(fork, above, node);
  }

  /// The fork that a node hangs on: free once the node is cut off.
  int fork(int node) {
    return parents[node];
  }

  /// False for what was cut off and all below it.
  boolean isAttached(int node) {
    int at = node;
    while (at > 0) {
      at = parents[at];
    }
    return at == 0;
  }

  /// Takes back the graft of a copy that [#add] put in.
  void remove(int copy) {
    cut(copy);
    nodes--;
  }

  private void replace(int up, int old, int by) {
    if (lefts[up] == old) {
      lefts[up] = by;
    } else {
      rights[up] = by;
    }
    parents[by] = up;
  }

  /// The weighed sum of changes; some number above `limit` as soon as it is above.
  double changes(List<Place> places, double limit) {
    int[] order = upwards();
    long[] states = new long[parents.length];
    double changes = 0;
    for (Place place : places) {
      for (int node : order) {
        if (node < copies) {
          states[node] = place.states(node);
        } else {
          long both = states[lefts[node]] & states[rights[node]];
          states[node] = both != 0 ? both : states[lefts[node]] | states[rights[node]];
          changes += both == 0 ? place.weight() : 0;
        }
      }
      changes += (states[lefts[0]] & place.states(0)) == 0 ? place.weight() : 0;
      if (changes > limit) {
        return changes;
      }
    }
    return changes;
  }

  /// All nodes below copy 0, each after those below it.
  private int[] upwards() {
    int[] order = new int[nodes];
    int[] open = new int[nodes];
    int size = 0;
    int top = 0;
    open[top++] = lefts[0];
    while (top > 0) {
      int node = open[--top];
      order[size++] = node;
      if (node >= copies) {
        open[top++] = lefts[node];
        open[top++] = rights[node];
      }
    }
    int[] upwards = new int[size];
    for (int i = 0; i < size; i++) {
      upwards[i] = order[size - 1 - i];
    }
    return upwards;
  }

  /// The groups of two copies or more that a branch sets apart from copy 0 and another, a bit a copy.
  Set<Long> groups() {
    long[] below = new long[parents.length];
    Set<Long> groups = new HashSet<>();
    for (int node : upwards()) {
      below[node] = node < copies ? 1L << node : below[lefts[node]] | below[rights[node]];
      int size = Long.bitCount(below[node]);
      if (size > 1 && size < copies - 1) {
        groups.add(below[node]);
      }
    }
    return groups;
  }
}
