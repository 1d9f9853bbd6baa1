package org.stemma.collate;

import java.util.Arrays;
import java.util.Map;
import org.stemma.text.Tokens;

/// The words of a unit without their order: what two units are compared by before their words are aligned.
final class Bag {

  /// The number of each word's folded form, with repetitions; sorted.
  private final int[] words;

  /// The same in the order of the text.
  private final int[] row;

  private Bag(int[] words, int[] row) {
    this.words = words;
    this.row = row;
  }

  /// The bag of a unit that nothing is asked of any more.
  static Bag empty() {
    return new Bag(new int[0], new int[0]);
  }

  /// The words of a unit; marks are left out.
  ///
  /// @param vocabulary numbers given so far; grows
  static Bag of(String text, Map<String, Integer> vocabulary) {
    Tokens tokens = Tokens.of(text);
    int[] row = new int[tokens.size()];
    int size = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        row[size++] = vocabulary.computeIfAbsent(tokens.folded(i), any -> vocabulary.size());
      }
    }
    row = Arrays.copyOf(row, size);
    int[] words = row.clone();
    Arrays.sort(words);
    return new Bag(words, row);
  }

  /// How many words it has.
  int size() {
    return row.length;
  }

  /// The number of the word at a place of the unit, counted in words.
  int at(int place) {
    return row[place];
  }

  /// The numbers of its words, each once, rising.
  int[] distinct() {
    return Arrays.stream(words).distinct().toArray();
  }

  /// What all its words weigh.
  double weight(double[] weights) {
    double sum = 0;
    for (int word : words) {
      sum += weights[word];
    }
    return sum;
  }

  /// What the words weigh that both hold, each as often as both hold it.
  double shared(Bag other, double[] weights) {
    double sum = 0;
    for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
      int order = Integer.compare(words[i], other.words[j]);
      if (order == 0) {
        sum += weights[words[i]];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }

  /// The words of this bag that are not in the other, each as often as it is too many.
  Bag without(Bag other) {
    int[] rest = new int[words.length];
    int size = 0;
    for (int i = 0, j = 0; i < words.length; ) {
      int order = j == other.words.length ? -1 : Integer.compare(words[i], other.words[j]);
      if (order < 0) {
        rest[size++] = words[i];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    rest = Arrays.copyOf(rest, size);
    return new Bag(rest, rest);
  }
}
