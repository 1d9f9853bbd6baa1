package org.stemma.collate;

import java.util.Optional;
import org.stemma.text.Tokens;

/// Recognises a line of page furniture that holds nothing but a date, an age, or a counter: `Last updated: 12 May 2031,
/// 09:10`, `3 hours ago`, `203 comments`.
///
/// Every word of the line must belong to such a line, and it must hold a number: `15 dead` has a word that does not. So a
/// digit in a sentence is never taken for a counter's.
final class DateLines {

  /// Longer lines are prose.
  private static final int MOST_TOKENS = 30;

  private DateLines() {}

  /// `date line`, `counter` or `date line and counter`; empty for anything else.
  static Optional<String> kind(String text) {
    if (text.length() > 40 * MOST_TOKENS) {
      return Optional.empty();
    }
    Tokens tokens = Tokens.of(text);
    boolean number = false;
    boolean date = false;
    boolean counter = false;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.folded(i);
      boolean digits = tokens.isNumber(i);
      boolean dating = isDating(word);
      boolean counting = WeightWords.COUNTER.contains(word);
      if (tokens.isWord(i)
          && !digits
          && !dating
          && !counting
          && !WeightWords.PUBLISHING.contains(word)) {
        return Optional.empty();
      }
      number |= digits;
      date |= dating;
      counter |= counting;
    }
    boolean furniture = tokens.size() <= MOST_TOKENS && number && (date || counter);
    if (!furniture) {
      return Optional.empty();
    }
    return Optional.of(date && counter ? "date line and counter" : date ? "date line" : "counter");
  }

  private static boolean isDating(String word) {
    return WeightWords.MONTH.contains(word)
        || WeightWords.WEEKDAY.contains(word)
        || WeightWords.TIME.contains(word);
  }
}
