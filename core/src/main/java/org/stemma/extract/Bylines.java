package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the names out of a byline: "By Jane Roe and John Doe in Geneva" holds two.
final class Bylines {

  /// No byline is longer.
  private static final int LONGEST = 200;

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:written|posted|reported|story|words|text|article)\\s+)?(?:by|von|par|por|door|av|af|autor|author|text)\\b[:\\s]\\s*(?=\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,;|/•·&\\n]|\\s(?:and|und|et|y|e|en|og|och|with|mit|—|–|-)\\s)\\s*",
          Pattern.CASE_INSENSITIVE);

  /// Where a person is or whom for, which follows the name.
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "\\s+(?:in|at|for|of|from|is|aus)\\s.*$|\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*$|\\s+\\p{L}*\\.?,?\\s*\\d.*$|\\s*\\(.*$|\\s+@.*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// Words of a name that are written small.
  private static final Set<String> PARTICLES =
      Vocabulary.words(
          """
          de da di del della der den des dos du van von bin ibn al el la le y ter ten zu of i e
          abu st
          """);

  /// Words that make it an office or an outlet.
  private static final Set<String> NO_PERSON =
      Vocabulary.words(
          """
          staff reporter reporters writer writers editor editors correspondent correspondents
          agency agencies press news newsroom times post herald guardian telegraph reuters afp ap
          dpa apa upi tass bloomberg desk team service wire wires daily journal tribune chronicle
          gazette online redaktion associated contributor columnist bureau chief senior political
          special updated published admin media magazine editorial board network digital headlines
          www com http https
          """);

  private Bylines() {}

  /// True for a line such as "By Jane Roe": the word, then at least one name.
  static boolean isByline(String line) {
    return line.length() <= LONGEST
        && OPENING.matcher(line).find()
        && !names(line).isEmpty()
        && !endsSentence(line);
  }

  /// True when the line opens as a byline does, whoever it names ("By the staff").
  static boolean opensAsByline(String line) {
    return line.length() <= 80 && OPENING.matcher(line).find() && !endsSentence(line);
  }

  private static boolean endsSentence(String line) {
    return line.endsWith(".") && line.length() > 60;
  }

  /// The persons whom a byline names, in order and each once, without the words around them. May be empty.
  static List<String> names(String byline) {
    String line = Space.collapse(byline.substring(0, Math.min(byline.length(), LONGEST)));
    Matcher opening = OPENING.matcher(line);
    String rest = opening.find() ? line.substring(opening.end()) : line;
    List<String> names = new ArrayList<>();
    for (String piece : BETWEEN.split(rest, -1)) {
      Matcher again = OPENING.matcher(piece);
      String bare = again.find() ? piece.substring(again.end()) : piece;
      String name = AFTER_NAME.matcher(bare).replaceFirst("").strip();
      if (isPerson(name)) {
        String cased = cased(name);
        if (!names.contains(cased)) {
          names.add(cased);
        }
      } else if (!names.isEmpty() && Dates.find(piece).isPresent()) {
        break;
      }
    }
    return names;
  }

  /// Two to five words with capitals, no digits, none of an office.
  static boolean isPerson(String name) {
    String[] words = name.split(" ", -1);
    if (words.length < 2 || words.length > 5 || name.length() > 60) {
      return false;
    }
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean small = PARTICLES.contains(lower);
      boolean capital =
          !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || isUncased(word.charAt(0)));
      if (!small
          && (!capital || NO_PERSON.contains(lower.replace(".", "")) || hasNoNameMark(word))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUncased(char c) {
    return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
  }

  private static boolean hasNoNameMark(String word) {
    return word.chars()
        .anyMatch(c ->
            !Character.isLetter(c)
                && "-'’.‘".indexOf(c) < 0
                && Character.getType(c) != Character.NON_SPACING_MARK);
  }

  /// A name all in capitals as it is written elsewhere: "JANE ROE" is Jane Roe.
  private static String cased(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder out = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || " -'’.".indexOf(out.charAt(i - 1)) >= 0) {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }
}
