package org.stemma.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Word lists as they are best read in source: blocks of text.
final class Vocabulary {

  private Vocabulary() {}

  /// The words that blanks and line ends set apart; a word may stand twice.
  static Set<String> words(String block) {
    Set<String> words = new LinkedHashSet<>();
    cut(block, " \n").forEach(words::add);
    return words;
  }

  /// The phrases that bars and line ends set apart.
  static List<String> phrases(String block) {
    return cut(block, "|\n");
  }

  /// The share of the first text's words that the other has too, in [0, 1].
  static double sharedWords(String some, String other) {
    Set<String> words = words(some);
    Set<String> both = new LinkedHashSet<>(words);
    both.retainAll(words(other));
    return words.isEmpty() ? 0 : (double) both.size() / words.size();
  }

  /// The stripped, not empty pieces between any of the marks.
  static List<String> cut(String block, String ends) {
    List<String> pieces = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= block.length(); i++) {
      if (i == block.length() || ends.indexOf(block.charAt(i)) >= 0) {
        String piece = block.substring(begin, i).strip();
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
        begin = i + 1;
      }
    }
    return pieces;
  }
}
