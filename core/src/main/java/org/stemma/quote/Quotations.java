package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.text.Block;
import org.stemma.text.Span;
import org.stemma.text.Witness;

/// Finds who said what in an English news text: quotations and reported statements, each with its cue and its speaker.
///
/// Rules over words, no model: quotation marks are paired ([QuoteMarks]), cues are looked up and their clauses measured
/// ([Reports]), quotations without a cue are joined to the one they continue ([Turns]), pronouns and short names are traced
/// to the person they stand for ([Speakers]). The order of the rules for a speaker follows what was learned from measuring:
/// the subject of the cue in the sentence, before or behind it; a colon; the paragraph's running speaker for a quotation
/// without cue; the last fitting personal subject for a pronoun.
///
/// Time is linear in the text but for the names ([Speakers] bounds how many it keeps). Other languages: quotations in marks
/// are found, without speakers.
public final class Quotations {

  private Quotations() {}

  /// The quotations and statements of a witness, in order of their first word; the contents of two may overlap where one
  /// person reports another. Words in quotation marks without a cue count from five words on: fewer are a scare quote.
  public static List<Quotation> in(Witness witness) {
    List<Paragraph> paragraphs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Block block : witness.textBlocks()) {
      Span at = block.span();
      if (at != null) {
        paragraphs.add(Paragraph.of(block, at, names));
      }
    }
    List<List<Report>> reports = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      reports.add(Reports.in(paragraphs.get(i), i));
    }
    List<Report> turns = Turns.of(paragraphs, reports);
    List<Quotation> quotations =
        new ArrayList<>(new Speakers(paragraphs, turns, witness.byline()).resolve());
    quotations.sort(Comparator.comparing(quotation -> quotation.content().getFirst()));
    return quotations;
  }
}
