package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.text.Tokens;

/// The words of an utterance as they are compared: folded, contractions written out, marks left away but for the places where
/// an elision is marked.
///
/// @param words folded
/// @param elided for each word whether an ellipsis stands right before it
record FoldedWords(List<String> words, List<Boolean> elided) {

  /// Most words that are compared; the rest of a longer utterance counts as not there.
  private static final int MOST = 600;

  private static final Map<String, String> ENDINGS =
      Map.of("re", "are", "ve", "have", "ll", "will", "m", "am", "d", "would");
  private static final Set<String> IS = Set.of("it", "he", "she", "that", "there", "what", "who");

  static FoldedWords of(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> words = new ArrayList<>();
    List<Boolean> elided = new ArrayList<>();
    int dots = 0;
    for (int i = 0; i < tokens.size() && words.size() < MOST; i++) {
      if (!tokens.isWord(i)) {
        dots = tokens.text(i).equals("…") ? 3 : tokens.text(i).equals(".") ? dots + 1 : dots;
        continue;
      }
      boolean gap = dots >= 3;
      for (String word : written(tokens.text(i), tokens.folded(i))) {
        words.add(word);
        elided.add(gap);
        gap = false;
      }
      dots = 0;
    }
    return new FoldedWords(List.copyOf(words), List.copyOf(elided));
  }

  int size() {
    return words.size();
  }

  /// The share of another's words that are among these, in any order, in [0, 1].
  double shareOf(FoldedWords other) {
    Set<String> own = new HashSet<>(words);
    long shared = other.words.stream().filter(own::contains).count();
    return other.words.isEmpty() ? 0 : (double) shared / other.size();
  }

  private static List<String> written(String text, String folded) {
    if (folded.equals("cannot")) {
      return List.of("can", "not");
    }
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    int mark = plain.indexOf('\'');
    if (mark <= 0) {
      return List.of(folded);
    }
    String head = plain.substring(0, mark);
    String ending = plain.substring(mark + 1);
    if (ending.equals("t") && head.endsWith("n")) {
      return negated(head);
    }
    if (ending.equals("s") && IS.contains(head)) {
      return List.of(head, "is");
    }
    String full = ENDINGS.get(ending);
    return full == null ? List.of(folded) : List.of(head, full);
  }

  private static List<String> negated(String head) {
    return switch (head) {
      case "can" -> List.of("can", "not");
      case "won" -> List.of("will", "not");
      case "shan" -> List.of("shall", "not");
      default -> List.of(head.substring(0, head.length() - 1), "not");
    };
  }
}
