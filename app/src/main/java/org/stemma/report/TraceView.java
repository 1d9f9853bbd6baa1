package org.stemma.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.WordRun;
import org.stemma.descent.Rewrite;
import org.stemma.descent.Slip;
import org.stemma.drawing.Drawing;
import org.stemma.drawing.StemmaList;
import org.stemma.quote.FollowedQuote;
import org.stemma.text.LeftOut;
import org.stemma.text.Percent;

/// What the page of a trace shows, laid out so that its template only has to write it down. Escaping is the template's.
///
/// @param stylesheet ours, written into the page as it is
/// @param passages number of shared passages
/// @param documents in the order of the input
/// @param quotes those that changed speaker or words on the way
/// @param kept number of those that kept both
/// @param unanchored statements whose speaker their own text does not give
/// @param stemma null when nobody descends from anybody
public record TraceView(
    String stylesheet,
    int passages,
    List<Paper> documents,
    List<QuoteRow> quotes,
    int kept,
    List<QuoteRow> unanchored,
    List<Slip> slips,
    List<Rewrite> rewrites,
    @Nullable Drawing stemma,
    StemmaList lineage) {

  /// Documents up to this number are set against each other in a matrix; more would be wider than any screen.
  private static final int MATRIX = 12;

  /// The documents as they stand side by side: first those that share something, so that they are near each other.
  public List<Paper> desk() {
    return documents.stream()
        .sorted(Comparator.comparing((Paper paper) -> paper.partners().isEmpty()))
        .toList();
  }

  /// A share in [0, 1] as a person reads it.
  public static String percent(double share) {
    return Percent.of(share);
  }

  public boolean isMatrix() {
    return documents.size() <= MATRIX;
  }

  /// A document: its share of words that stand elsewhere, and its text with what is shared marked.
  ///
  /// @param anchor its place on the page
  /// @param facts outlet, date and names, for a line under the headline
  /// @param percent how much of it stands elsewhere
  /// @param shares one for each document of the page, in its order
  public record Paper(
      String anchor,
      String id,
      String title,
      @Nullable String language,
      String facts,
      String percent,
      List<Cell> shares,
      List<Block> blocks,
      List<LeftOut> leftOut) {

    /// The cells with something in them, largest first.
    public List<Cell> partners() {
      return shares.stream()
          .filter(cell -> cell.share() > 0)
          .sorted((a, b) -> Double.compare(b.share(), a.share()))
          .toList();
    }
  }

  /// How much of one document stands in another.
  ///
  /// @param share in [0, 1]
  public record Cell(String id, String anchor, double share, boolean same) {

    public String percent() {
      return Percent.of(share);
    }

    /// Name of a style class: how strongly the cell is tinted, from 0 to 9.
    public String tint() {
      return "t" + Math.min(9, (int) Math.ceil(share * 10));
    }
  }

  /// A block of a document's text.
  ///
  /// @param element name of the element it is set in
  /// @param notes on the passages that begin in it
  public record Block(String anchor, String element, List<Segment> segments, List<Note> notes) {}

  /// A stretch of a block over which the same passages run.
  ///
  /// @param style names of style classes; empty for text that is nobody else's
  /// @param changed true where the other text has other words
  /// @param refs of the passages that begin here
  public record Segment(String text, String style, boolean changed, List<Ref> refs) {}

  /// Number of a passage, at the place where it begins, leading to its other end.
  public record Ref(int number, String anchor, String other, String title) {}

  /// What is to be said about a passage beside the text.
  ///
  /// @param label kind and containment
  /// @param where "appeared earlier in" and its like; the other document's id follows
  /// @param swaps what was changed, in short; empty on the earlier side, and where nothing was
  /// @param words the runs from the earlier text to this one; empty on the earlier side
  public record Note(
      Ref ref,
      String label,
      String where,
      String otherId,
      String how,
      List<String> swaps,
      List<WordRun> words,
      List<String> reasons,
      String place) {}

  /// A quotation followed.
  ///
  /// @param changes from the words of the origin; empty where they were kept
  /// @param anchor of the block in which it stands
  public record QuoteRow(
      FollowedQuote quote, String text, List<WordRun> changes, String id, String anchor) {

    /// The verdict on the words where it is not told already.
    public @Nullable String besides() {
      boolean told = quote.speaker() == FollowedQuote.SpeakerVerdict.KEPT;
      boolean kept = quote.wording() == FollowedQuote.WordingVerdict.KEPT;
      return told || kept ? null : quote.wording().label();
    }
  }
}
