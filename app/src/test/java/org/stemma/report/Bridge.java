package org.stemma.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Words;
import org.stemma.descent.Rewrite;
import org.stemma.descent.Slip;
import org.stemma.descent.Stemma;
import org.stemma.quote.FollowedQuote;
import org.stemma.quote.FollowedQuote.SpeakerVerdict;
import org.stemma.quote.FollowedQuote.WordingVerdict;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.reuse.Borrowing.Kind;
import org.stemma.reuse.Evidence;
import org.stemma.reuse.Passage;
import org.stemma.text.BlockKind;
import org.stemma.text.Document;
import org.stemma.text.PageTime;
import org.stemma.text.Span;
import org.stemma.text.Witness;
import org.stemma.trace.Share;
import org.stemma.trace.Trace;

/// A trace made by hand: an invented bridge, a report of it, two texts that take from it and one that does not. It holds
/// every kind of passage, verdict and node that a report can meet.
public final class Bridge {

  static final String REPAIR =
      "The third part of hte plan is to repair the Ostby bridge, she said.";
  static final String FIX = "The third part of hte plan is to fix the Ostby bridge, she said.";
  static final String CROWD = "Some two hundred people gathered on the northern bank.";

  private static final Document LANTERN =
      document(
          "lantern-bridge",
          "Lantern",
          "2031-03-04T09:30:00+01:00",
          "Council agrees to mend the Ostby bridge",
          CROWD,
          REPAIR,
          "“We cannot wait for spring,” said Mara Lind, the mayor, after long talks with the engineers.");

  private static final Document QUICK =
      document(
          "quickread-bridge",
          "Quickread",
          "2031-03-05",
          "Bridge to be fixed",
          FIX,
          CROWD,
          "“We can not wait for spring”, said Joren Falk.");

  private static final Document METRO =
      document(
          "metro-bridge",
          null,
          null,
          "Ostby: <b>what</b> we know",
          "After talks with engineers, the mayor would not wait until spring.",
          FIX,
          "He said that it was late.");

  private static final Document GARDEN =
      document("garden", "Garden Weekly", null, "How to prune a pear", "Cut it in March.");

  private static final Evidence DATE =
      new Evidence("dates", "lantern-bridge is of 2031-03-04, quickread-bridge of 2031-03-05");
  private static final Evidence SLIP = new Evidence("slip", "“hte” is carried along");

  private Bridge() {}

  /// The whole of it.
  public static Trace trace() {
    List<Document> documents = List.of(LANTERN, QUICK, METRO, GARDEN);
    List<Borrowing> borrowings = borrowings();
    return new Trace(
        documents,
        Share.of(documents, borrowings),
        borrowings,
        quotes(),
        List.of(
            new Slip("hte", List.of("lantern-bridge", "quickread-bridge", "metro-bridge"), null),
            new Slip(
                "fix",
                List.of("quickread-bridge", "metro-bridge"),
                new Slip.Reading("repair", List.of("lantern-bridge")))),
        List.of(
            new Rewrite("repair", "fix", 2, List.of("quickread-bridge", "metro-bridge")),
            new Rewrite("cannot", "can not", 1, List.of("quickread-bridge"))),
        stemma());
  }

  private static List<Borrowing> borrowings() {
    return List.of(
        borrowing(LANTERN, REPAIR, QUICK, FIX, Kind.EDITED, .93, Direction.DATED, DATE),
        borrowing(LANTERN, CROWD, QUICK, CROWD, Kind.VERBATIM, 1, Direction.DATED, DATE),
        borrowing(LANTERN, REPAIR, METRO, FIX, Kind.EDITED, .93, Direction.INFERRED, SLIP),
        borrowing(
            LANTERN,
            "after long talks with the engineers",
            METRO,
            "After talks with engineers, the mayor would not wait until spring.",
            Kind.REWORDED,
            .4,
            Direction.INFERRED,
            SLIP),
        borrowing(QUICK, FIX, METRO, FIX, Kind.VERBATIM, 1, Direction.UNKNOWN, SLIP));
  }

  private static List<FollowedQuote> quotes() {
    return List.of(
        new FollowedQuote(
            passage(QUICK, "We can not wait for spring"),
            passage(LANTERN, "We cannot wait for spring,"),
            "Mara Lind",
            "Joren Falk",
            SpeakerVerdict.MISATTRIBUTED,
            WordingVerdict.WORDS_CHANGED),
        new FollowedQuote(
            passage(QUICK, "The third part of hte plan is to fix the Ostby bridge"),
            passage(LANTERN, "The third part of hte plan is to repair the Ostby bridge"),
            "Mara Lind",
            "Mara Lind",
            SpeakerVerdict.KEPT,
            WordingVerdict.KEPT),
        new FollowedQuote(
            passage(METRO, "it was late"),
            null,
            null,
            null,
            SpeakerVerdict.UNANCHORED,
            WordingVerdict.KEPT));
  }

  private static Stemma stemma() {
    return new Stemma(
        List.of(
            new Stemma.Node("lantern-bridge", false),
            new Stemma.Node("quickread-bridge", false),
            new Stemma.Node("metro-bridge", false),
            new Stemma.Node("garden", false),
            new Stemma.Node("α", true)),
        List.of(
            new Stemma.Edge("lantern-bridge", "α", .8, List.of(SLIP)),
            new Stemma.Edge("α", "quickread-bridge", .7, List.of(DATE)),
            new Stemma.Edge("α", "metro-bridge", .5, List.of(SLIP)),
            new Stemma.Edge("lantern-bridge", "metro-bridge", .25, List.of(SLIP))));
  }

  private static Borrowing borrowing(
      Document from,
      String earlier,
      Document to,
      String later,
      Kind kind,
      double containment,
      Direction direction,
      Evidence evidence) {
    return new Borrowing(
        passage(from, earlier),
        passage(to, later),
        kind,
        containment,
        .9,
        Words.between(earlier, later),
        direction,
        List.of(evidence));
  }

  private static Passage passage(Document document, String text) {
    int begin = document.text().indexOf(text);
    return new Passage(document, new Span(begin, begin + text.length()));
  }

  private static Document document(
      String id,
      @Nullable String source,
      @Nullable String date,
      String headline,
      String... paragraphs) {
    Witness.Builder witness = Witness.builder().headline(headline).language("en");
    witness.publishedAt(date == null ? null : PageTime.parse(date).orElseThrow());
    for (String paragraph : paragraphs) {
      witness.block(BlockKind.PARAGRAPH, paragraph);
    }
    witness.leftOut("Share", "share bar");
    return Document.of(id, id, source, null, witness.build());
  }
}
