package org.stemma.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.stemma.descent.Rewrite;
import org.stemma.descent.Slip;
import org.stemma.descent.Stemma;
import org.stemma.quote.FollowedQuote;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Passage;
import org.stemma.text.Document;
import org.stemma.trace.Share;
import org.stemma.trace.Trace;

/// What several documents share and how they descend from each other, as JSON: `stemma.trace/1`.
public final class TraceJson {

  private static final String FORMAT = "trace";

  private final Json json;

  public TraceJson(Json json) {
    this.json = json;
  }

  /// All of it, in one document.
  public void write(Trace trace) throws IOException {
    json.begin();
    fields(trace);
    json.end();
    json.endLine();
  }

  /// All of it, as the fields of an object that somebody else begins and ends.
  void fields(Trace trace) throws IOException {
    json.format(FORMAT);
    documents(trace);
    json.beginList("borrowings");
    for (Borrowing borrowing : trace.borrowings()) {
      json.begin();
      borrowing(borrowing);
      json.end();
    }
    json.endList();
    json.beginList("quotes");
    for (FollowedQuote quote : trace.quotes()) {
      quote(quote);
    }
    json.endList();
    slips(trace);
    rewrites(trace);
    stemma(trace.stemma());
  }

  /// The borrowings alone, one a line.
  public void writeBorrowings(Trace trace) throws IOException {
    for (Borrowing borrowing : trace.borrowings()) {
      writeBorrowing(borrowing);
    }
  }

  /// One borrowing as a line, without its end.
  public static String line(Borrowing borrowing) {
    StringWriter line = new StringWriter();
    try {
      new TraceJson(Json.lines(line)).writeBorrowing(borrowing);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString().stripTrailing();
  }

  private void writeBorrowing(Borrowing borrowing) throws IOException {
    json.begin();
    json.format(FORMAT);
    borrowing(borrowing);
    json.end();
    json.endLine();
  }

  private void documents(Trace trace) throws IOException {
    json.beginList("documents");
    Iterator<Share> shares = trace.shares().iterator();
    for (Document document : trace.documents()) {
      json.begin();
      json.text("id", document.id());
      json.text("title", document.witness().headline());
      json.text("source", document.source());
      json.time("date", document.witness().publishedAt());
      json.text("text", document.text());
      share(shares.next());
      json.end();
    }
    json.endList();
  }

  private void share(Share share) throws IOException {
    json.begin("share");
    json.share("all", share.all());
    json.begin("by");
    for (Map.Entry<String, Double> by : share.by().entrySet()) {
      json.share(by.getKey(), by.getValue());
    }
    json.end();
    json.end();
  }

  private void borrowing(Borrowing borrowing) throws IOException {
    passage("from", borrowing.from());
    passage("to", borrowing.to());
    json.text("kind", borrowing.kind().name().toLowerCase(Locale.ROOT));
    json.share("containment", borrowing.containment());
    json.share("confidence", borrowing.confidence());
    json.words("words", borrowing.words());
    json.text("direction", borrowing.direction().name().toLowerCase(Locale.ROOT));
    json.evidence("evidence", borrowing.evidence());
  }

  private void passage(String name, Passage passage) throws IOException {
    json.begin(name);
    json.text("id", passage.document().id());
    json.number("begin", passage.span().begin());
    json.number("end", passage.span().end());
    json.text("text", passage.text());
    json.end();
  }

  private void quote(FollowedQuote quote) throws IOException {
    json.begin();
    passage("in", quote.in());
    if (quote.origin() == null) {
      json.nothing("origin");
    } else {
      passage("origin", quote.origin());
    }
    json.text("original_speaker", quote.originalSpeaker());
    json.text("reads_as", quote.readsAs());
    json.text("speaker", quote.speaker().label());
    json.text("wording", quote.wording().label());
    json.text("verdict", quote.verdict());
    json.end();
  }

  private void slips(Trace trace) throws IOException {
    json.beginList("slips");
    for (Slip slip : trace.slips()) {
      json.begin();
      json.text("text", slip.text());
      json.texts("in", slip.in());
      Slip.Reading against = slip.against();
      if (against == null) {
        json.nothing("against");
      } else {
        json.begin("against");
        json.text("text", against.text());
        json.texts("in", against.in());
        json.end();
      }
      json.end();
    }
    json.endList();
  }

  private void rewrites(Trace trace) throws IOException {
    json.beginList("rewrites");
    for (Rewrite rewrite : trace.rewrites()) {
      json.begin();
      json.text("from", rewrite.from());
      json.text("to", rewrite.to());
      json.number("count", rewrite.count());
      json.texts("in", rewrite.in());
      json.end();
    }
    json.endList();
  }

  private void stemma(Stemma stemma) throws IOException {
    json.begin("stemma");
    json.beginList("nodes");
    for (Stemma.Node node : stemma.nodes()) {
      json.begin();
      json.text("id", node.id());
      json.flag("lost", node.lost());
      json.end();
    }
    json.endList();
    json.beginList("edges");
    for (Stemma.Edge edge : stemma.edges()) {
      json.begin();
      json.text("from", edge.from());
      json.text("to", edge.to());
      json.share("share", edge.share());
      json.evidence("evidence", edge.evidence());
      json.end();
    }
    json.endList();
    json.end();
  }
}
