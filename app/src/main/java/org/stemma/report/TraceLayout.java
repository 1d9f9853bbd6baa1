package org.stemma.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Swaps;
import org.stemma.collate.WordRun;
import org.stemma.drawing.Drawing;
import org.stemma.drawing.StemmaList;
import org.stemma.quote.FollowedQuote;
import org.stemma.quote.FollowedQuote.SpeakerVerdict;
import org.stemma.quote.FollowedQuote.WordingVerdict;
import org.stemma.report.Marking.Side;
import org.stemma.report.TraceView.Block;
import org.stemma.report.TraceView.Cell;
import org.stemma.report.TraceView.Note;
import org.stemma.report.TraceView.Paper;
import org.stemma.report.TraceView.QuoteRow;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Evidence;
import org.stemma.reuse.Passage;
import org.stemma.text.BlockKind;
import org.stemma.text.Document;
import org.stemma.text.Percent;
import org.stemma.text.Span;
import org.stemma.text.Witness;
import org.stemma.trace.Share;
import org.stemma.trace.Trace;

/// Lays a trace out as a page: numbers the passages, cuts the texts at them, and puts each note beside the paragraph in
/// which its passage begins.
final class TraceLayout {

  /// Swaps that a note names before it must be opened.
  private static final int SWAPS = 4;

  /// Glyphs of a quotation in the table.
  private static final int GLIMPSE = 120;

  private final Trace trace;
  private final Map<String, String> anchors = new HashMap<>();
  private final Map<String, List<Side>> sides = new HashMap<>();

  private TraceLayout(Trace trace) {
    this.trace = trace;
    for (Document document : trace.documents()) {
      anchors.put(document.id(), "d" + (anchors.size() + 1));
    }
    int number = 0;
    for (Borrowing borrowing : trace.borrowings()) {
      number++;
      sidesOf(borrowing.from()).add(Side.earlier(borrowing, number));
      sidesOf(borrowing.to()).add(Side.later(borrowing, number));
    }
  }

  static TraceView of(Trace trace, String stylesheet) {
    TraceLayout layout = new TraceLayout(trace);
    List<FollowedQuote> quotes = trace.quotes();
    StemmaList lineage = StemmaList.of(trace.stemma());
    return new TraceView(
        stylesheet,
        trace.borrowings().size(),
        layout.papers(),
        quotes.stream().filter(TraceLayout::isChanged).map(layout::row).toList(),
        (int) quotes.stream().filter(TraceLayout::isKept).count(),
        quotes.stream()
            .filter(quote -> quote.speaker() == SpeakerVerdict.UNANCHORED)
            .map(layout::row)
            .toList(),
        trace.slips(),
        trace.rewrites(),
        lineage.entries().isEmpty()
            ? null
            : Drawing.of(trace.stemma(), layout.captions(), Map.of()),
        lineage);
  }

  private List<Side> sidesOf(Passage passage) {
    return sides.computeIfAbsent(passage.document().id(), id -> new ArrayList<>());
  }

  private String anchor(String id) {
    return anchors.getOrDefault(id, "top");
  }

  private Map<String, String> captions() {
    Map<String, String> captions = new HashMap<>();
    for (Document document : trace.documents()) {
      String title = document.witness().headline();
      captions.put(document.id(), title == null ? "" : title);
    }
    return captions;
  }

  private List<Paper> papers() {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < trace.documents().size(); i++) {
      papers.add(paper(trace.documents().get(i), trace.shares().get(i)));
    }
    return papers;
  }

  private Paper paper(Document document, Share share) {
    Witness witness = document.witness();
    List<Cell> cells =
        trace.documents().stream()
            .map(other -> cell(other.id(), share, other.id().equals(document.id())))
            .toList();
    String headline = witness.headline();
    return new Paper(
        anchor(document.id()),
        document.id(),
        headline == null ? document.id() : headline,
        witness.language(),
        String.join(" · ", facts(document)),
        Percent.of(share.all()),
        cells,
        blocks(document),
        witness.leftOut());
  }

  private Cell cell(String other, Share share, boolean same) {
    return new Cell(other, anchor(other), share.by().getOrDefault(other, 0.0), same);
  }

  private static List<String> facts(Document document) {
    List<String> facts = new ArrayList<>();
    if (document.source() != null) {
      facts.add(document.source());
    }
    if (document.witness().publishedAt() != null) {
      facts.add(document.witness().publishedAt().iso().replace('T', ' '));
    }
    if (!document.witness().byline().isEmpty()) {
      facts.add("by " + String.join(", ", document.witness().byline()));
    }
    return facts;
  }

  private List<Block> blocks(Document document) {
    List<Block> blocks = new ArrayList<>();
    List<Side> all = sides.getOrDefault(document.id(), List.of());
    for (org.stemma.text.Block block : document.witness().textBlocks()) {
      Span span = block.span();
      if (span != null && !span.isEmpty()) {
        List<Side> here = all.stream().filter(side -> side.span().overlaps(span)).toList();
        blocks.add(
            new Block(
                blockAnchor(document.id(), span),
                element(block.kind()),
                Marking.of(document.text(), span, here),
                here.stream()
                    .filter(side -> span.contains(side.span().begin()))
                    .map(TraceLayout::note)
                    .toList()));
      }
    }
    return blocks;
  }

  private String blockAnchor(String id, Span block) {
    return anchor(id) + "-" + block.begin();
  }

  private static String element(BlockKind kind) {
    return switch (kind) {
      case HEADLINE -> "headline";
      case STANDFIRST -> "standfirst";
      case SUBHEADLINE -> "subheadline";
      case QUOTATION -> "quotation";
      case LIST_ITEM -> "item";
      case PARAGRAPH, CAPTION, CORRECTION, LIVE_ENTRY, TABLE -> "paragraph";
    };
  }

  private static Note note(Side side) {
    Borrowing borrowing = side.borrowing();
    Passage other = side.later() ? borrowing.from() : borrowing.to();
    Passage mine = side.later() ? borrowing.to() : borrowing.from();
    boolean shows = side.later() && Changes.isAny(borrowing.words());
    boolean stayed = borrowing.kind().compareTo(Borrowing.Kind.EDITED) <= 0;
    List<WordRun> words = shows ? borrowing.words() : List.of();
    String where =
        side.later()
            ? Wording.ofLater(borrowing.direction())
            : Wording.ofEarlier(borrowing.direction());
    return new Note(
        side.ref(),
        Wording.kind(borrowing),
        where,
        other.document().id(),
        Wording.how(borrowing.direction()),
        stayed ? Swaps.of(words, SWAPS) : List.of(),
        words,
        reasons(borrowing),
        "characters %d to %d, there %d to %d"
            .formatted(
                mine.span().begin(), mine.span().end(), other.span().begin(), other.span().end()));
  }

  private static List<String> reasons(Borrowing borrowing) {
    var reasons = new LinkedHashSet<String>();
    for (Evidence reason : borrowing.evidence()) {
      reasons.add(reason.rule() + ": " + reason.text());
    }
    return List.copyOf(reasons);
  }

  private QuoteRow row(FollowedQuote quote) {
    Passage in = quote.in();
    String text = Wording.said(in, GLIMPSE);
    return new QuoteRow(
        quote, text, Changes.withContext(quote.changes()), in.document().id(), blockAround(in));
  }

  private String blockAround(Passage passage) {
    for (org.stemma.text.Block block : passage.document().witness().textBlocks()) {
      @Nullable Span span = block.span();
      if (span != null && span.contains(passage.span().begin())) {
        return blockAnchor(passage.document().id(), span);
      }
    }
    return anchor(passage.document().id());
  }

  private static boolean isChanged(FollowedQuote quote) {
    return quote.speaker() != SpeakerVerdict.UNANCHORED && !isKept(quote);
  }

  private static boolean isKept(FollowedQuote quote) {
    return quote.speaker() == SpeakerVerdict.KEPT && quote.wording() == WordingVerdict.KEPT;
  }
}
