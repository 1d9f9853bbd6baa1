package org.stemma.report;

import java.io.IOException;
import java.util.List;
import org.stemma.collate.WordRun;
import org.stemma.quote.FollowedQuote;
import org.stemma.quote.FollowedQuote.SpeakerVerdict;
import org.stemma.quote.FollowedQuote.WordingVerdict;

/// What became of quotations and reported statements, on a terminal.
final class QuoteReport {

  /// Column where the words begin; the widest verdict is "misattributed".
  private static final int COLUMN = 17;

  private static final int GLIMPSE = 90;

  private final Terminal terminal;

  QuoteReport(Terminal terminal) {
    this.terminal = terminal;
  }

  void write(List<FollowedQuote> quotes) throws IOException {
    List<FollowedQuote> followed = quotes.stream().filter(quote -> !isUnanchored(quote)).toList();
    List<FollowedQuote> changed = followed.stream().filter(quote -> !isKept(quote)).toList();
    if (!followed.isEmpty()) {
      terminal.blank();
      terminal.heading("Quotations followed to their origin");
      changed(changed);
      kept(followed.size() - changed.size());
    }
    unanchored(quotes.stream().filter(QuoteReport::isUnanchored).toList());
  }

  private void changed(List<FollowedQuote> quotes) throws IOException {
    for (FollowedQuote quote : quotes) {
      terminal.blank();
      Line words = Line.fixed(Ink.WARNED, padded(quote.verdict()));
      List<WordRun> changes = quote.changes();
      if (changes.isEmpty()) {
        words.add(Wording.said(quote.in(), GLIMPSE));
      } else {
        Changes.addTo(words, Changes.withContext(changes), terminal.hasColours());
      }
      terminal.paragraph(2, 2 + COLUMN, words);
      terminal.paragraph(2 + COLUMN, 2 + COLUMN, speakers(quote));
    }
  }

  private static Line speakers(FollowedQuote quote) {
    if (quote.speaker() == SpeakerVerdict.KEPT && quote.origin() != null) {
      return Line.of("in ")
          .add(Ink.NAME, quote.in().document().id())
          .add(", from ")
          .add(Ink.NAME, quote.origin().document().id())
          .add(quote.originalSpeaker() == null ? "" : "; said by " + quote.originalSpeaker());
    }
    String readsAs = quote.readsAs();
    Line line =
        Line.of("in ")
            .add(Ink.NAME, quote.in().document().id())
            .add(readsAs == null ? " nobody says it" : " it reads as said by " + readsAs);
    if (quote.origin() != null) {
      String speaker = quote.originalSpeaker();
      line.add(", in ")
          .add(Ink.NAME, quote.origin().document().id())
          .add(speaker == null ? " by nobody named" : " by " + speaker);
    }
    if (quote.speaker() != SpeakerVerdict.KEPT && quote.wording() != WordingVerdict.KEPT) {
      line.add("; " + quote.wording().label());
    }
    return line;
  }

  private void kept(int count) throws IOException {
    if (count > 0) {
      terminal.blank();
      terminal.paragraph(
          2, Line.of(Ink.QUIET, Wording.count(count, "quotation") + " kept speaker and words"));
    }
  }

  private void unanchored(List<FollowedQuote> quotes) throws IOException {
    if (quotes.isEmpty()) {
      return;
    }
    terminal.blank();
    terminal.heading("Statements whose speaker their own text does not give");
    String document = "";
    for (FollowedQuote quote : quotes) {
      String id = quote.in().document().id();
      if (!id.equals(document)) {
        document = id;
        terminal.blank();
        terminal.paragraph(2, Line.of(Ink.NAME, id));
      }
      terminal.paragraph(4, 6, Line.of(Wording.said(quote.in(), GLIMPSE)));
    }
  }

  private static boolean isUnanchored(FollowedQuote quote) {
    return quote.speaker() == SpeakerVerdict.UNANCHORED;
  }

  private static boolean isKept(FollowedQuote quote) {
    return quote.speaker() == SpeakerVerdict.KEPT && quote.wording() == WordingVerdict.KEPT;
  }

  private static String padded(String verdict) {
    return verdict + " ".repeat(Math.max(1, COLUMN - verdict.length()));
  }
}
