package org.stemma.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.proof.ArticleProof;
import org.stemma.proof.CaptureProof;
import org.stemma.proof.Check;
import org.stemma.proof.DayProof;
import org.stemma.proof.RevisionProof;
import org.stemma.proof.Standing;

/// What `stemma verify` says to a person: every revision in a line, and of the rest what is not proved, each reason once.
public final class VerifyReport {

  private final Terminal terminal;
  private final Set<String> told = new LinkedHashSet<>();

  public VerifyReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /// One of many articles: all of it when something is not proved, else a line.
  public void oneOfMany(ArticleProof proof) throws IOException {
    if (proof.standing() == Standing.PROVED) {
      int revisions = proof.revisions().size();
      int captures = proof.captures().size();
      terminal.paragraph(
          0,
          mark(Standing.PROVED)
              .add(Ink.NAME, proof.article().url())
              .add(Ink.QUIET, " " + revisions + " revisions, " + captures + " captures"));
    } else {
      article(proof);
    }
  }

  /// One article.
  public void article(ArticleProof proof) throws IOException {
    String headline = proof.article().headline();
    terminal.heading(headline == null ? proof.article().url() : headline);
    terminal.paragraph(
        2, Line.of(Ink.QUIET, "article " + proof.article().id() + ", " + proof.article().url()));
    for (RevisionProof revision : proof.revisions()) {
      revision(revision);
    }
    captures(proof.captures());
    terminal.blank();
  }

  private void revision(RevisionProof proof) throws IOException {
    String what =
        "revision "
            + proof.revision().number()
            + (proof.revision().superseded() ? " of a reading that was replaced" : "")
            + ", seen "
            + proof.revision().seenAt();
    terminal.paragraph(2, mark(proof.standing()).add(what));
    for (Check check : proof.checks()) {
      boolean isTold = check.standing() == Standing.PROVED;
      terminal.paragraph(
          4,
          6,
          new Line()
              .add(Ink.NAME, check.claim().label() + " ")
              .add(isTold ? Ink.PLAIN : Ink.WARNED, isTold ? "" : check.standing().label() + ": ")
              .add(check.says()));
    }
  }

  private void captures(List<CaptureProof> captures) throws IOException {
    List<Check> unproved = new ArrayList<>();
    int proved = 0;
    for (CaptureProof capture : captures) {
      proved += capture.standing() == Standing.PROVED ? 1 : 0;
      capture.checks().stream()
          .filter(check -> check.standing() != Standing.PROVED)
          .forEach(unproved::add);
    }
    terminal.paragraph(2, Line.of(proved + " of " + captures.size() + " captures proved"));
    tell(unproved);
  }

  private void tell(List<Check> checks) throws IOException {
    for (Check check : checks) {
      if (check.standing() != Standing.PROVED && told.add(check.says())) {
        terminal.paragraph(4, 6, mark(check.standing()).add(check.says()));
      }
    }
  }

  private static Line mark(Standing standing) {
    Ink ink = standing == Standing.PROVED ? Ink.ADDED : Ink.WARNED;
    return Line.of(ink, standing.label() + ": ");
  }

  /// Days and summary.
  ///
  /// @param isKept whether somebody gave roots that he kept
  public void end(List<DayProof> days, Tally tally, boolean isKept) throws IOException {
    for (DayProof day : days) {
      tell(day.checks());
    }
    for (Tally.Kind kind : Tally.Kind.values()) {
      terminal.paragraph(0, Line.of(counts(kind, tally)));
    }
    if (!isKept) {
      terminal.paragraph(
          0,
          Line.of(
              Ink.WARNED,
              "No kept roots were given (--roots): what is consistent here could all have been made anew together."));
    }
  }

  private static String counts(Tally.Kind kind, Tally tally) {
    List<String> counts = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      counts.add(tally.count(kind, standing) + " " + standing.label());
    }
    return kind.name().toLowerCase(Locale.ROOT) + ": " + String.join(", ", counts);
  }
}
