package org.stemma.collate;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.text.Names;
import org.stemma.text.Sentences;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// One side's unit with what its weighing asks for: tokens, and which of them are names or stand in quotation marks.
final class Marked {

  final Tokens tokens;

  /// The characters inside quotation marks.
  private final BitSet quoted = new BitSet();

  private final List<Span> sentences;
  private final BitSet names = new BitSet();

  /// @param known folded words that are part of a name anywhere in the witness
  Marked(String text, Set<String> known) {
    tokens = Tokens.of(text);
    QuotedParts.in(text).forEach(part -> quoted.set(part.begin(), part.end()));
    sentences = Sentences.in(text);
    Names.in(tokens).forEach(this::addAll);
    for (int i = 0; i < tokens.size(); i++) {
      boolean capitalised = tokens.isWord(i) && tokens.isCapitalised(i);
      if (capitalised && known.contains(tokens.folded(i))) {
        names.set(i);
      }
    }
  }

  private void addAll(Span name) {
    for (int i = name.begin(); i < name.end(); i++) {
      if (tokens.isWord(i) && tokens.isCapitalised(i)) {
        names.set(i);
      }
    }
  }

  /// The words of the names of a text, folded.
  static Set<String> nameWords(String text) {
    Tokens tokens = Tokens.of(text);
    Set<String> words = new HashSet<>();
    for (Span name : Names.in(tokens)) {
      for (int i = name.begin(); i < name.end(); i++) {
        if (tokens.isWord(i) && tokens.isCapitalised(i)) {
          words.add(tokens.folded(i));
        }
      }
    }
    return words;
  }

  boolean isName(int token) {
    return names.get(token);
  }

  /// True when a change there changes what is quoted: it touches the inside of a quotation. An empty span does so only
  /// between two characters that are quoted.
  boolean isQuoted(Span span) {
    if (span.isEmpty()) {
      return span.begin() > 0 && quoted.get(span.begin() - 1) && quoted.get(span.begin());
    }
    int first = quoted.nextSetBit(span.begin());
    return first >= 0 && first < span.end();
  }

  /// True when the span holds a whole sentence of three words or more.
  boolean holdsSentence(Span span) {
    for (int i = firstSentenceFrom(span.begin()); i < sentences.size(); i++) {
      if (!span.contains(sentences.get(i))) {
        return false;
      }
      if (words(sentences.get(i)) >= 3) {
        return true;
      }
    }
    return false;
  }

  /// The first sentence that begins at or after a place.
  private int firstSentenceFrom(int place) {
    int found = Collections.binarySearch(sentences, new Span(place, place));
    return found >= 0 ? found : -found - 1;
  }

  private int words(Span span) {
    int words = 0;
    for (int i = tokens.firstFrom(span.begin());
        i < tokens.size() && tokens.end(i) <= span.end();
        i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words;
  }

  /// True when a sentence begins at the token, marks before it apart.
  boolean opensSentence(int token) {
    int begin = tokens.begin(token);
    int sentence = firstSentenceFrom(begin + 1) - 1;
    if (sentence < 0) {
      return true;
    }
    int first = tokens.firstFrom(sentences.get(sentence).begin());
    while (first < token && !tokens.isWord(first)) {
      first++;
    }
    return first == token;
  }
}
