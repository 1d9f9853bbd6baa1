package org.stemma.collate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pairs units that are equal to the letter.
///
/// From both ends inwards; then units that either side holds once; then their equal neighbours; then what is left of each
/// text in order of appearance, so that the third of five equal lines is paired with the third. Linear in time and memory.
final class EqualUnits {

  private final int[] older;
  private final int[] newer;
  private final int[] olderPartner;
  private final int[] newerPartner;

  private EqualUnits(int[] older, int[] newer, int[] olderPartner, int[] newerPartner) {
    this.older = older;
    this.newer = newer;
    this.olderPartner = olderPartner;
    this.newerPartner = newerPartner;
  }

  /// Writes the partners that it finds into the two arrays, which hold [Pairing#NONE] elsewhere.
  static void pair(List<String> older, List<String> newer, int[] olderPartner, int[] newerPartner) {
    Map<String, Integer> numbers = new HashMap<>();
    EqualUnits units =
        new EqualUnits(
            numbered(older, numbers), numbered(newer, numbers), olderPartner, newerPartner);
    units.pairEnds();
    units.pairUnique(numbers.size());
    units.pairNeighbours();
    units.pairRest();
  }

  private static int[] numbered(List<String> units, Map<String, Integer> numbers) {
    return units.stream()
        .mapToInt(unit -> numbers.computeIfAbsent(unit, any -> numbers.size()))
        .toArray();
  }

  private void pairEnds() {
    int head = 0;
    int shorter = Math.min(older.length, newer.length);
    while (head < shorter && older[head] == newer[head]) {
      join(head, head++);
    }
    int tail = 1;
    while (tail <= shorter - head && older[older.length - tail] == newer[newer.length - tail]) {
      join(older.length - tail, newer.length - tail++);
    }
  }

  private void join(int i, int j) {
    olderPartner[i] = j;
    newerPartner[j] = i;
  }

  private void pairUnique(int numbers) {
    int[] olderPlace = places(older, olderPartner, numbers);
    int[] newerPlace = places(newer, newerPartner, numbers);
    for (int number = 0; number < numbers; number++) {
      if (olderPlace[number] > 0 && newerPlace[number] > 0) {
        join(olderPlace[number] - 1, newerPlace[number] - 1);
      }
    }
  }

  private static final int TWICE = -1;

  /// For each number one past its only place among the unpaired; 0 when it has none, [#TWICE] when it has several.
  private static int[] places(int[] units, int[] partners, int numbers) {
    int[] places = new int[numbers];
    for (int i = 0; i < units.length; i++) {
      if (partners[i] == Pairing.NONE) {
        places[units[i]] = places[units[i]] == 0 ? i + 1 : TWICE;
      }
    }
    return places;
  }

  private void pairNeighbours() {
    for (int i = 0; i < older.length; i++) {
      tryNeighbour(i, 1);
    }
    for (int i = older.length - 1; i >= 0; i--) {
      tryNeighbour(i, -1);
    }
  }

  private void tryNeighbour(int i, int step) {
    int j = olderPartner[i];
    int nextI = i + step;
    int nextJ = j + step;
    if (j != Pairing.NONE
        && isFree(olderPartner, nextI)
        && isFree(newerPartner, nextJ)
        && older[nextI] == newer[nextJ]) {
      join(nextI, nextJ);
    }
  }

  private static boolean isFree(int[] partners, int at) {
    return at >= 0 && at < partners.length && partners[at] == Pairing.NONE;
  }

  private void pairRest() {
    Map<Integer, Deque<Integer>> waiting = new HashMap<>();
    for (int i = 0; i < older.length; i++) {
      if (olderPartner[i] == Pairing.NONE) {
        waiting.computeIfAbsent(older[i], any -> new ArrayDeque<>()).add(i);
      }
    }
    for (int j = 0; j < newer.length; j++) {
      Deque<Integer> same = newerPartner[j] == Pairing.NONE ? waiting.get(newer[j]) : null;
      if (same != null && !same.isEmpty()) {
        join(same.remove(), j);
      }
    }
  }
}
