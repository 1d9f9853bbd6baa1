package org.stemma.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A line of copied text and what its form alone tells.
final class Line {

  /// A line of at least this many units that does not look like a headline is running text even without a full stop.
  private static final int LONG = 180;

  private static final int LONGEST_CAPTION = 700;

  /// Headlines and sub-headlines are shorter.
  private static final int LONGEST_TITLE = 200;

  /// Most of a credit stands at the end of a caption.
  private static final Pattern CREDIT =
      Pattern.compile(
          "\\((?:[^()]{0,60}(?:/|photo|picture|image|file|courtesy|handout)[^()]{0,60})\\)(?:\\s+\\d{6,8})?$|(?:photo(?:graph)?|picture|image|credit|foto|bild)(?: by| credit)?:\\s?[^.]{2,80}$|\\b(?:getty images|afp photo|ap photo|reuters photo)\\)?\\.?$|(?:/|via )\\s?(?:getty(?: images)?|ap|afp|reuters|epa|shutterstock|pa|anadolu|dpa|istock)\\)?$",
          Pattern.CASE_INSENSITIVE);

  /// Some word of these is in every credit that no bracket closes; looked for first, since it is cheap.
  private static final List<String> CREDIT_WORDS =
      Vocabulary.phrases(
          "photo | picture | image | credit | foto | bild | getty | afp | reuters | shutterstock | epa | anadolu | dpa | istock | ap | pa");

  private static final Pattern CREDIT_AFTER_SENTENCE =
      Pattern.compile("[.!?”\"]\\s?\\((?:\\p{Lu}[^()]{2,60})\\)$");

  /// Words that no headline begins with, but sentences do.
  private static final Set<String> SENTENCE_OPENINGS =
      Vocabulary.words(
          """
          he she they it we but and also meanwhile however there this these those then i
          """);

  /// Words that no sentence ends with: a line that does is cut.
  private static final Set<String> UNFINISHED =
      Vocabulary.words(
          """
          a an the of to in on at by for with from and or but that which who is are was were be
          been has have had would could should will as than his her their its said says
          """);

  /// Collapsed, not empty.
  private final String text;

  private final boolean tight;

  /// @param tight no empty line sets it apart from the next, though others are set apart so
  Line(String text, boolean tight) {
    this.text = text;
    this.tight = tight;
  }

  boolean isTight() {
    return tight;
  }

  String text() {
    return text;
  }

  /// Closed by a full stop or the like, marks of quotation and brackets looked through.
  boolean isClosed() {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if ("”’\"')]»›“ ".indexOf(c) < 0) {
        return ".!?…:;।。".indexOf(c) >= 0;
      }
    }
    return false;
  }

  /// Has the form of a headline or a sub-headline: short, not closed (unless by a question or exclamation mark), not the
  /// begin of a sentence that is cut.
  boolean isTitleLike() {
    if (text.length() > LONGEST_TITLE || isBulleted() || !hasLetter()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    if (isClosed() && last != '?' && last != '!') {
      return false;
    }
    return words() <= 30 && (last != '?' || text.length() <= 120);
  }

  /// Cannot be a headline though it has no full stop: begins with a pronoun, or ends with a word that waits for another.
  boolean readsOn() {
    int first = text.indexOf(' ');
    int last = text.lastIndexOf(' ');
    if (first < 0) {
      return false;
    }
    String ending = text.substring(last + 1);
    return SENTENCE_OPENINGS.contains(text.substring(0, first).toLowerCase(Locale.ROOT))
        || ending.endsWith(",")
        || (UNFINISHED.contains(ending) && ending.equals(ending.toLowerCase(Locale.ROOT)))
        || ("”\"".indexOf(text.charAt(text.length() - 1)) >= 0
            && "“\"".indexOf(text.charAt(0)) >= 0);
  }

  /// Running text: closed, or long.
  boolean isProse() {
    return hasLetter() && (text.length() > LONG || (isClosed() && words() >= 4));
  }

  boolean isBulleted() {
    return text.length() > 2 && "•*-–▪●·>".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
  }

  /// A caption with its credit: "… in Geneva. (Jane Roe / The Herald)".
  boolean isCreditedCaption() {
    if (text.length() > LONGEST_CAPTION) {
      return false;
    }
    String tail = text.substring(Math.max(0, text.length() - 160));
    char last = tail.charAt(tail.length() - 1);
    String lower = tail.toLowerCase(Locale.ROOT);
    boolean bracket = last == ')' || Character.isDigit(last);
    if (!bracket && CREDIT_WORDS.stream().noneMatch(lower::contains)) {
      return false;
    }
    return CREDIT.matcher(tail).find();
  }

  /// A caption, or a paragraph that ends with its agency in brackets: "… said. (Port Authority of Sand Haven)".
  boolean mayBeCaption() {
    String tail = text.substring(Math.max(0, text.length() - 160));
    boolean bracket = text.length() <= LONGEST_CAPTION && tail.endsWith(")");
    return isCreditedCaption() || (bracket && CREDIT_AFTER_SENTENCE.matcher(tail).find());
  }

  int words() {
    int words = 1;
    for (int i = text.indexOf(' '); i >= 0 && words < 100; i = text.indexOf(' ', i + 1)) {
      words++;
    }
    return words;
  }

  private boolean hasLetter() {
    for (int i = 0; i < text.length() && i < 200; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return text;
  }
}
