package org.stemma.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// Gives the quotations that no cue has claimed to the turn that they continue, or makes them statements without cue.
///
/// `"A," he said. "B."` is one turn: the quotation that stands as the next sentence of the paragraph goes on with it. So
/// does a quotation whose paragraph was opened by its mark while that of the paragraph before was never closed. Everything
/// else in marks is a quotation of its own when it has five words, and no title of a work.
final class Turns {

  /// A quotation of fewer words without a cue is a scare quote.
  private static final int SCARE = 5;

  private final Paragraph paragraph;
  private final int number;
  private final List<Report> reports;

  private Turns(Paragraph paragraph, int number, List<Report> reports) {
    this.paragraph = paragraph;
    this.number = number;
    this.reports = new ArrayList<>(reports);
  }

  /// The statements of all paragraphs with the quotations that had no cue, in order of their first words.
  ///
  /// @param cued for each paragraph the statements that have a cue
  static List<Report> of(List<Paragraph> paragraphs, List<List<Report>> cued) {
    List<Report> all = new ArrayList<>();
    List<Report> before = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Turns turns = new Turns(paragraphs.get(i), i, cued.get(i));
      boolean open = i > 0 && turns.goesOnFrom(paragraphs.get(i - 1));
      turns.placeQuotations(open);
      if (open) {
        turns.continueFrom(paragraphs.get(i - 1), before);
      }
      all.addAll(before);
      before = turns.reports;
    }
    all.addAll(before);
    all.sort(Comparator.comparing((Report report) -> report.content().getFirst()));
    return all;
  }

  /// @param open true when the first quotation goes on with that of the paragraph before, and counts though it is short
  private void placeQuotations(boolean open) {
    boolean[] claimed = claimed();
    int[] turns = turns();
    for (int q = 0; q < claimed.length; q++) {
      if (!claimed[q]) {
        place(q, turns, open && q == 0);
      }
    }
  }

  /// For each quotation whether a statement holds some of it.
  private boolean[] claimed() {
    int size = paragraph.quoted().size();
    int[] opened = new int[size + 1];
    for (Report report : reports) {
      for (Span span : report.content()) {
        opened[quotationsBefore(span.begin() - paragraph.begin())]++;
        opened[quotationsFrom(span.end() - paragraph.begin())]--;
      }
    }
    boolean[] claimed = new boolean[size];
    int open = 0;
    for (int q = 0; q < size; q++) {
      open += opened[q];
      claimed[q] = open > 0;
    }
    return claimed;
  }

  /// The number of quotations whose words end at or before a place.
  private int quotationsBefore(int place) {
    return first(0, place, true);
  }

  /// The number of quotations whose words begin before a place.
  private int quotationsFrom(int place) {
    return first(0, place, false);
  }

  private int first(int from, int place, boolean ends) {
    int low = from;
    int high = paragraph.quoted().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Span inner = paragraph.quoted().get(middle).inner();
      boolean before = ends ? inner.end() <= place : inner.begin() < place;
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// For each sentence the index of its last statement in marks whose cue stands behind its words; -1 where there is none.
  private int[] turns() {
    int[] turns = new int[paragraph.sentences().size()];
    Arrays.fill(turns, -1);
    for (int i = 0; i < reports.size(); i++) {
      Report report = reports.get(i);
      Span first = report.content().getFirst().shift(-paragraph.begin());
      Span cue = report.cue();
      boolean behind = cue != null && first.begin() < paragraph.tokens().begin(cue.begin());
      if (behind && paragraph.isQuoted(paragraph.tokens().firstFrom(first.end()) - 1)) {
        turns[report.sentence()] = i;
      }
    }
    return turns;
  }

  private void place(int quotation, int[] turns, boolean open) {
    Span inner = paragraph.quoted().get(quotation).inner().shift(paragraph.begin());
    int first = paragraph.tokens().firstFrom(paragraph.quoted().get(quotation).outer().begin());
    int sentence = paragraph.sentenceOf(first);
    boolean alone = isAlone(sentence, first);
    int turn = alone && sentence > 0 ? turns[sentence - 1] : -1;
    if (turn >= 0) {
      reports.set(turn, reports.get(turn).with(List.of(inner)));
      turns[sentence] = turn;
    } else if (open || (wordCount(first) >= SCARE && (alone || !isTitle(first)))) {
      reports.add(new Report(number, sentence, null, null, List.of(inner), Quotation.Act.BARE));
    }
  }

  /// True when the quotation is the whole sentence.
  private boolean isAlone(int sentence, int first) {
    Span range = paragraph.sentences().get(sentence);
    return isWordless(range.begin(), first) && isWordless(paragraph.quoteEnd(first), range.end());
  }

  private boolean isWordless(int from, int to) {
    for (int i = from; i < to; i++) {
      if (paragraph.tokens().isWord(i)) {
        return false;
      }
    }
    return true;
  }

  private int wordCount(int first) {
    int words = 0;
    for (int i = first; i < paragraph.quoteEnd(first); i++) {
      words += paragraph.tokens().isWord(i) ? 1 : 0;
    }
    return words;
  }

  /// True when most long words begin with a capital.
  private boolean isTitle(int first) {
    Tokens tokens = paragraph.tokens();
    int longWords = 0;
    int capitals = 0;
    for (int i = first; i < paragraph.quoteEnd(first); i++) {
      if (tokens.isWord(i) && tokens.end(i) - tokens.begin(i) > 3) {
        longWords++;
        capitals += tokens.isCapitalised(i) ? 1 : 0;
      }
    }
    return capitals * 3 > longWords * 2;
  }

  private boolean goesOnFrom(Paragraph before) {
    return !paragraph.quoted().isEmpty()
        && paragraph.quoted().getFirst().outer().begin() == 0
        && !before.quoted().isEmpty()
        && !before.quoted().getLast().closed();
  }

  /// Joins what opens this paragraph with the quotation that the paragraph before left open: the one without a cue goes to
  /// the one that has it.
  private void continueFrom(Paragraph before, List<Report> reportsBefore) {
    Report open = holder(reportsBefore, before.quoted().getLast().inner().shift(before.begin()));
    Report next = holder(reports, paragraph.quoted().getFirst().inner().shift(paragraph.begin()));
    if (open == null || next == null) {
      return;
    }
    if (next.act() == Quotation.Act.BARE) {
      reports.remove(next);
      reportsBefore.remove(open);
      reports.add(open.with(next.content()));
    } else if (open.act() == Quotation.Act.BARE) {
      reportsBefore.remove(open);
      reports.set(reports.indexOf(next), next.with(open.content()));
    }
  }

  private static @Nullable Report holder(List<Report> reports, Span inner) {
    for (Report report : reports.reversed()) {
      for (Span span : report.content()) {
        if (span.overlaps(inner)) {
          return report;
        }
      }
    }
    return null;
  }
}
