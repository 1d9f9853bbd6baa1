package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/// The statements found so far in one paragraph, and what the rules that find them have in common. Positions are tokens.
final class Findings {

  private final Paragraph paragraph;
  private final int index;
  private final Clauses clauses;
  private final List<Report> found = new ArrayList<>();

  /// @param index of the paragraph in its text
  Findings(Paragraph paragraph, int index, Clauses clauses) {
    this.paragraph = paragraph;
    this.index = index;
    this.clauses = clauses;
  }

  List<Report> all() {
    return found;
  }

  @Nullable Report last() {
    return found.isEmpty() ? null : found.getLast();
  }

  void add(@Nullable Report report) {
    if (report != null) {
      found.add(report);
    }
  }

  void add(int sentence, Span cue, Span source, List<Span> content, Quotation.Act act) {
    found.add(new Report(index, sentence, cue, source, content, act));
  }

  /// What is reported from a token on, to where its clause ends.
  Span clause(int from, int end) {
    return clauses.content(from, clauses.end(from, end));
  }

  /// Where the words before a cue begin: at the begin of the sentence or behind the last statement's cue in it.
  int clauseBegin(int sentenceBegin, int before) {
    int from = sentenceBegin;
    Report last = last();
    Span cue = last == null ? null : last.cue();
    if (last != null && cue != null && cue.begin() >= sentenceBegin) {
      Span source = last.source();
      int end = Math.max(cue.end(), source == null ? 0 : source.end());
      from = end < before ? end : from;
    }
    while (from < before && clauses.isMark(from)) {
      from++;
    }
    return from;
  }

  /// The first comma outside quotation marks; -1 when there is none.
  int comma(int from, int end) {
    for (int i = from; i < end; i++) {
      if (paragraph.is(i, ",") && !paragraph.isQuoted(i)) {
        return i;
      }
    }
    return -1;
  }

  /// True for a word that opens no more of a statement but says how it was made, or of whom: "adding", "who".
  boolean isAside(int token) {
    String word = paragraph.wordAt(token);
    Cue cue = Cues.of(word);
    boolean relative = word.equals("who") || word.equals("which");
    return relative || (cue != null && cue.form() == Cue.Form.ING);
  }
}
