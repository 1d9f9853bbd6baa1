package org.stemma.reuse;

import java.util.HashMap;
import java.util.Map;
import org.stemma.text.Tokens;

/// How much of one text stands in another (Broder 1997), in words, each as often as both have it.
final class Containment {

  private Containment() {}

  /// Share of the words of `text` that `other` holds too, in [0, 1]; 1 for a text without words.
  static double of(String text, String other) {
    Map<String, Integer> left = new HashMap<>();
    Tokens held = Tokens.of(other);
    for (int i = 0; i < held.size(); i++) {
      if (held.isWord(i)) {
        left.merge(held.folded(i), 1, Integer::sum);
      }
    }
    Tokens tokens = Tokens.of(text);
    int words = 0;
    int shared = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        words++;
        int remaining = left.merge(tokens.folded(i), -1, Integer::sum);
        shared += remaining >= 0 ? 1 : 0;
      }
    }
    return words == 0 ? 1 : (double) shared / words;
  }
}
