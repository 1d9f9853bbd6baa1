package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// Statements whose cue is a mark: a colon behind the speaker ("Lind: “…”", `LIND: …` in a transcript, a headline "Lind: dam
/// holds") or a dash before him ("“…” — Anna Lind").
final class MarkedSpeakers {

  /// Most tokens of a speaker before a colon.
  private static final int SPEAKER = 8;

  private final Paragraph paragraph;
  private final int index;
  private final Tokens tokens;
  private final NounPhrases phrases;
  private final Clauses clauses;

  MarkedSpeakers(Paragraph paragraph, int index, NounPhrases phrases, Clauses clauses) {
    this.paragraph = paragraph;
    this.index = index;
    this.tokens = paragraph.tokens();
    this.phrases = phrases;
    this.clauses = clauses;
  }

  /// The statement of a sentence that begins with its speaker and a colon; null when it does not.
  ///
  /// @param number of the sentence
  @Nullable Report colon(int number, Span sentence) {
    int begin = sentence.begin();
    int colon = colonOf(sentence);
    Span source = colon < 0 ? null : phrases.before(colon, begin);
    if (source == null || source.begin() != begin || Words.isHeading(paragraph.word(colon - 1))) {
      return null;
    }
    boolean transcript = begin == 0 && isShouted(begin, colon);
    int end = clauses.trimmed(colon + 1, transcript ? tokens.size() : sentence.end());
    boolean quotes = paragraph.isQuoted(colon + 1) && paragraph.quoteEnd(colon + 1) >= end;
    boolean title = (paragraph.isHeadline() || index == 0) && tokens.isCapitalised(begin);
    boolean says = end > colon + 1 && (transcript || quotes || title);
    return says ? report(number, new Span(colon, colon + 1), source, colon + 1, end) : null;
  }

  private int colonOf(Span sentence) {
    int last = Math.min(sentence.end() - 1, sentence.begin() + SPEAKER);
    for (int i = sentence.begin() + 1; i < last; i++) {
      if (paragraph.is(i, ":") && !paragraph.isQuoted(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isShouted(int begin, int end) {
    int letters = 0;
    for (int i = tokens.begin(begin); i < tokens.end(end - 1); i++) {
      char c = tokens.text().charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters > 2;
  }

  /// The statements of which each is a quotation, a dash and a name with which a line ends.
  List<Report> dashes() {
    List<Report> dashes = new ArrayList<>();
    for (Quoted quoted : paragraph.quoted()) {
      int first = tokens.firstFrom(quoted.outer().begin());
      int dash = paragraph.quoteEnd(first);
      boolean dashed = paragraph.is(dash, "-") && paragraph.isName(dash + 1);
      Span source = dashed ? phrases.after(dash + 1, tokens.size()) : null;
      if (source != null && endsLine(source.end())) {
        dashes.add(
            report(paragraph.sentenceOf(first), new Span(dash, dash + 1), source, first, dash));
      }
    }
    return dashes;
  }

  private boolean endsLine(int end) {
    int next = end;
    while (next < tokens.size() && clauses.isMark(next)) {
      next++;
    }
    return next >= tokens.size()
        || tokens.text().substring(tokens.end(end - 1), tokens.begin(next)).indexOf('\n') >= 0;
  }

  private Report report(int number, Span cue, Span source, int from, int to) {
    List<Span> content = List.of(clauses.content(from, to));
    return new Report(index, number, cue, source, content, Quotation.Act.STATEMENT);
  }
}
