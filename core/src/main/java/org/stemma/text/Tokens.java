package org.stemma.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text as a row of tokens: words, numbers, and marks, each with its place and a folded form to compare by.
///
/// - A *word* is a run of letters, digits and combining marks; an apostrophe between letters, a full stop between single
///   letters (`U.S`), and a point or comma between digits (`1,234.5`) belong to it. A hyphen does not: `48-hour` is three
///   tokens, so that `48 hour` shares two of them. An ideograph or kana is a word by itself, since those scripts set no blanks.
/// - A *mark* is any other character that is not white space, one token each.
///
/// The folded form of a word is its compatibility decomposition without diacritics, apostrophes and inner stops, in lower
/// case (`Locale.ROOT`): `don’t` and `don't` are one word, `U.S` is `us`, `1,234` is `1234`. Marks fold to their plain
/// ASCII kin: every double quotation mark to `"`, every single one to `'`, every dash to `-`.
///
/// Holds two ints, a byte and one string reference a token; folded forms of plain words share the text's own characters only
/// through the JVM's string deduplication, so whoever keeps many texts should map them to numbers first.
public final class Tokens {

  private final String text;
  private final int size;
  private final int[] begins;
  private final int[] ends;
  private final byte[] kinds;
  private final String[] folded;

  private static final byte MARK = 0;
  private static final byte WORD = 1;
  private static final byte NUMBER = 2;

  private Tokens(String text, int size, int[] begins, int[] ends, byte[] kinds) {
    this.text = text;
    this.size = size;
    this.begins = Arrays.copyOf(begins, size);
    this.ends = Arrays.copyOf(ends, size);
    this.kinds = Arrays.copyOf(kinds, size);
    this.folded = new String[size];
    for (int i = 0; i < size; i++) {
      String token = text.substring(begins[i], ends[i]);
      folded[i] = kinds[i] == MARK ? foldMark(token) : fold(token);
    }
  }

  public static Tokens of(String text) {
    int[] begins = new int[Math.max(16, text.length() / 5)];
    int[] ends = new int[begins.length];
    byte[] kinds = new byte[begins.length];
    int size = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = isWordPart(c) ? wordEnd(text, at) : at + Character.charCount(c);
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        kinds = Arrays.copyOf(kinds, size * 2);
      }
      begins[size] = at;
      ends[size] = end;
      kinds[size] = !isWordPart(c) ? MARK : hasDigit(text, at, end) ? NUMBER : WORD;
      size++;
      at = end;
    }
    return new Tokens(text, size, begins, ends, kinds);
  }

  public String text() {
    return text;
  }

  public int size() {
    return size;
  }

  public int begin(int token) {
    return begins[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /// As it stands in the text.
  public String text(int token) {
    return text.substring(begins[token], ends[token]);
  }

  public String folded(int token) {
    return folded[token];
  }

  /// True for words and numbers, false for marks.
  public boolean isWord(int token) {
    return kinds[token] != MARK;
  }

  /// True for a word that holds a digit: `48`, `1,234`, `20th`, `B52`.
  public boolean isNumber(int token) {
    return kinds[token] == NUMBER;
  }

  public boolean isCapitalised(int token) {
    return Character.isUpperCase(text.codePointAt(begins[token]));
  }

  /// Where the tokens from `from` up to, not including, `to` stand in the text; `to` is greater than `from`.
  public Span span(int from, int to) {
    return new Span(begins[from], ends[to - 1]);
  }

  /// The first token that begins at or after a place in the text; [#size()] when there is none.
  public int firstFrom(int position) {
    int found = Arrays.binarySearch(begins, position);
    return found >= 0 ? found : -found - 1;
  }

  /// The folded form of one word.
  public static String fold(String word) {
    int plain = 0;
    while (plain < word.length() && isPlain(word.charAt(plain))) {
      plain++;
    }
    if (plain == word.length()) {
      return word;
    }
    String decomposed = isAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      boolean keep =
          Character.isLetterOrDigit(c)
              || (c == '.' && i < decomposed.length() && isDigit(decomposed.charAt(i)));
      if (keep) {
        folded.appendCodePoint(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static String foldMark(String mark) {
    return switch (mark) {
      case "“", "”", "„", "‟", "«", "»", "″", "＂", "\"" -> "\"";
      case "‘", "’", "‚", "‛", "‹", "›", "′", "`", "´", "'" -> "'";
      case "‐", "‑", "‒", "–", "—", "―", "−", "-" -> "-";
      default -> mark;
    };
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || isCombining(c);
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /// Controls and format characters (zero-width blanks, direction marks, soft hyphens) are part of no token.
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.CONTROL;
  }

  private static boolean standsAlone(int c) {
    if (c < 0x2E80) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  private static int wordEnd(String text, int begin) {
    int at = begin;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (standsAlone(c)) {
        return at == begin ? next : at;
      }
      if (isWordPart(c) || isSoft(c) || joins(text, begin, at, next)) {
        at = next;
      } else {
        return trimSoft(text, begin, at);
      }
    }
    return trimSoft(text, begin, at);
  }

  private static boolean isSoft(int c) {
    return c == 0xAD || c == 0x200D || c == 0x200C;
  }

  private static int trimSoft(String text, int begin, int end) {
    int at = end;
    while (at > begin + 1 && isSoft(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /// True for a mark inside a word: what stands before and after decides.
  private static boolean joins(String text, int begin, int at, int next) {
    if (next >= text.length() || at == begin) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(next);
    return switch (text.charAt(at)) {
      case '\'', '’', 'ʼ', '＇' ->
          Character.isLetter(before) && Character.isLetter(after) && !standsAlone(after);
      case '.' ->
          (Character.isDigit(before) && Character.isDigit(after))
              || (isSingleLetter(text, begin, at)
                  && Character.isLetter(after)
                  && !standsAlone(after));
      case ',' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  /// True when the letter before `at` stands alone: at the word's begin or after another stop.
  private static boolean isSingleLetter(String text, int begin, int at) {
    return Character.isLetter(text.charAt(at - 1))
        && (at - 1 == begin || text.charAt(at - 2) == '.');
  }

  private static boolean hasDigit(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
