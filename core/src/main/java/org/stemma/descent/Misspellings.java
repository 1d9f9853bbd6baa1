package org.stemma.descent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.reuse.Borrowing;
import org.stemma.text.CommonWords;
import org.stemma.text.Document;
import org.stemma.text.Tokens;

/// Finds misspelt words without a dictionary, in the words of the documents themselves.
///
/// A word is taken for a slip of the keyboard when one letter put in, left out or exchanged with its neighbour (Damerau 1964)
/// makes it a word that is far more at home, and one of these holds:
///
/// - a copy of the same passage reads that word in its place;
/// - that word is a function word, and the slip has three letters in a row that no other word of the documents has (`tthe`);
/// - that word occurs at least [#AT_HOME] times, the slip is long and differs before its ending, since of two long words with
///   one letter between them one is nearly always wrong, and of two endings neither is.
///
/// Names, numbers and words of fewer than four letters are never slips; what is misspelt in some other way is not found.
/// Costs a look at each neighbour of each word that only shared passages have.
final class Misspellings {

  private static final List<String> ENDINGS = List.of("s", "es", "d", "ed", "ing", "er", "ly", "n");
  private static final int SHORTEST = 4;
  private static final int LONG = 7;
  private static final int AT_HOME = 3;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> capitalised = new HashSet<>();
  private final Map<String, Set<String>> triples = new HashMap<>();
  private final Set<List<String>> corrections = new HashSet<>();
  private final Map<String, Boolean> slips = new HashMap<>();

  Misspellings(List<Document> documents, List<Borrowing> borrowings) {
    for (Document document : documents) {
      count(Tokens.of(document.text()));
    }
    for (Borrowing borrowing : borrowings) {
      for (Change change : Change.in(borrowing)) {
        if (change.fromWords().size() == 1 && change.toWords().size() == 1) {
          corrections.add(List.of(change.fromWords().getFirst(), change.toWords().getFirst()));
          corrections.add(List.of(change.toWords().getFirst(), change.fromWords().getFirst()));
        }
      }
    }
  }

  /// The misspelt words of a text, folded, in order, each once.
  Set<String> in(String text) {
    Tokens tokens = Tokens.of(text);
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)
          && !tokens.isNumber(i)
          && slips.computeIfAbsent(tokens.folded(i), this::isSlip)) {
        found.add(tokens.folded(i));
      }
    }
    return found;
  }

  private void count(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        String word = tokens.folded(i);
        counts.merge(word, 1, Integer::sum);
        if (tokens.isCapitalised(i)) {
          capitalised.add(word);
        }
        for (String triple : triplesOf(word)) {
          triples.computeIfAbsent(triple, key -> new HashSet<>()).add(word);
        }
      }
    }
  }

  private boolean isSlip(String word) {
    boolean possible =
        word.length() >= SHORTEST
            && !isCommon(word)
            && !capitalised.contains(word)
            && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return possible && neighbours(word).stream().anyMatch(right -> isMeant(word, right));
  }

  /// True for a common word or a form of one.
  private static boolean isCommon(String word) {
    return CommonWords.contains(word)
        || ENDINGS.stream()
            .filter(word::endsWith)
            .map(ending -> word.substring(0, word.length() - ending.length()))
            .anyMatch(base -> CommonWords.contains(base) || CommonWords.contains(base + "e"));
  }

  private boolean isMeant(String slip, String right) {
    int atHome = counts.getOrDefault(right, 0);
    if (corrections.contains(List.of(slip, right))) {
      return atHome > 0 && !isEnding(slip, right);
    }
    if (CommonWords.function().contains(right)) {
      return triplesOf(slip).stream()
          .anyMatch(triple -> triples.getOrDefault(triple, Set.of()).size() <= 1);
    }
    return slip.length() >= LONG
        && atHome >= AT_HOME
        && atHome > counts.getOrDefault(slip, 0)
        && !isEnding(slip, right);
  }

  /// True when the two differ in their last two letters only: forms of one word.
  private static boolean isEnding(String slip, String right) {
    int same = 0;
    while (same < Math.min(slip.length(), right.length())
        && slip.charAt(same) == right.charAt(same)) {
      same++;
    }
    return same >= Math.max(slip.length(), right.length()) - 2;
  }

  /// Known words that one letter put in, left out or exchanged makes of a word.
  private Set<String> neighbours(String word) {
    Set<String> near = new HashSet<>();
    for (int i = 0; i <= word.length(); i++) {
      String head = word.substring(0, i);
      String tail = word.substring(i);
      if (!tail.isEmpty()) {
        near.add(head + tail.substring(1));
      }
      if (tail.length() > 1) {
        near.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
      }
      for (char c = 'a'; c <= 'z'; c++) {
        near.add(head + c + tail);
      }
    }
    near.remove(word);
    near.removeIf(other -> !counts.containsKey(other) && !CommonWords.function().contains(other));
    return near;
  }

  /// Three letters in a row, with `^` and `$` for the ends.
  private static Set<String> triplesOf(String word) {
    String whole = "^" + word + "$";
    Set<String> triples = new HashSet<>();
    for (int i = 0; i + 3 <= whole.length(); i++) {
      triples.add(whole.substring(i, i + 3));
    }
    return triples;
  }
}
