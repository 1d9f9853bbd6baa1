package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/// Pairs the quotation marks of one paragraph.
///
/// One walk from left to right with at most one quotation open. A mark whose shape tells its side (`“`, `«`) is taken at its
/// word, a straight one is judged by the characters beside it, as typographers' "smart quotes" do. Double marks hold single
/// ones inside, which are then ignored; a single mark opens a quotation of its own only when nothing is open and its partner
/// is found ahead, so that apostrophes open none. An opening mark while one is open means that the first was never
/// closed: it is dropped, since where it should have ended is unknown. Whatever is open at the end of the paragraph lasts to
/// there: news prose opens each paragraph of a long quotation and closes it once.
///
/// Marks never throw and cost linear time: the look ahead for a single mark's partner is bounded by [#SINGLE_REACH].
final class QuoteMarks {

  /// Longest quotation in single marks, in UTF-16 units: longer ones are apostrophes that happen to pair.
  private static final int SINGLE_REACH = 1_000;

  private final String text;
  private final List<Quoted> found = new ArrayList<>();
  private int open = -1;
  private int openLength = 1;
  private String closers = "";

  private QuoteMarks(String text) {
    this.text = text;
  }

  /// The quotations of a paragraph, in order and apart.
  static List<Quoted> in(String paragraph) {
    QuoteMarks marks = new QuoteMarks(paragraph);
    marks.walk();
    return marks.found;
  }

  private void walk() {
    for (int i = 0; i < text.length(); ) {
      int length = markLength(i);
      if (length > 0) {
        i = meet(i, length);
      } else {
        i++;
      }
    }
    if (open >= 0) {
      add(open, openLength, text.length(), 0, false);
    }
  }

  /// Length of the mark at a place: two for ``` `` ``` and `''`, 0 where there is none.
  private int markLength(int at) {
    char c = text.charAt(at);
    boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
    if ((c == '\'' || c == '`') && twice) {
      return 2;
    }
    return "\"“”„‟«»＂‘‹›'".indexOf(c) >= 0 ? 1 : 0;
  }

  /// Decides what a mark does; returns where to go on.
  private int meet(int at, int length) {
    char mark = text.charAt(at);
    boolean isDouble = length == 2 || "\"“”„‟«»＂".indexOf(mark) >= 0;
    if (open >= 0 && closers.indexOf(mark) >= 0 && isDouble && !opensAgain(at, length)) {
      add(open, openLength, at, length, true);
      open = -1;
    } else if (isDouble && opens(at, length)) {
      open = at;
      openLength = length;
      closers = closersOf(mark);
    } else if (!isDouble && open < 0) {
      return single(at);
    }
    return at + length;
  }

  private static String closersOf(char mark) {
    return switch (mark) {
      case '„' -> "“”\"‟";
      case '«' -> "»";
      case '»' -> "«";
      case '“', '‟' -> "”\"";
      case '`' -> "'\"”";
      case '\'' -> "'";
      case '”' -> "”";
      default -> "\"＂”";
    };
  }

  /// A straight mark that stands before a word and behind a blank opens, though another is open.
  private boolean opensAgain(int at, int length) {
    char mark = text.charAt(at);
    boolean straight = mark == '"' || mark == '\'' || mark == '＂';
    return straight && startsWord(at + length) && isFree(at) && at - open > openLength;
  }

  private boolean opens(int at, int length) {
    char mark = text.charAt(at);
    if (mark == '“' || mark == '„' || mark == '«' || mark == '‟' || mark == '`') {
      return true;
    }
    return open < 0 ? at + length < text.length() && !isBlank(at + length) : opensAgain(at, length);
  }

  /// True at the begin, and behind a blank, a bracket or a dash.
  private boolean isFree(int at) {
    return at == 0 || isBlank(at - 1) || "([{-–—/…“‘".indexOf(text.charAt(at - 1)) >= 0;
  }

  private boolean startsWord(int at) {
    return at < text.length() && !isBlank(at) && ".,;:!?)]".indexOf(text.charAt(at)) < 0;
  }

  private boolean isBlank(int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private int single(int at) {
    char mark = text.charAt(at);
    String partners = mark == '‹' ? "›" : mark == '›' ? "‹" : "’'";
    if (mark == '’'
        || !isFree(at)
        || !startsWord(at + 1)
        || Character.isDigit(text.charAt(at + 1))) {
      return at + 1;
    }
    Integer end = partner(at, partners);
    if (end == null) {
      return at + 1;
    }
    add(at, 1, end, 1, true);
    return end + 1;
  }

  /// The mark that closes a single one: not inside a word; one behind punctuation rather than one behind an `s`, which may be a
  /// possessive's.
  private @Nullable Integer partner(int at, String partners) {
    Integer possessive = null;
    int last = Math.min(text.length(), at + SINGLE_REACH);
    for (int i = at + 2; i < last; i++) {
      char c = text.charAt(i);
      if ((c == text.charAt(at) && isFree(i) && startsWord(i + 1))
          || ("“«".indexOf(c) >= 0 && isFree(i))) {
        break;
      }
      boolean inside = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      if (partners.indexOf(c) < 0 || inside || isBlank(i - 1)) {
        continue;
      }
      boolean plural = text.charAt(i - 1) == 's' && i + 1 < text.length() && isBlank(i + 1);
      if (!plural) {
        return i;
      }
      possessive = possessive == null ? (Integer) i : possessive;
    }
    return possessive;
  }

  private void add(int begin, int openLength, int end, int closeLength, boolean closed) {
    int from = begin + openLength;
    if (end > from && hasWord(from, end)) {
      found.add(new Quoted(new Span(begin, end + closeLength), new Span(from, end), closed));
    }
  }

  private boolean hasWord(int from, int end) {
    for (int i = from; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
