package org.stemma.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.stemma.collate.Summary;
import org.stemma.collate.Variant;
import org.stemma.collate.Weight;
import org.stemma.collate.WordRun;

/// Two documents compared, to be read on a terminal: first how much changed and whether the newer text says so, then the
/// changes in the order of the newer text.
public final class CompareReport {

  private final Terminal terminal;
  private final Weight least;
  private final boolean all;
  private boolean begun;

  /// @param least weight of the changes to show
  /// @param all whether to show what is unchanged too, and every text whole
  public CompareReport(Terminal terminal, Weight least, boolean all) {
    this.terminal = terminal;
    this.least = least;
    this.all = all;
  }

  /// Writes one comparison; an empty line sets it apart from the one before.
  public void write(Comparison comparison) throws IOException {
    if (begun) {
      terminal.blank();
    }
    begun = true;
    terminal.heading(comparison.from() + " → " + comparison.to());
    terminal.blank();
    summary(comparison);
    int hidden = 0;
    for (Variant variant : comparison.collation().variants()) {
      if (!variant.isChange() && !all) {
        continue;
      }
      if (variant.isChange() && variant.weight().compareTo(least) < 0) {
        hidden++;
      } else {
        variant(variant);
      }
    }
    if (hidden > 0) {
      terminal.blank();
      String lighter = Wording.count(hidden, "change") + " lighter than " + least.label();
      terminal.paragraph(0, Line.of(Ink.QUIET, lighter + " not shown"));
    }
  }

  private void summary(Comparison comparison) throws IOException {
    Summary summary = comparison.collation().summary();
    if (comparison.caveat() != null) {
      terminal.paragraph(0, Line.of(Ink.WARNED, comparison.caveat()));
    }
    if (comparison.collation().isUnchanged()) {
      terminal.paragraph(0, Line.of("Nothing differs in what could be compared."));
    } else {
      terminal.paragraph(0, Line.of(Ink.HEADING, counts(summary)));
    }
    if (summary.admitted() != null) {
      terminal.paragraph(
          0, 2, Line.of("The newer text says so: ").add("“" + summary.admitted().text() + "”"));
    } else if (!comparison.collation().isUnchanged()) {
      terminal.paragraph(0, Line.of("The newer text does not say that it was changed."));
    }
  }

  /// `3 changes of substance, 1 of wording`, heaviest first, none that are none.
  private static String counts(Summary summary) {
    List<String> counts = new ArrayList<>();
    for (Weight weight : List.of(Weight.values()).reversed()) {
      int count = summary.byWeight().getOrDefault(weight, 0);
      if (count > 0) {
        String number = counts.isEmpty() ? Wording.count(count, "change") : String.valueOf(count);
        counts.add(number + " of " + weight.label());
      }
    }
    return String.join(", ", counts);
  }

  private void variant(Variant variant) throws IOException {
    terminal.blank();
    Line line = Line.of(Ink.NAME, variant.unit().label()).add(" " + what(variant));
    if (variant.isChange()) {
      Ink ink = variant.weight() == Weight.SUBSTANCE ? Ink.WARNED : Ink.QUIET;
      line.add(" · ").add(ink, variant.weight().label());
      line.add(Ink.QUIET, variant.why().isEmpty() ? "" : ": " + String.join("; ", variant.why()));
    }
    terminal.paragraph(0, 2, line);
    List<WordRun> words = all ? variant.words() : Changes.withContext(variant.words());
    terminal.paragraph(4, Changes.addTo(new Line(), words, terminal.hasColours()));
  }

  private static String what(Variant variant) {
    String edited = variant.edited() ? " and changed" : "";
    return switch (variant.kind()) {
      case UNCHANGED -> "unchanged";
      case ADDITION -> "added";
      case OMISSION -> "left out";
      case SUBSTITUTION -> "changed";
      case TRANSPOSITION -> "moved" + edited;
      case SPLIT -> "split" + edited;
      case JOIN -> "joined" + edited;
    };
  }
}
