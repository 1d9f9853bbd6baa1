package org.stemma.quote;

import java.util.List;
import org.stemma.text.Span;

/// Finds the statements of one paragraph by their cues: a verb of the lexicon ([VerbCues]), "according to" or a noun with
/// "that" ([NamedSources]), a colon or a dash beside a name ([MarkedSpeakers]). What stands inside quotation marks is
/// nobody's cue.
final class Reports {

  /// How far from a cue its statement can reach, in tokens: keeps a sentence of many thousand cues linear.
  private static final int REACH = 400;

  private final Paragraph paragraph;
  private final Findings findings;
  private final MarkedSpeakers marked;
  private final NamedSources sources;
  private final VerbCues verbs;

  private Reports(Paragraph paragraph, int index) {
    this.paragraph = paragraph;
    NounPhrases phrases = new NounPhrases(paragraph);
    Clauses clauses = new Clauses(paragraph);
    this.findings = new Findings(paragraph, index, clauses);
    this.marked = new MarkedSpeakers(paragraph, index, phrases, clauses);
    this.sources = new NamedSources(paragraph, phrases, clauses, findings);
    this.verbs = new VerbCues(paragraph, phrases, clauses, findings);
  }

  /// The statements of a paragraph in order of their cues; the contents of two may overlap where one reports the other.
  ///
  /// @param index of the paragraph in its text
  static List<Report> in(Paragraph paragraph, int index) {
    Reports reports = new Reports(paragraph, index);
    reports.marked.dashes().forEach(reports.findings::add);
    for (int i = 0; i < paragraph.sentences().size(); i++) {
      reports.sentence(i);
    }
    return reports.findings.all();
  }

  private void sentence(int number) {
    Span sentence = paragraph.sentences().get(number);
    findings.add(marked.colon(number, sentence));
    for (int i = sentence.begin(); i < sentence.end(); i++) {
      if (paragraph.isQuoted(i)) {
        i = paragraph.quoteEnd(i) - 1;
        continue;
      }
      int begin = Math.max(sentence.begin(), i - REACH);
      int end = Math.min(sentence.end(), i + REACH);
      word(number, i, new Span(begin, end));
    }
  }

  private void word(int number, int at, Span reach) {
    String word = paragraph.word(at);
    if (word.equals("according") && paragraph.is(at + 1, "to")) {
      sources.accordingTo(number, at, reach);
    }
    Cue cue = paragraph.tokens().isCapitalised(at) ? null : Cues.of(word);
    if (cue != null) {
      verbs.meet(number, cue, at, reach);
    }
    if (Cues.isNoun(word)) {
      sources.noun(number, at, reach.end());
    }
  }
}
