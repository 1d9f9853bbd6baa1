package org.stemma.descent;

import org.stemma.reuse.Passage;
import org.stemma.text.CommonWords;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// Gives a changed word the word it goes with, so that a reader sees what it is about: `global organizations`.
final class InContext {

  private InContext() {}

  /// The words at a place with the content word after them, or else with the one before, within the passage.
  static String around(Passage passage, Span at) {
    String text = passage.document().text();
    Tokens after = Tokens.of(text.substring(at.end(), passage.span().end()));
    if (after.size() > 0 && isContent(after, 0)) {
      return text.substring(at.begin(), at.end() + after.end(0));
    }
    int begin = passage.span().begin();
    Tokens before = Tokens.of(text.substring(begin, at.begin()));
    int last = before.size() - 1;
    return last >= 0 && isContent(before, last)
        ? text.substring(begin + before.begin(last), at.end())
        : at.of(text);
  }

  private static boolean isContent(Tokens tokens, int token) {
    return tokens.isWord(token) && !CommonWords.function().contains(tokens.folded(token));
  }
}
