package org.stemma.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts text into sentences with the JDK's sentence rules, then mends what they get wrong in news prose: a cut after an
/// abbreviation, an initial, before a lower-case word or before a hyphen (`U.S.-backed`) joins again.
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt",
          "cmdr", "adm", "maj", "brig", "rev", "hon", "pres", "st", "jr", "sr", "vs", "no", "jan",
          "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc",
          "ltd", "co", "corp", "mt", "fr", "hr", "approx", "dept", "est", "e.g", "i.e");

  /// Words with which sentences begin oftener than names do: behind `U.S.` they begin one.
  private static final Set<String> OPENERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "but",
          "and",
          "in",
          "on",
          "at",
          "for",
          "this",
          "that",
          "these",
          "those",
          "there",
          "when",
          "while",
          "if",
          "as",
          "after",
          "before",
          "since",
          "however",
          "meanwhile",
          "his",
          "her",
          "its",
          "their",
          "our",
          "what",
          "who",
          "how",
          "why",
          "so",
          "yet",
          "by",
          "with",
          "from",
          "to");

  /// The last word of a piece that ends in a full stop.
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}.]+)\\.$");

  /// Far enough back to see the word before a cut, in UTF-16 units; keeps a text of abbreviations linear.
  private static final int LONGEST_WORD = 40;

  private Sentences() {}

  /// The sentences of one block of text, in order, without the white space between them. A text of white space has none.
  public static List<Span> in(String text) {
    BreakIterator cuts = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    cuts.setText(text);
    List<Span> sentences = new ArrayList<>();
    int begin = cuts.first();
    for (int end = cuts.next(); end != BreakIterator.DONE; end = cuts.next()) {
      if (end < text.length() && joins(text, begin, end)) {
        continue;
      }
      add(sentences, text, begin, end);
      begin = end;
    }
    add(sentences, text, begin, text.length());
    return sentences;
  }

  /// The sentences of every text block of a witness, in its offsets: no sentence reaches over the end of a block.
  public static List<Span> in(Witness witness) {
    List<Span> sentences = new ArrayList<>();
    for (Block block : witness.textBlocks()) {
      Span at = block.span();
      if (at != null) {
        in(block.text()).forEach(span -> sentences.add(span.shift(at.begin())));
      }
    }
    return sentences;
  }

  private static boolean joins(String text, int begin, int cut) {
    if (text.charAt(cut) == '-' && text.charAt(cut - 1) == '.') {
      return true;
    }
    int next = firstLetter(text, cut);
    if (next >= 0 && Character.isLowerCase(text.codePointAt(next))) {
      return true;
    }
    var last =
        LAST_WORD.matcher(text.substring(Math.max(begin, cut - LONGEST_WORD), cut).stripTrailing());
    if (!last.find()) {
      return false;
    }
    String word = last.group(1);
    if (word.indexOf('.') == 1) {
      return next >= 0 && !OPENERS.contains(wordAt(text, next));
    }
    return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        || (word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I"));
  }

  private static String wordAt(String text, int begin) {
    int end = begin;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(begin, end).toLowerCase(Locale.ROOT);
  }

  /// Looks past white space and quotation marks; -1 when something else than a letter comes first.
  private static int firstLetter(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return i;
      }
      if (!Character.isWhitespace(c) && "\"'“”‘’«»".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private static void add(List<Span> sentences, String text, int begin, int end) {
    Span sentence = new Span(begin, end).stripped(text);
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }
}
