package org.stemma.collate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;
import org.stemma.text.Span;

/// Finds the sentence with which an outlet says that it changed the text: "This article was amended on …", "Correction: …",
/// "An earlier version of this article said …", "Updated to correct …".
///
/// English wording. A note that says only that something was updated and not what ("Updated at 10:30") is a date line, not an
/// admission.
final class Admissions {

  private static final String WORK =
      "(?:article|story|report|piece|post|page|column|item|version|headline|caption|interview|blog)";

  private static final String CHANGED =
      "(?:amended|corrected|updated|changed|edited|revised|clarified|modified|altered|reworded)";

  /// "This article was amended on …", "The headline of this story has since been changed".
  private static final String THIS_WAS_CHANGED =
      "\\bthis (?:\\p{L}+ )?"
          + WORK
          + "\\b[^.]{0,80}?\\b(?:was|were|has been|have been|is being|has since been) (?:\\p{L}+ ){0,2}?"
          + CHANGED
          + "\\b";

  /// "An earlier version of this article …"; whatever it goes on to say, it says that there was one.
  private static final String EARLIER_VERSION =
      "\\b(?:earlier|previous|prior|original|initial|first) (?:\\p{L}+ )?(?:versions?|editions?|drafts?|headlines?)"
          + " (?:of|on|for|to) (?:this|our|the) (?:\\p{L}+ )?"
          + WORK
          + "\\b";

  /// "A previous version misstated …".
  private static final String WRONG_VERSION =
      "^(?:an?|the) (?:earlier|previous|prior|original) (?:version|headline)"
          + " (?:incorrectly|wrongly|mistakenly|erroneously|mis\\p{L}+)\\b";

  private static final String LABEL =
      "^[^\\p{L}]{0,3}(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|erratum|amendment)"
          + "\\b(?: \\([^)]{0,40}\\)| [^.:]{0,30})?(?: ?[:–—-]|$)";

  private static final String EDITORS_NOTE =
      "^[^\\p{L}]{0,3}(?:editor['’]?s|editors['’]?|publisher['’]?s) note\\b"
          + ".*\\b(?:correct|clarif|amend|updat|earlier version|previous version|remov|chang|revis)";

  /// "Updated to correct …".
  private static final String UPDATED_TO =
      "^[^\\p{L}]{0,3}(?:this \\p{L}+ (?:was|has been|is) )?"
          + CHANGED
          + "\\b[^.]{0,60}? to (?:correct|clarify|reflect|remove|add|include|make clear|fix|amend|show|say)\\b";

  private static final String WE_CHANGED =
      "\\bwe have (?:since )?" + CHANGED + " (?:this|the|our) (?:\\p{L}+ )?" + WORK + "\\b";

  private static final Pattern NOTE =
      Pattern.compile(
          String.join(
              "|",
              THIS_WAS_CHANGED,
              EARLIER_VERSION,
              WRONG_VERSION,
              LABEL,
              EDITORS_NOTE,
              UPDATED_TO,
              WE_CHANGED),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Longer sentences are not such notes; keeps the search linear.
  private static final int LONGEST = 600;

  private Admissions() {}

  /// True when the sentence, or its begin, says that the text was changed.
  static boolean isNote(String sentence) {
    return NOTE.matcher(sentence.substring(0, Math.min(sentence.length(), LONGEST))).find();
  }

  /// The first note of a text that the other text does not hold; failing that its first note; null when it has none.
  ///
  /// @param blocks of the newer witness
  /// @param text of the newer witness
  /// @param older the running text of the other
  static @Nullable Side in(List<Stretch> blocks, String text, String older) {
    Side first = null;
    for (Stretch block : blocks) {
      Side note = note(block, text);
      if (note != null && !older.contains(note.text())) {
        return note;
      }
      first = first == null ? note : first;
    }
    return first;
  }

  private static @Nullable Side note(Stretch block, String text) {
    boolean worthALook = block.kind() == BlockKind.CORRECTION || isNoteSomewhere(block.text());
    if (!worthALook) {
      return null;
    }
    List<Stretch> sentences = block.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      if (isNote(sentences.get(i).text())) {
        boolean label = isLabel(sentences.get(i).text()) && i + 1 < sentences.size();
        Span span = sentences.get(i).span();
        return Side.of(text, label ? span.cover(sentences.get(i + 1).span()) : span);
      }
    }
    return block.kind() == BlockKind.CORRECTION && !sentences.isEmpty()
        ? Side.of(text, sentences.getFirst().span())
        : null;
  }

  /// Every note holds one of them; looking for them first spares most paragraphs the pattern.
  private static final List<String> STEMS =
      List.of(
          "correct",
          "clarif",
          "amend",
          "updat",
          "version",
          "note",
          "errat",
          "edit",
          "revis",
          "chang",
          "modif",
          "alter",
          "reword",
          "draft",
          "headline");

  private static boolean isNoteSomewhere(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return STEMS.stream().anyMatch(lower::contains);
  }

  /// "Correction:" alone, the note itself being the next sentence.
  private static boolean isLabel(String sentence) {
    return sentence.length() < 40 && !sentence.endsWith(".");
  }
}
