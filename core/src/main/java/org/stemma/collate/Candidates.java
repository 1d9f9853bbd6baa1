package org.stemma.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds pairs of unpaired units that are worth a closer look.
///
/// An inverted index holds for each word the older units that have it, unless they are more than [#POSTINGS]: a word so
/// common tells nothing. Each newer unit asks for its [#QUESTIONS] heaviest words, and the [#ANSWERS] older units that share
/// most are scored. Units that stand at the same distance from a paired neighbour are scored too, so that a paragraph of
/// common words is still compared with the one in its place.
///
/// Cost: at most `POSTINGS * QUESTIONS` looks and `ANSWERS + 4` comparisons for each newer unit.
final class Candidates {

  static final int POSTINGS = 24;
  static final int QUESTIONS = 40;
  static final int ANSWERS = 6;

  private final List<Bag> older;
  private final List<Bag> newer;
  private final int[] olderPartner;
  private final int[] newerPartner;
  private final Likeness likeness;
  private final List<Candidate> found = new ArrayList<>();

  private Candidates(
      List<Bag> older, List<Bag> newer, int[] olderPartner, int[] newerPartner, Likeness likeness) {
    this.older = older;
    this.newer = newer;
    this.olderPartner = olderPartner;
    this.newerPartner = newerPartner;
    this.likeness = likeness;
  }

  /// The pairs with their likeness, in no order; a pair may occur twice.
  static List<Candidate> of(
      List<Bag> older, List<Bag> newer, int[] olderPartner, int[] newerPartner, Likeness likeness) {
    Candidates candidates = new Candidates(older, newer, olderPartner, newerPartner, likeness);
    int[][] index = candidates.index();
    for (int j = 0; j < newer.size(); j++) {
      if (newerPartner[j] == Pairing.NONE) {
        candidates.ask(index, j);
      }
    }
    candidates.addNeighbours();
    return candidates.found;
  }

  private static final int[] NOWHERE = {};

  /// For each word the unpaired older units that hold it; empty for a word that is too common.
  private int[][] index() {
    int[] holders = new int[likeness.vocabulary()];
    Likeness.count(holders, free(older, olderPartner));
    int[][] index = new int[holders.length][];
    int[] filled = new int[holders.length];
    Arrays.fill(index, NOWHERE);
    for (int i = 0; i < older.size(); i++) {
      for (int word : distinct(older.get(i), olderPartner[i])) {
        if (holders[word] > POSTINGS) {
          continue;
        }
        if (filled[word] == 0) {
          index[word] = new int[holders[word]];
        }
        index[word][filled[word]++] = i;
      }
    }
    return index;
  }

  private static List<Bag> free(List<Bag> units, int[] partners) {
    List<Bag> free = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] == Pairing.NONE) {
        free.add(units.get(i));
      }
    }
    return free;
  }

  private static int[] distinct(Bag bag, int partner) {
    return partner == Pairing.NONE ? bag.distinct() : NOWHERE;
  }

  private void ask(int[][] index, int j) {
    int[] words =
        Arrays.stream(distinct(newer.get(j), Pairing.NONE))
            .filter(word -> index[word].length > 0)
            .boxed()
            .sorted((a, b) -> Double.compare(likeness.weight(b), likeness.weight(a)))
            .limit(QUESTIONS)
            .mapToInt(Integer::intValue)
            .toArray();
    Map<Integer, Double> answers = new HashMap<>();
    for (int word : words) {
      for (int i : index[word]) {
        answers.merge(i, likeness.weight(word), Double::sum);
      }
    }
    answers.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(ANSWERS)
        .forEach(answer -> score(answer.getKey(), j));
  }

  private void score(int i, int j) {
    found.add(new Candidate(i, j, likeness.of(i, j)));
  }

  /// Pairs unpaired units that follow, or precede, paired ones at the same distance, and those at the same distance from
  /// either end.
  private void addNeighbours() {
    walk(0, 0, 1);
    walk(older.size() - 1, newer.size() - 1, -1);
    for (int i = 0; i < older.size(); i++) {
      if (olderPartner[i] != Pairing.NONE) {
        walk(i + 1, olderPartner[i] + 1, 1);
        walk(i - 1, olderPartner[i] - 1, -1);
      }
    }
  }

  private void walk(int from, int to, int step) {
    int i = from;
    int j = to;
    while (isFree(olderPartner, i) && isFree(newerPartner, j)) {
      score(i, j);
      i += step;
      j += step;
    }
  }

  private static boolean isFree(int[] partners, int at) {
    return at >= 0 && at < partners.length && partners[at] == Pairing.NONE;
  }
}
