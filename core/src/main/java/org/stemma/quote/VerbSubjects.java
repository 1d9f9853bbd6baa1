package org.stemma.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/// The subject of a verb of the lexicon, and whether the two agree: what looks like a verb is often a noun ("the claims").
final class VerbSubjects {

  private static final Set<String> PLURAL = Set.of("they", "we", "i", "you");

  private final Paragraph paragraph;
  private final NounPhrases phrases;

  VerbSubjects(Paragraph paragraph, NounPhrases phrases) {
    this.paragraph = paragraph;
    this.phrases = phrases;
  }

  /// The subject of a finite verb; for a second verb behind "and" that of the statement before it.
  @Nullable Span of(Cue cue, int group, int begin, boolean helped, @Nullable Report last) {
    Span source = phrases.before(group, begin);
    if (source != null && agrees(cue, source, helped)) {
      return source;
    }
    boolean joined =
        group > begin
            && (paragraph.wordAt(group - 1).equals("and")
                || paragraph.wordAt(group - 1).equals("but"));
    boolean past = cue.form() == Cue.Form.PAST || cue.form() == Cue.Form.THIRD;
    return joined && past ? first(begin, group, last) : null;
  }

  /// The source of the statement before in the sentence, failing that the phrase with which the sentence begins.
  ///
  /// @param last the statement before in this paragraph; null when there is none
  @Nullable Span first(int begin, int before, @Nullable Report last) {
    Span source = last == null ? null : last.source();
    if (source != null && source.begin() >= begin && source.end() <= before) {
      return source;
    }
    return Subjects.first(paragraph, phrases, begin, before);
  }

  private boolean agrees(Cue cue, Span source, boolean helped) {
    String head = paragraph.wordAt(source.end() - 1);
    boolean name = paragraph.isName(source.end() - 1);
    boolean pronoun = Words.isPronoun(head);
    boolean determined = Words.isDeterminer(paragraph.wordAt(source.begin()));
    boolean plural = (head.endsWith("s") && !head.endsWith("ss")) || Words.isPeople(head);
    if (!name && !pronoun && !determined && !plural && !Words.isPerson(head)) {
      return false;
    }
    if (helped) {
      return true;
    }
    return switch (cue.form()) {
      case BASE -> cue.lemma().equals("read") || isPlural(source, head, plural);
      case THIRD -> !PLURAL.contains(head);
      case PAST -> true;
      case PARTICIPLE, ING -> false;
    };
  }

  private boolean isPlural(Span source, String head, boolean plural) {
    boolean pronoun =
        switch (head) {
          case "they",
              "we",
              "i",
              "you",
              "who",
              "which",
              "some",
              "many",
              "few",
              "others",
              "both",
              "several",
              "that",
              "critics" ->
              true;
          default -> false;
        };
    boolean and = false;
    for (int i = source.begin(); i < source.end(); i++) {
      and |= paragraph.wordAt(i).equals("and");
    }
    return pronoun || plural || and;
  }
}
