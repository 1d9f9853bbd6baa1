package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// The subjects of a paragraph's sentences, as far as word order shows them: a phrase at the begin of a clause, not behind a
/// preposition, with a lower-case word behind it that can be its verb.
final class Subjects {

  private Subjects() {}

  /// The subject of the first clause between two tokens; null when none is seen.
  static @Nullable Span first(Paragraph paragraph, NounPhrases phrases, int begin, int end) {
    for (int i = begin; i < end; i++) {
      Span phrase = at(paragraph, phrases, i, begin, end);
      if (phrase != null) {
        return phrase;
      }
    }
    return null;
  }

  /// All subjects of a paragraph outside quotation marks, in order, in tokens.
  static List<Span> in(Paragraph paragraph) {
    NounPhrases phrases = new NounPhrases(paragraph);
    List<Span> subjects = new ArrayList<>();
    for (Span sentence : paragraph.sentences()) {
      for (int i = sentence.begin(); i < sentence.end(); i++) {
        Span phrase = at(paragraph, phrases, i, sentence.begin(), sentence.end());
        if (phrase != null) {
          subjects.add(phrase);
          i = phrase.end() - 1;
        }
      }
    }
    return subjects;
  }

  private static @Nullable Span at(
      Paragraph paragraph, NounPhrases phrases, int token, int begin, int end) {
    Tokens tokens = paragraph.tokens();
    boolean opens = token == begin || opensClause(paragraph, token);
    if (!opens || paragraph.isQuoted(token) || !tokens.isWord(token)) {
      return null;
    }
    Span phrase = phrases.after(token, end);
    if (phrase == null || Words.isPreposition(tokens.folded(token))) {
      return null;
    }
    return isFollowedByVerb(paragraph, phrase, begin, end) ? phrase : null;
  }

  private static boolean opensClause(Paragraph paragraph, int token) {
    String before = paragraph.word(token - 1);
    return switch (before) {
      case ",",
          ";",
          ":",
          "-",
          "that",
          "when",
          "while",
          "as",
          "because",
          "if",
          "after",
          "before",
          "since",
          "but",
          "although",
          "though",
          "where",
          "said" ->
          true;
      default -> paragraph.isQuoted(token - 1);
    };
  }

  private static boolean isFollowedByVerb(Paragraph paragraph, Span phrase, int begin, int end) {
    int next = phrase.end();
    if (next >= end || paragraph.isQuoted(next)) {
      return false;
    }
    String word = paragraph.word(next);
    if (!paragraph.tokens().isWord(next)) {
      return word.equals(",")
          && paragraph.isName(phrase.end() - 1)
          && !paragraph.isName(next + 1)
          && phrase.begin() == begin;
    }
    boolean closed =
        Words.isPreposition(word) || Words.isConjunction(word) || Words.isDeterminer(word);
    return !closed && !paragraph.tokens().isCapitalised(next);
  }
}
