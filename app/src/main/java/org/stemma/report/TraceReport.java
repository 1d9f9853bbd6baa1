package org.stemma.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Passage;
import org.stemma.text.Document;
import org.stemma.text.Glimpse;
import org.stemma.text.Percent;
import org.stemma.trace.Share;
import org.stemma.trace.Trace;

/// A trace to be read on a terminal: first how much of each text stands elsewhere and where, then the passages, then what
/// became of the quotations, then what shows kinship, last the stemma.
///
/// A shared passage is told once, under the later of its two documents (under the later in the input where that is not
/// known).
public final class TraceReport {

  /// Columns of an id in the table; a longer one is cut there and given whole further down.
  private static final int WIDEST_ID = 40;

  /// UTF-16 units of a passage that are shown at each end.
  private static final int GLIMPSE = 100;

  /// Documents named in the table for each.
  private static final int PARTNERS = 5;

  /// Reasons for a direction that are shown; the JSON has all.
  private static final int REASONS = 4;

  private final Terminal terminal;

  public TraceReport(Terminal terminal) {
    this.terminal = terminal;
  }

  public void write(Trace trace) throws IOException {
    shares(trace);
    for (Document document : trace.documents()) {
      borrowed(document, trace.borrowings());
    }
    new QuoteReport(terminal).write(trace.quotes());
    new DescentReport(terminal).write(trace);
  }

  /// The table alone: how much of each text stands elsewhere, and where.
  public void shares(Trace trace) throws IOException {
    terminal.heading("How much of each text stands elsewhere");
    terminal.blank();
    int widest = trace.shares().stream().mapToInt(s -> Line.columns(s.id())).max().orElse(0);
    int column = Math.min(WIDEST_ID, widest);
    for (Share share : trace.shares()) {
      String id = padded(Glimpse.begin(share.id(), WIDEST_ID - 1), column);
      String percent = share.all() == 0 ? "none" : Percent.of(share.all());
      Line line = Line.fixed(Ink.NAME, id).addFixed(Ink.HEADING, padLeft(percent, 7) + "  ");
      line.add(Ink.QUIET, where(share));
      terminal.paragraph(2, column + 11, line);
    }
  }

  private static String where(Share share) {
    int more = share.by().size() - PARTNERS;
    return share.by().entrySet().stream()
            .limit(PARTNERS)
            .map(by -> Percent.of(by.getValue()) + " in " + by.getKey())
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private void borrowed(Document document, List<Borrowing> borrowings) throws IOException {
    Map<String, List<Borrowing>> byPartner = new LinkedHashMap<>();
    for (Borrowing borrowing : borrowings) {
      if (borrowing.to().document().id().equals(document.id())) {
        String partner =
            Wording.ofLater(borrowing.direction()) + " " + borrowing.from().document().id();
        byPartner.computeIfAbsent(partner, any -> new ArrayList<>()).add(borrowing);
      }
    }
    if (byPartner.isEmpty()) {
      return;
    }
    terminal.blank();
    Line title = Line.of(Ink.NAME, document.id());
    if (document.witness().headline() != null) {
      title.add(": ").add(Ink.HEADING, document.witness().headline());
    }
    terminal.paragraph(0, 2, title);
    for (Map.Entry<String, List<Borrowing>> group : byPartner.entrySet()) {
      terminal.blank();
      group(group.getKey(), group.getValue());
    }
  }

  private void group(String where, List<Borrowing> group) throws IOException {
    Line line =
        Line.of(Ink.PLAIN, Wording.count(group.size(), "passage") + " ")
            .add(Ink.HEADING, where)
            .add(Ink.QUIET, " (" + Wording.how(group.getFirst().direction()) + ")");
    terminal.paragraph(2, 4, line);
    for (String reason : reasons(group)) {
      terminal.paragraph(4, 6, Line.of(Ink.QUIET, reason));
    }
    for (Borrowing borrowing : group) {
      passage(borrowing);
    }
  }

  /// What speaks for the direction, each reason once, the first few.
  private static List<String> reasons(List<Borrowing> group) {
    return group.stream()
        .flatMap(borrowing -> borrowing.evidence().stream())
        .filter(Wording::isOfDirection)
        .map(reason -> reason.rule() + ": " + Glimpse.begin(reason.text(), 2 * GLIMPSE))
        .distinct()
        .limit(REASONS)
        .toList();
  }

  private void passage(Borrowing borrowing) throws IOException {
    Line line = Line.fixed(Ink.WARNED, padded(Wording.kind(borrowing), 15));
    switch (borrowing.kind()) {
      case VERBATIM, EDITED ->
          Changes.addTo(line, Changes.withContext(borrowing.words()), terminal.hasColours());
      case REWORDED, CONDENSED -> line.add(Glimpse.ends(borrowing.to().text(), GLIMPSE));
    }
    line.add(Ink.QUIET, " (" + place(borrowing.to()) + ", there " + place(borrowing.from()) + ")");
    terminal.paragraph(4, 19, line);
    boolean told = borrowing.kind().compareTo(Borrowing.Kind.EDITED) > 0;
    if (told) {
      String earlier = Glimpse.ends(borrowing.from().text(), GLIMPSE);
      terminal.paragraph(19, 19, Line.of(Ink.QUIET, "there: ").add(earlier));
    }
  }

  private static String place(Passage passage) {
    return passage.span().begin() + "–" + passage.span().end();
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - Line.columns(text)));
  }

  private static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - Line.columns(text))) + text;
  }
}
