package org.stemma.descent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.Document;
import org.stemma.text.LeftOut;
import org.stemma.text.Sentences;
import org.stemma.text.Span;

/// Finds where a text says that it takes from another outlet: the outlet's name in one sentence with words that give credit
/// ("according to the Courier"), in brackets of its own ("(REUTERS)"), or after a date line ("GENEVA (AP) —").
///
/// A name is known in full, without its article, and for two words or more by its last word after the full name has been
/// given or when credit words stand right beside it. An outlet that nobody named cannot be credited.
final class Credits {

  private static final String CUES =
      "according to|as reported|first reported|reported|reports|reporting by|told|said|says|wrote|"
          + "via|source|sources?:|courtesy of|first published|originally published|published by|"
          + "with material from|quoted by|obtained by|seen by|paper|newspaper|agency";

  /// Upper and lower case are the same to a pattern and to [String#toLowerCase] in these letters.
  private static final Pattern PLAIN_WORD = Pattern.compile("[a-z0-9.-]+");

  private Credits() {}

  /// The sentence or line in which `text` credits the outlet of `source`; empty when it does not.
  static Optional<String> in(Document text, Document source) {
    String outlet = source.source();
    if (outlet == null || text.series().equals(source.series())) {
      return Optional.empty();
    }
    String name = plainName(outlet);
    if (name.length() < 2 || !mayHold(text, name)) {
      return Optional.empty();
    }
    Pattern credit = credit(name);
    for (Span sentence : Sentences.in(text.witness())) {
      String words = sentence.of(text.text());
      Matcher found = credit.matcher(plain(words));
      if (found.find()) {
        return Optional.of(words);
      }
    }
    return text.witness().leftOut().stream()
        .map(LeftOut::text)
        .filter(line -> line.length() < 300 && credit.matcher(plain(line)).find())
        .findFirst();
  }

  /// False only when the last word of a name stands nowhere, which one look over a text tells; its sentences cost far more, and a text
  /// may have hundreds of relatives.
  private static boolean mayHold(Document text, String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (!PLAIN_WORD.matcher(last).matches()) {
      return true;
    }
    Pattern word = Pattern.compile(Pattern.quote(last), Pattern.CASE_INSENSITIVE);
    return word.matcher(text.text()).find()
        || text.witness().leftOut().stream().anyMatch(line -> word.matcher(line.text()).find());
  }

  private static Pattern credit(String name) {
    List<String> words = List.of(name.split(" ", -1));
    String full = Pattern.quote(name);
    String last = Pattern.quote(words.getLast());
    String beside =
        words.size() < 2
            ? ""
            : "|\\b(?:according to|as|by|told) the "
                + last
                + "\\b|\\bthe "
                + last
                + " (?:reported|reports)\\b";
    return Pattern.compile(
        "\\b(?:"
            + CUES
            + ")\\b.*\\b"
            + full
            + "\\b|\\b"
            + full
            + "\\b.*\\b(?:"
            + CUES
            + ")\\b"
            + "|\\("
            + full
            + "\\)"
            + beside);
  }

  /// Lower case, one blank between words, article and domain ending taken off: `harbour_courier` is `harbour courier`.
  private static String plainName(String outlet) {
    return plain(outlet.replace('_', ' '))
        .replaceFirst("^the ", "")
        .replaceFirst("\\.(com|org|net|co\\.uk)$", "")
        .strip();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
  }
}
