package org.stemma.collate;

import java.util.List;
import java.util.Map;

/// How alike two units are, by the words that both hold: half resemblance (Dice 1945), half containment of the lighter in the
/// heavier (Broder 1997), so that a paragraph is like itself with three sentences more. In [0, 1].
///
/// A word weighs more the longer it is and the fewer units hold it (Spärck Jones 1972).
final class Likeness {

  private final List<Bag> older;
  private final List<Bag> newer;
  private final double[] weights;

  Likeness(List<Bag> older, List<Bag> newer, double[] weights) {
    this.older = older;
    this.newer = newer;
    this.weights = weights;
  }

  /// 0 when one of the units has no words.
  double of(int i, int j) {
    double a = older.get(i).weight(weights);
    double b = newer.get(j).weight(weights);
    double least = Math.min(a, b);
    if (least == 0) {
      return 0;
    }
    double shared = older.get(i).shared(newer.get(j), weights);
    return shared / (a + b) + shared / least / 2;
  }

  /// What each word of a vocabulary weighs; more than 0.
  static double[] weights(Map<String, Integer> vocabulary, List<Bag> older, List<Bag> newer) {
    int[] units = new int[vocabulary.size()];
    count(units, older);
    count(units, newer);
    double[] weights = new double[vocabulary.size()];
    int all = older.size() + newer.size();
    vocabulary.forEach((word, number) ->
        weights[number] =
            Math.min(5, word.length()) * Math.log(2 + (double) all / Math.max(1, units[number])));
    return weights;
  }

  /// For each word how many units hold it.
  static void count(int[] units, List<Bag> bags) {
    for (Bag bag : bags) {
      for (int word : bag.distinct()) {
        units[word]++;
      }
    }
  }

  double weight(int word) {
    return weights[word];
  }

  /// The highest number of a word, plus one.
  int vocabulary() {
    return weights.length;
  }
}
