package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stemma.reuse.Fragment.Words;
import org.stemma.text.Document;
import org.stemma.text.Names;
import org.stemma.text.Sentences;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// A document made ready to be compared: its words as numbers, its sentences and quotations as ranges of words.
///
/// Only words and numbers count, marks do not; all ranges here are zero-based, half-open ranges of words. Takes 54 bytes a
/// word, most of them seeds; the tokens it was made from are let go.
final class Reading {

  final Document document;

  /// [WordHash] of each word's folded form.
  final int[] words;

  /// [WordHash] of each word's stem.
  final int[] stems;

  /// Where each word begins in the text, in UTF-16 units.
  final int[] begins;

  /// One past the last unit of each word.
  final int[] ends;

  private final Commonness[] commonness;

  private final int contentWords;

  /// True for a word that is part of a name.
  final boolean[] named;

  /// First word of each sentence, then the number of words; rising.
  final int[] sentences;

  /// Words that stand between double quotation marks, in order, without overlap.
  final List<Words> quotations;

  /// True for a word in a quotation.
  private final boolean[] quoted;

  /// [Seeds] of this document.
  final long[] seeds;

  /// Where each stem stands.
  final Places places;

  private Reading(Document document, Tokens tokens) {
    this.document = document;
    int[] wordOf = wordOf(tokens);
    int size = wordOf[tokens.size()];
    words = new int[size];
    stems = new int[size];
    begins = new int[size];
    ends = new int[size];
    commonness = new Commonness[size];
    named = new boolean[size];
    contentWords = fill(tokens);
    for (Span name : Names.in(tokens)) {
      for (int i = name.begin(); i < name.end(); i++) {
        if (tokens.isWord(i)) {
          named[wordOf[i]] = true;
        }
      }
    }
    sentences = sentenceStarts(tokens, wordOf);
    quotations = quotations(tokens, wordOf);
    quoted = new boolean[size];
    quotations.forEach(quotation -> Arrays.fill(quoted, quotation.from(), quotation.to(), true));
    seeds = Seeds.of(this);
    places = new Places(stems);
  }

  static Reading of(Document document) {
    return new Reading(document, Tokens.of(document.text()));
  }

  int size() {
    return words.length;
  }

  Commonness commonness(int word) {
    return commonness[word];
  }

  boolean isFunction(int word) {
    return commonness[word] == Commonness.FUNCTION;
  }

  /// Share of the words of a range that are quoted, in [0, 1].
  double quoted(Words at) {
    int words = 0;
    for (int i = at.from(); i < at.to(); i++) {
      words += quoted[i] ? 1 : 0;
    }
    return (double) words / Math.max(1, at.length());
  }

  /// Share of the content words of a range that are parts of names, in [0, 1].
  double named(Words at) {
    int words = 0;
    int names = 0;
    for (int i = at.from(); i < at.to(); i++) {
      if (!isFunction(i)) {
        words++;
        names += named[i] ? 1 : 0;
      }
    }
    return (double) names / Math.max(1, words);
  }

  /// Words that are no function words.
  int contentWords() {
    return contentWords;
  }

  boolean isQuoted(int word) {
    return quoted[word];
  }

  IntStream distinctStems() {
    return IntStream.of(stems).distinct();
  }

  /// The sentence that a word belongs to.
  private int sentenceOf(int word) {
    int found = Arrays.binarySearch(sentences, word);
    return found >= 0 ? found : -found - 2;
  }

  int sentenceCount() {
    return sentences.length - 1;
  }

  /// First word of the sentence that a word belongs to.
  int sentenceBegin(int word) {
    return sentences[sentenceOf(word)];
  }

  /// One past the last word of the sentence that a word belongs to.
  int sentenceEnd(int word) {
    return sentences[sentenceOf(word) + 1];
  }

  /// The text from a word up to, not including, another, marks in between included.
  String text(Words at) {
    return document.text().substring(begins[at.from()], ends[at.to() - 1]);
  }

  /// How many words stand before each token, and before the end.
  private static int[] wordOf(Tokens tokens) {
    int[] wordOf = new int[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      wordOf[i + 1] = wordOf[i] + (tokens.isWord(i) ? 1 : 0);
    }
    return wordOf;
  }

  /// @return how many of them are no function words
  private int fill(Tokens tokens) {
    int at = 0;
    int content = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        String folded = tokens.folded(i);
        String stem = Stems.of(folded);
        words[at] = WordHash.of(folded);
        stems[at] = WordHash.of(stem);
        begins[at] = tokens.begin(i);
        ends[at] = tokens.end(i);
        commonness[at] = Commonness.of(folded, stem, tokens.isNumber(i));
        content += isFunction(at) ? 0 : 1;
        at++;
      }
    }
    return content;
  }

  /// A text whose lines were cut by hand has no sentence end at most of them: a sentence goes on in the next line when it has
  /// no closing mark and the next line begins small.
  private int[] sentenceStarts(Tokens tokens, int[] wordOf) {
    int[] starts = new int[size() + 2];
    int count = 0;
    String text = document.text();
    int openEnd = -1;
    for (Span span : Sentences.in(document.witness())) {
      int token = tokens.firstFrom(span.begin());
      int word = wordOf[token];
      boolean goesOn =
          openEnd >= 0
              && Character.isLetterOrDigit(text.codePointBefore(openEnd))
              && Character.isLowerCase(text.codePointAt(span.begin()));
      openEnd = span.end();
      if (!goesOn && word < size() && (count == 0 || starts[count - 1] < word)) {
        starts[count++] = count == 1 ? 0 : word;
      }
    }
    if (count == 0 && size() > 0) {
      starts[count++] = 0;
    }
    starts[count++] = size();
    return Arrays.copyOf(starts, count);
  }

  /// A mark opens when a word follows without a blank and no letter stands before it, or when it is an opening one.
  private List<Words> quotations(Tokens tokens, int[] wordOf) {
    List<Words> found = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.folded(i).equals("\"")) {
        continue;
      }
      if (opens(tokens, i)) {
        open = i;
      } else if (open >= 0) {
        if (wordOf[i] > wordOf[open]) {
          found.add(new Words(wordOf[open], wordOf[i]));
        }
        open = -1;
      }
    }
    return List.copyOf(found);
  }

  private static boolean opens(Tokens tokens, int mark) {
    String text = tokens.text();
    int at = tokens.begin(mark);
    char sign = text.charAt(at);
    if ("“„«".indexOf(sign) >= 0) {
      return true;
    }
    if ("”»".indexOf(sign) >= 0) {
      return false;
    }
    boolean blankBefore =
        at == 0
            || (!Character.isLetterOrDigit(text.charAt(at - 1))
                && ".,!?…".indexOf(text.charAt(at - 1)) < 0);
    boolean wordAfter = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    return blankBefore && wordAfter;
  }
}
