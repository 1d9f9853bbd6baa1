package org.stemma.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Article;
import org.stemma.extract.Extraction;
import org.stemma.extract.NoArticle;
import org.stemma.extract.TrackerPage;
import org.stemma.input.Extracted;
import org.stemma.text.Block;
import org.stemma.text.Glimpse;
import org.stemma.text.LeftOut;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// An article to be read on a terminal, and after it what was left out and why.
public final class ExtractReport {

  /// Columns of a left-out piece that are shown; enough to recognise it.
  private static final int GLIMPSE = 60;

  /// Pieces that are shown of those left out for one reason.
  private static final int GLIMPSES = 3;

  private final Terminal terminal;
  private boolean begun;

  public ExtractReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Writes one document; an empty line sets it apart from the one before.
  public void write(Extracted extracted) throws IOException {
    if (begun) {
      terminal.blank();
    }
    begun = true;
    Extraction extraction = extracted.extraction();
    switch (extraction) {
      case Article article -> article(extracted.id(), article);
      case TrackerPage page -> tracker(extracted.id(), page);
      case NoArticle nothing -> {
        terminal.heading(extracted.id() + ": no article, but " + nothing.outcome());
        terminal.paragraph(0, Line.of(nothing.reason()));
      }
    }
    leftOut(extraction.leftOut());
  }

  private void article(String id, Article article) throws IOException {
    Witness witness = article.witness();
    String headline = witness.headline();
    terminal.heading(headline == null ? id + " (no headline)" : headline);
    if (witness.standfirst() != null) {
      terminal.paragraph(0, Line.of(witness.standfirst()));
    }
    String facts = String.join(" · ", facts(article));
    if (!facts.isEmpty()) {
      terminal.paragraph(0, Line.of(Ink.QUIET, facts));
    }
    for (Block block : witness.blocks()) {
      block(block);
    }
  }

  private static List<String> facts(Article article) {
    Witness witness = article.witness();
    List<String> facts = new ArrayList<>();
    if (!witness.byline().isEmpty()) {
      facts.add("by " + String.join(", ", witness.byline()));
    }
    addFact(facts, "", article.source());
    addFact(facts, "published ", iso(witness.publishedAt()));
    addFact(facts, "modified ", iso(witness.modifiedAt()));
    addFact(facts, "language ", witness.language());
    addFact(facts, "", article.url());
    return facts;
  }

  private static @Nullable String iso(@Nullable PageTime time) {
    return time == null ? null : time.iso();
  }

  private static void addFact(List<String> facts, String label, @Nullable String fact) {
    if (fact != null) {
      facts.add(label + fact);
    }
  }

  private void block(Block block) throws IOException {
    switch (block.kind()) {
      case HEADLINE, STANDFIRST -> {
        // Stand at the top already.
      }
      case PARAGRAPH, LIVE_ENTRY -> spaced(0, 0, Line.of(block.text()));
      case SUBHEADLINE -> spaced(0, 0, Line.of(Ink.HEADING, block.text()));
      case LIST_ITEM -> spaced(2, 4, Line.of("- " + block.text()));
      case QUOTATION -> spaced(4, 4, Line.of(block.text()));
      case CAPTION, CORRECTION, TABLE ->
          spaced(0, 2, Line.of(Ink.QUIET, block.kind().label() + ": ").add(block.text()));
    }
  }

  private void spaced(int first, int rest, Line line) throws IOException {
    terminal.blank();
    terminal.paragraph(first, rest, line);
  }

  private void tracker(String id, TrackerPage page) throws IOException {
    TrackerPage.Tracker tracker = page.tracker();
    terminal.heading(id + ": a page of " + tracker.tool() + ", which watches articles for changes");
    row("article", tracker.url());
    row("outlet", tracker.source());
    row("versions", tracker.versions() == null ? null : tracker.versions().toString());
    row("first seen", tracker.firstSeen());
    row("last changed", tracker.lastChanged());
    row("still checked", tracker.checking() == null ? null : tracker.checking() ? "yes" : "no");
    Long minutes = tracker.minutesBetween();
    row("apart", minutes == null ? null : minutes + " minutes");
    if (page.reason() != null) {
      terminal.paragraph(0, Line.of(Ink.WARNED, page.reason()));
    }
    for (TrackerPage.Revision revision : page.revisions()) {
      revision(revision);
    }
  }

  private void row(String label, @Nullable String value) throws IOException {
    String shown = value == null ? "the page does not say" : value;
    Line line = Line.of(Ink.QUIET, label + ":").add(" ".repeat(1));
    terminal.paragraph(2, 4, line.add(shown));
  }

  private void revision(TrackerPage.Revision revision) throws IOException {
    terminal.blank();
    String time = revision.time() == null ? "" : ", " + revision.time();
    terminal.paragraph(0, Line.of(Ink.NAME, "Version " + revision.number() + time));
    if (revision.title() != null) {
      terminal.heading(revision.title());
    }
    for (String paragraph : revision.paragraphs()) {
      spaced(0, 0, Line.of(paragraph));
    }
  }

  private void leftOut(List<LeftOut> pieces) throws IOException {
    if (pieces.isEmpty()) {
      return;
    }
    terminal.blank();
    terminal.paragraph(0, Line.of(Ink.QUIET, "Left out:"));
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (LeftOut piece : pieces) {
      byReason
          .computeIfAbsent(piece.why(), any -> new ArrayList<>())
          .add("“" + Glimpse.begin(piece.text(), GLIMPSE) + "”");
    }
    for (Map.Entry<String, List<String>> reason : byReason.entrySet()) {
      List<String> all = reason.getValue();
      String shown = String.join(", ", all.subList(0, Math.min(GLIMPSES, all.size())));
      String more = all.size() > GLIMPSES ? " and " + (all.size() - GLIMPSES) + " more" : "";
      terminal.paragraph(2, 4, Line.of(Ink.QUIET, reason.getKey() + ": " + shown + more));
    }
  }
}
