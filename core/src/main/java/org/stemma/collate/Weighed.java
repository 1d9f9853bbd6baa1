package org.stemma.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// One change of words, weighed: what was put in the place of what, looked at in both units.
final class Weighed {

  private final Marked from;
  private final Marked to;
  private final Span old;
  private final Span young;
  private final int[] oldTokens;
  private final int[] youngTokens;
  private final List<Reason> reasons = new ArrayList<>();

  /// @param old the omitted stretch of `from`; may be empty
  /// @param young the added stretch of `to`; may be empty, but not both
  Weighed(Marked from, Marked to, Span old, Span young) {
    this.from = from;
    this.to = to;
    this.old = old;
    this.young = young;
    this.oldTokens = tokens(from.tokens, old);
    this.youngTokens = tokens(to.tokens, young);
  }

  private static int[] tokens(Tokens tokens, Span span) {
    int first = tokens.firstFrom(span.begin());
    int last = tokens.firstFrom(span.end());
    return IntStream.range(first, last).toArray();
  }

  /// At least one reason.
  List<Reason> reasons() {
    List<String> oldWords = words(from.tokens, oldTokens);
    List<String> youngWords = words(to.tokens, youngTokens);
    if (oldTokens.length == 0 && youngTokens.length == 0) {
      add(Weight.TYPOGRAPHY, "white space");
    } else if (oldWords.equals(youngWords)) {
      weighMarks();
      weighLetters();
    } else {
      weighWords(oldWords, youngWords);
    }
    return reasons;
  }

  private void add(Weight weight, String text) {
    reasons.add(new Reason(weight, text));
  }

  private static List<String> words(Tokens tokens, int[] places) {
    return IntStream.of(places).filter(tokens::isWord).mapToObj(tokens::folded).toList();
  }

  /// The same words: what of the marks around them differs.
  private void weighMarks() {
    String oldMarks = marks(from.tokens, oldTokens);
    String youngMarks = marks(to.tokens, youngTokens);
    if (oldMarks.equals(youngMarks)) {
      return;
    }
    if (!only(oldMarks, "\"").equals(only(youngMarks, "\""))) {
      add(
          Weight.SUBSTANCE,
          youngMarks.length() > oldMarks.length()
              ? "quotation marks added"
              : "quotation marks left out");
    }
    String amounts = "%‰$£€¥₹°+<>=";
    if (!only(oldMarks, amounts).equals(only(youngMarks, amounts))) {
      reasons.add(Reason.of(Weight.SUBSTANCE, "number", text(from, old), text(to, young)));
    }
    if (!only(oldMarks, "?!").equals(only(youngMarks, "?!"))) {
      add(Weight.WORDING, "question or exclamation mark");
    }
    if (reasons.isEmpty()) {
      add(Weight.TYPOGRAPHY, "punctuation");
    }
  }

  private static String marks(Tokens tokens, int[] places) {
    return IntStream.of(places)
        .filter(token -> !tokens.isWord(token))
        .mapToObj(tokens::folded)
        .collect(Collectors.joining());
  }

  private static String only(String marks, String kinds) {
    return marks
        .codePoints()
        .filter(mark -> kinds.indexOf(mark) >= 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String text(Marked side, Span span) {
    return span.of(side.tokens.text()).strip();
  }

  /// The same words to a folding eye: case, diacritics, the separators of a number.
  private void weighLetters() {
    int[] olds = IntStream.of(oldTokens).filter(from.tokens::isWord).toArray();
    int[] youngs = IntStream.of(youngTokens).filter(to.tokens::isWord).toArray();
    for (int k = 0; k < olds.length; k++) {
      String a = from.tokens.text(olds[k]);
      String b = to.tokens.text(youngs[k]);
      if (a.equals(b)) {
        continue;
      }
      if (from.tokens.isNumber(olds[k])) {
        weighNumberShape(a, b);
      } else {
        weighCase(olds[k], youngs[k], a, b);
      }
    }
    if (reasons.isEmpty()) {
      add(Weight.TYPOGRAPHY, "quotation marks, dashes or spaces");
    }
  }

  /// `1,000` and `1000` are one number; `1,5` and `15` are not.
  private void weighNumberShape(String a, String b) {
    boolean grouping = isGrouped(a) && isGrouped(b);
    reasons.add(Reason.of(grouping ? Weight.TYPOGRAPHY : Weight.SUBSTANCE, "number", a, b));
  }

  private static boolean isGrouped(String number) {
    return number.matches("\\d+(\\.\\d+)?|\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  }

  private void weighCase(int oldToken, int youngToken, String a, String b) {
    if (a.replaceAll("['’ʼ＇.]", "").equals(b.replaceAll("['’ʼ＇.]", ""))) {
      add(Weight.TYPOGRAPHY, "punctuation");
      return;
    }
    boolean opens = from.opensSentence(oldToken) != to.opensSentence(youngToken);
    boolean capital = a.equalsIgnoreCase(b) && a.substring(1).equals(b.substring(1));
    if (opens && capital) {
      add(Weight.TYPOGRAPHY, "capital at the begin of a sentence");
    } else {
      reasons.add(Reason.of(Weight.WORDING, "spelling", a, b));
    }
  }

  private void weighWords(List<String> oldWords, List<String> youngWords) {
    boolean sameLetters = String.join("", oldWords).equals(String.join("", youngWords));
    if (sameLetters && !hasNumber()) {
      add(Weight.WORDING, "words joined or parted");
      return;
    }
    weighNumbers();
    weighList("negation", WeightWords.NEGATION);
    weighList("hedge", WeightWords.HEDGE);
    weighList("attribution", WeightWords.ATTRIBUTION);
    weighList("how many", WeightWords.QUANTITY);
    weighNames();
    if (from.isQuoted(old) || to.isQuoted(young)) {
      add(Weight.SUBSTANCE, "inside a quotation");
    }
    weighMarksOf("\"");
    if (from.holdsSentence(old) || to.holdsSentence(young)) {
      add(Weight.SUBSTANCE, "whole sentence");
    }
    if (reasons.isEmpty()) {
      reasons.add(Reason.of(Weight.WORDING, "words", bare(text(from, old)), bare(text(to, young))));
    }
  }

  /// Without the marks around it, unless it is nothing else.
  private static String bare(String text) {
    String bare = text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    return bare.isEmpty() ? text : bare;
  }

  private void weighMarksOf(String kind) {
    boolean same =
        only(marks(from.tokens, oldTokens), kind).equals(only(marks(to.tokens, youngTokens), kind));
    if (!same) {
      add(Weight.SUBSTANCE, "quotation marks");
    }
  }

  private boolean hasNumber() {
    return IntStream.of(oldTokens).anyMatch(from.tokens::isNumber)
        || IntStream.of(youngTokens).anyMatch(to.tokens::isNumber);
  }

  private void weighNumbers() {
    int[] olds = IntStream.of(oldTokens).filter(token -> isNumber(from.tokens, token)).toArray();
    int[] youngs = IntStream.of(youngTokens).filter(token -> isNumber(to.tokens, token)).toArray();
    String before = listed(from.tokens, olds);
    String after = listed(to.tokens, youngs);
    if (!before.equals(after)) {
      reasons.add(Reason.of(Weight.SUBSTANCE, "number", before, after));
    }
    exchange("day", token -> isDay(from.tokens, token), token -> isDay(to.tokens, token));
  }

  private static boolean isNumber(Tokens tokens, int token) {
    return tokens.isNumber(token) || WeightWords.NUMBER.contains(tokens.folded(token));
  }

  private static boolean isDay(Tokens tokens, int token) {
    return tokens.isCapitalised(token)
        && (WeightWords.WEEKDAY.contains(tokens.folded(token))
            || WeightWords.MONTH.contains(tokens.folded(token)));
  }

  private void weighList(String what, Set<String> list) {
    exchange(
        what,
        token -> list.contains(from.tokens.folded(token)),
        token -> list.contains(to.tokens.folded(token)));
  }

  /// A name is a speaker's when a verb of speaking stands within two words.
  private void weighNames() {
    boolean speaks = speaksNear(from.tokens, oldTokens) || speaksNear(to.tokens, youngTokens);
    exchange(
        speaks ? "speaker" : "name",
        token -> isWho(from, token, speaks),
        token -> isWho(to, token, speaks));
  }

  private static boolean isWho(Marked side, int token, boolean speaks) {
    return side.isName(token)
        || (speaks && WeightWords.PRONOUN.contains(side.tokens.folded(token)));
  }

  private static boolean speaksNear(Tokens tokens, int[] places) {
    if (places.length == 0) {
      return false;
    }
    int begin = Math.max(0, places[0] - 2);
    int end = Math.min(tokens.size(), places[places.length - 1] + 3);
    return IntStream.range(begin, end)
        .anyMatch(token -> WeightWords.ATTRIBUTION.contains(tokens.folded(token)));
  }

  /// Adds a reason when the words that meet the conditions are not the same on both sides.
  private void exchange(String what, IntPredicate inOld, IntPredicate inYoung) {
    int[] olds = IntStream.of(oldTokens).filter(inOld).toArray();
    int[] youngs = IntStream.of(youngTokens).filter(inYoung).toArray();
    if (!words(from.tokens, olds).equals(words(to.tokens, youngs))) {
      reasons.add(
          Reason.of(Weight.SUBSTANCE, what, listed(from.tokens, olds), listed(to.tokens, youngs)));
    }
  }

  private static String listed(Tokens tokens, int[] places) {
    return IntStream.of(places).mapToObj(tokens::text).collect(Collectors.joining(" "));
  }
}
