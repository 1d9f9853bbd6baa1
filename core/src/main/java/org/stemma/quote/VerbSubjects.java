package org.stemma.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/// The subject of a verb of the lexicon, and whether the two agree: what looks like a verb is often a noun ("the claims").
final class VerbSubjects {

  /// Most words of a speaker between a quotation and its cue.
  private static final int LONGEST = 10;

  private static final Set<String> SEVERAL =
      Set.of(
          "any", "no", "few", "many", "several", "these", "those", "some", "all", "both", "most",
          "more");
  private static final Set<String> PLURAL = Set.of("they", "we", "i", "you");

  private final Paragraph paragraph;
  private final NounPhrases phrases;

  VerbSubjects(Paragraph paragraph, NounPhrases phrases) {
    this.paragraph = paragraph;
    this.phrases = phrases;
  }

  /// The subject of a finite verb; for a second verb behind "and" that of the statement before it.
  @Nullable Span of(Cue cue, int group, int begin, boolean helped, @Nullable Report last) {
    Span behindQuotation = betweenQuotationAnd(group, begin);
    Span source = behindQuotation == null ? phrases.before(group, begin) : behindQuotation;
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

  /// All that stands between a closing mark and a verb, when it is one phrase of several links: "a narrator in the film".
  private @Nullable Span betweenQuotationAnd(int verb, int floor) {
    int first = verb;
    while (first > floor && verb - first < LONGEST && isNominal(first - 1)) {
      first--;
    }
    boolean quoted = first > floor && first < verb && paragraph.isQuoted(first - 1);
    return quoted && phrases.after(first, verb) != null ? new Span(first, verb) : null;
  }

  private boolean isNominal(int token) {
    String word = paragraph.wordAt(token);
    return !paragraph.isQuoted(token)
        && paragraph.tokens().isWord(token)
        && !Words.isAuxiliary(word)
        && !Words.isConjunction(word)
        && (Cues.of(word) == null || paragraph.isName(token));
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
    int last = headOf(source);
    String head = paragraph.wordAt(last);
    if (isPossessive(source.end() - 1)) {
      return false;
    }
    boolean name = paragraph.isName(last) || isLoneCapital(source);
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
      case THIRD -> !PLURAL.contains(head) && !SEVERAL.contains(paragraph.wordAt(source.begin()));
      case PAST -> true;
      case PARTICIPLE, ING -> false;
    };
  }

  /// The noun of a phrase: its last word before a preposition.
  private int headOf(Span source) {
    int end = source.begin() + 1;
    while (end < source.end() && !Words.isPreposition(paragraph.wordAt(end))) {
      end++;
    }
    return end - 1;
  }

  /// A word with a capital only because a sentence begins with it, perhaps; a name rather than not, since it has a verb.
  private boolean isLoneCapital(Span source) {
    return source.length() == 1
        && paragraph.tokens().isCapitalised(source.begin())
        && !Words.isFunction(paragraph.word(source.begin()));
  }

  private boolean isPossessive(int token) {
    String text = paragraph.tokens().text(token);
    return text.endsWith("'s") || text.endsWith("’s");
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
