package org.stemma.collate;

import java.util.Arrays;
import java.util.Map;
import org.stemma.text.Tokens;

/// A text as a row of readings: what a person sees as one word, or one mark. A reading is never divided when words are
/// compared.
///
/// [Tokens] that stand together without white space are one reading where they make one word to the eye: a hyphenated
/// compound (`48-hour`, `U.S.-backed`), a clock time (`10:30`), a number with its sign, currency or unit (`-1.5%`, `£20`),
/// an address (`example.org`). All other marks stand alone.
///
/// Both rows of a comparison are numbered from one vocabulary, so readings are compared by number: `exact` by their letters,
/// `folded` apart from case, diacritics and the shape of quotation marks and dashes. Four ints and one string reference a
/// reading.
final class Readings {

  private static final String JOINERS = "-'&/_@";
  private static final String BEFORE_NUMBER = "-+$£€¥₹";
  private static final String AFTER_NUMBER = "%‰°";

  private final String text;
  private int size;
  private int[] begins = new int[16];
  private int[] ends = new int[16];
  private int[] exact = new int[16];
  private int[] folded = new int[16];
  private String[] forms = new String[16];

  private Readings(String text) {
    this.text = text;
  }

  /// @param vocabulary numbers given so far; grows
  static Readings of(String text, Map<String, Integer> vocabulary) {
    Tokens tokens = Tokens.of(text);
    Readings readings = new Readings(text);
    for (int from = 0; from < tokens.size(); ) {
      int to = endOfReading(tokens, from);
      readings.add(tokens, from, to, vocabulary);
      from = to;
    }
    return readings;
  }

  private void add(Tokens tokens, int from, int to, Map<String, Integer> vocabulary) {
    if (size == begins.length) {
      int room = size * 2;
      begins = Arrays.copyOf(begins, room);
      ends = Arrays.copyOf(ends, room);
      exact = Arrays.copyOf(exact, room);
      folded = Arrays.copyOf(folded, room);
      forms = Arrays.copyOf(forms, room);
    }
    begins[size] = tokens.begin(from);
    ends[size] = tokens.end(to - 1);
    forms[size] = form(tokens, from, to);
    String letters = text.substring(begins[size], ends[size]);
    exact[size] = vocabulary.computeIfAbsent(letters, any -> vocabulary.size());
    folded[size] = vocabulary.computeIfAbsent(forms[size], any -> vocabulary.size());
    size++;
  }

  private static String form(Tokens tokens, int from, int to) {
    if (to == from + 1) {
      return tokens.folded(from);
    }
    StringBuilder form = new StringBuilder();
    for (int i = from; i < to; i++) {
      form.append(tokens.folded(i));
    }
    return form.toString();
  }

  private static int endOfReading(Tokens tokens, int from) {
    int at = from + 1;
    if (!tokens.isWord(from)) {
      if (!isSign(tokens, from)) {
        return at;
      }
      at++;
    }
    while (at < tokens.size() && touches(tokens, at)) {
      if (endsWord(tokens, at)) {
        at++;
      } else if (at + 1 < tokens.size() && touches(tokens, at + 1) && joins(tokens, at)) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean touches(Tokens tokens, int token) {
    return tokens.begin(token) == tokens.end(token - 1);
  }

  /// True for `-`, `+` or a currency that belongs to the number after it and not to a word before it.
  private static boolean isSign(Tokens tokens, int mark) {
    return BEFORE_NUMBER.contains(tokens.folded(mark))
        && mark + 1 < tokens.size()
        && touches(tokens, mark + 1)
        && tokens.isNumber(mark + 1)
        && (mark == 0 || !touches(tokens, mark) || !tokens.isWord(mark - 1));
  }

  /// True for the last stop of `U.S.` and the unit of `15%`.
  private static boolean endsWord(Tokens tokens, int mark) {
    String before = tokens.text(mark - 1);
    return (tokens.folded(mark).equals(".")
            && before.length() > 2
            && before.charAt(before.length() - 2) == '.'
            && !tokens.isNumber(mark - 1))
        || (AFTER_NUMBER.contains(tokens.folded(mark)) && tokens.isNumber(mark - 1));
  }

  private static boolean joins(Tokens tokens, int mark) {
    if (tokens.isWord(mark) || !tokens.isWord(mark + 1)) {
      return false;
    }
    String sign = tokens.text(mark);
    return switch (sign) {
      case "–", "—", "―" -> tokens.isNumber(mark - 1) && tokens.isNumber(mark + 1);
      case ":" -> tokens.isNumber(mark - 1) && tokens.isNumber(mark + 1);
      case "." -> !tokens.isCapitalised(mark + 1);
      default -> JOINERS.contains(tokens.folded(mark));
    };
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  int begin(int reading) {
    return begins[reading];
  }

  int end(int reading) {
    return ends[reading];
  }

  /// Where the white space before a reading begins: the end of the one before it. For [#size()], where the white space at
  /// the end of the text begins.
  int gapBegin(int reading) {
    return reading == 0 ? 0 : ends[reading - 1];
  }

  /// The number of its letters.
  int exact(int reading) {
    return exact[reading];
  }

  /// The number of its folded form.
  int folded(int reading) {
    return folded[reading];
  }

  /// Its folded form.
  String form(int reading) {
    return forms[reading];
  }

  boolean isWord(int reading) {
    return Character.isLetterOrDigit(forms[reading].isEmpty() ? ' ' : forms[reading].codePointAt(0))
        || forms[reading].length() > 1;
  }
}
