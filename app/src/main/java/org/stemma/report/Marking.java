package org.stemma.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stemma.collate.WordRun;
import org.stemma.report.TraceView.Ref;
import org.stemma.report.TraceView.Segment;
import org.stemma.reuse.Borrowing;
import org.stemma.text.Span;

/// Cuts a block of text at every place where a shared passage, or a changed word in one, begins or ends, so that each piece
/// can be marked whole even where passages overlap.
final class Marking {

  /// One side of a borrowing, as the document sees it.
  ///
  /// @param number of the borrowing on the page
  /// @param later true for the side that came later, or is taken for it
  /// @param span of this side, in the document's text
  /// @param changed stretches of it that read otherwise on the other side; empty on the earlier side
  record Side(Borrowing borrowing, int number, boolean later, Span span, List<Span> changed) {

    static Side earlier(Borrowing borrowing, int number) {
      return new Side(borrowing, number, false, borrowing.from().span(), List.of());
    }

    /// Single words are marked only where most words stayed: of a text in other words all of it is another.
    static Side later(Borrowing borrowing, int number) {
      boolean stayed = borrowing.kind().compareTo(Borrowing.Kind.EDITED) <= 0;
      List<Span> changed = stayed ? added(borrowing) : List.of();
      return new Side(borrowing, number, true, borrowing.to().span(), changed);
    }

    Ref ref() {
      String title =
          later
              ? Wording.ofLater(borrowing.direction()) + " " + borrowing.from().document().id()
              : Wording.ofEarlier(borrowing.direction()) + " " + borrowing.to().document().id();
      return new Ref(number, anchor(later), anchor(!later), title);
    }

    private String anchor(boolean laterSide) {
      return "p" + number + (laterSide ? "b" : "a");
    }

    /// Where the runs put something into the text that the other has not. None when the runs, against the contract, do not
    /// rebuild the text: a mark in a wrong place would be worse than none.
    private static List<Span> added(Borrowing borrowing) {
      List<Span> added = new ArrayList<>();
      int at = borrowing.to().span().begin();
      for (WordRun run : borrowing.words()) {
        if (run.sign() == WordRun.Sign.OMITTED) {
          continue;
        }
        int end = at + run.text().length();
        if (run.sign() == WordRun.Sign.ADDED) {
          added.add(new Span(at, end));
        }
        at = end;
      }
      return at == borrowing.to().span().end() ? added : List.of();
    }
  }

  private Marking() {}

  /// The pieces of a block, in order; together they are its text.
  ///
  /// @param block where it stands in `text`
  /// @param sides those that overlap the block
  static List<Segment> of(String text, Span block, List<Side> sides) {
    SortedSet<Integer> cuts = new TreeSet<>(List.of(block.begin(), block.end()));
    for (Side side : sides) {
      cut(cuts, block, side.span());
      side.changed().forEach(span -> cut(cuts, block, span));
    }
    List<Segment> segments = new ArrayList<>();
    int begin = block.begin();
    for (int end : cuts.tailSet(begin + 1)) {
      segments.add(segment(text, new Span(begin, end), sides));
      begin = end;
    }
    return segments;
  }

  private static void cut(SortedSet<Integer> cuts, Span block, Span span) {
    for (int at : new int[] {span.begin(), span.end()}) {
      if (at > block.begin() && at < block.end()) {
        cuts.add(at);
      }
    }
  }

  private static Segment segment(String text, Span piece, List<Side> sides) {
    List<Side> over = sides.stream().filter(side -> side.span().overlaps(piece)).toList();
    boolean changed =
        over.stream().anyMatch(side -> side.changed().stream().anyMatch(piece::overlaps));
    List<Ref> refs =
        over.stream().filter(side -> side.span().begin() == piece.begin()).map(Side::ref).toList();
    return new Segment(piece.of(text), style(over), changed, refs);
  }

  /// The least changed of the later sides decides; a piece that is only an earlier side is `lent`.
  private static String style(List<Side> over) {
    if (over.isEmpty()) {
      return "";
    }
    return over.stream()
        .filter(Side::later)
        .map(side -> side.borrowing().kind())
        .min(Borrowing.Kind::compareTo)
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .orElse("lent");
  }
}
