package org.stemma.report;

import java.io.IOException;
import java.util.List;
import org.stemma.descent.Rewrite;
import org.stemma.descent.Slip;
import org.stemma.drawing.StemmaList;
import org.stemma.text.Percent;
import org.stemma.trace.Trace;

/// What shows kinship, and the stemma as a list, on a terminal.
final class DescentReport {

  private final Terminal terminal;

  DescentReport(Terminal terminal) {
    this.terminal = terminal;
  }

  void write(Trace trace) throws IOException {
    slips(trace.slips());
    rewrites(trace.rewrites());
    stemma(StemmaList.of(trace.stemma()));
  }

  private void slips(List<Slip> slips) throws IOException {
    if (slips.isEmpty()) {
      return;
    }
    section("Slips and readings that only kin share");
    for (Slip slip : slips) {
      Line line = Line.of("“" + slip.text() + "” in ").add(Ink.NAME, String.join(", ", slip.in()));
      Slip.Reading against = slip.against();
      if (against != null) {
        line.add(" against “" + against.text() + "” in ")
            .add(Ink.NAME, String.join(", ", against.in()));
      }
      terminal.paragraph(2, 4, line);
    }
  }

  private void rewrites(List<Rewrite> rewrites) throws IOException {
    if (rewrites.isEmpty()) {
      return;
    }
    section("Swaps of words that recur: a rewriter's fingerprint");
    for (Rewrite rewrite : rewrites) {
      Line line =
          Line.of(Ink.OMITTED, rewrite.from())
              .add(" → ")
              .add(Ink.ADDED, rewrite.to())
              .add(" · " + Wording.count(rewrite.count(), "time") + " in ")
              .add(Ink.NAME, String.join(", ", rewrite.in()));
      terminal.paragraph(2, 4, line);
    }
  }

  private void stemma(StemmaList lineage) throws IOException {
    if (lineage.entries().isEmpty()) {
      return;
    }
    section("The stemma: who descends from whom");
    for (StemmaList.Entry entry : lineage.entries()) {
      int indent = 2 + 3 * entry.depth();
      Line line = Line.of(Ink.NAME, entry.label());
      if (entry.depth() > 0 && entry.share() > 0) { // of a lost source nobody knows the words
        line.add(Ink.QUIET, " (" + Percent.of(entry.share()) + ")");
      }
      if (!entry.also().isEmpty()) {
        line.add(Ink.QUIET, ", also from " + String.join(", ", entry.also()));
      }
      terminal.paragraph(indent, indent + 3, line);
    }
    if (!lineage.alone().isEmpty()) {
      terminal.blank();
      terminal.paragraph(
          2, 4, Line.of(Ink.QUIET, "on their own: " + String.join(", ", lineage.alone())));
    }
  }

  private void section(String heading) throws IOException {
    terminal.blank();
    terminal.heading(heading);
    terminal.blank();
  }
}
