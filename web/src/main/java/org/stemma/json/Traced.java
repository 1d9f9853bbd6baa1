package org.stemma.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.reuse.Evidence;
import org.stemma.text.Document;
import org.stemma.text.PageTime;
import org.stemma.trace.Trace;

/// What several texts share and how they descend from each other: `stemma.trace/1`.
@Format("trace")
@Says("What several texts share and how they descend, as `stemma trace --json` prints it.")
public record Traced(
    List<Text> documents,
    List<Borrowing> borrowings,
    List<Quote> quotes,
    @Says("readings that show kinship") List<Slip> slips,
    @Says("swaps of words that recur") List<Rewrite> rewrites,
    Stemma stemma) {

  public Traced {
    documents = List.copyOf(documents);
    borrowings = List.copyOf(borrowings);
    quotes = List.copyOf(quotes);
    slips = List.copyOf(slips);
    rewrites = List.copyOf(rewrites);
  }

  public static Traced of(Trace trace) {
    return new Traced(
        documents(trace),
        trace.borrowings().stream().map(Borrowing::of).toList(),
        trace.quotes().stream().map(Quote::of).toList(),
        trace.slips().stream().map(Slip::of).toList(),
        trace.rewrites().stream().map(Rewrite::of).toList(),
        Stemma.of(trace.stemma()));
  }

  private static List<Text> documents(Trace trace) {
    List<Text> documents = new ArrayList<>();
    Iterator<org.stemma.trace.Share> shares = trace.shares().iterator();
    for (Document document : trace.documents()) {
      org.stemma.trace.Share share = shares.next();
      @Nullable PageTime date = document.witness().publishedAt();
      documents.add(
          new Text(
              document.id(),
              document.witness().headline(),
              document.source(),
              date == null ? null : date.iso(),
              document.text(),
              new Share(share.all(), share.by())));
    }
    return documents;
  }

  /// One of the texts.
  @Says("One of the texts.")
  public record Text(
      String id,
      @Nullable String title,
      @Nullable String source,
      @Says("as precise as the page is, in its own zone") @Nullable String date,
      String text,
      Share share) {}

  /// In [0, 1].
  @Says("How much of a text stands elsewhere, in [0, 1].")
  public record Share(double all, @Says("by the id of the other text") Map<String, Double> by) {}

  /// A passage that two texts share.
  @Says("A passage that two texts share.")
  public record Borrowing(
      Passage from,
      Passage to,
      org.stemma.reuse.Borrowing.Kind kind,
      @Says("how much of `to` stands in `from`, in [0, 1]") double containment,
      @Says("in [0, 1]") double confidence,
      @Says("runs of `=`, `-` or `+` and their text") List<List<String>> words,
      @Says("how it is known that `from` is the earlier; `unknown` claims nothing")
          org.stemma.reuse.Borrowing.Direction direction,
      List<Reason> evidence) {

    public Borrowing {
      words = List.copyOf(words);
      evidence = List.copyOf(evidence);
    }

    public static Borrowing of(org.stemma.reuse.Borrowing borrowing) {
      return new Borrowing(
          Passage.of(borrowing.from()),
          Passage.of(borrowing.to()),
          borrowing.kind(),
          borrowing.containment(),
          borrowing.confidence(),
          Compared.runs(borrowing.words()),
          borrowing.direction(),
          reasons(borrowing.evidence()));
    }
  }

  /// A stretch of one of the texts.
  @Says("A stretch of one of the texts; offsets are UTF-16 code units, half-open.")
  public record Passage(String id, int begin, int end, String text) {

    static Passage of(org.stemma.reuse.Passage passage) {
      return new Passage(
          passage.document().id(), passage.span().begin(), passage.span().end(), passage.text());
    }
  }

  /// A rule that spoke.
  @Says("A rule that spoke, and what it saw.")
  public record Reason(String rule, String text) {}

  private static List<Reason> reasons(List<Evidence> evidence) {
    return evidence.stream().map(reason -> new Reason(reason.rule(), reason.text())).toList();
  }

  /// What became of a quotation.
  @Says("What became of a quotation on its way.")
  public record Quote(
      Passage in,
      @Nullable Passage origin,
      @Nullable String originalSpeaker,
      @Nullable String readsAs,
      String speaker,
      String wording,
      String verdict) {

    static Quote of(org.stemma.quote.FollowedQuote quote) {
      return new Quote(
          Passage.of(quote.in()),
          quote.origin() == null ? null : Passage.of(quote.origin()),
          quote.originalSpeaker(),
          quote.readsAs(),
          quote.speaker().label(),
          quote.wording().label(),
          quote.verdict());
    }
  }

  /// A reading that shows kinship.
  @Says("A reading that shows kinship.")
  public record Slip(String text, List<String> in, @Nullable Reading against) {

    public Slip {
      in = List.copyOf(in);
    }

    static Slip of(org.stemma.descent.Slip slip) {
      org.stemma.descent.Slip.Reading against = slip.against();
      return new Slip(
          slip.text(),
          slip.in(),
          against == null ? null : new Reading(against.text(), against.in()));
    }
  }

  /// What others have at the place of a slip.
  @Says("What other texts have at the place of a slip.")
  public record Reading(String text, List<String> in) {

    public Reading {
      in = List.copyOf(in);
    }
  }

  /// A swap of words that recurs.
  @Says("A swap of words that recurs: a rewriter's fingerprint.")
  public record Rewrite(String from, String to, int count, List<String> in) {

    public Rewrite {
      in = List.copyOf(in);
    }

    static Rewrite of(org.stemma.descent.Rewrite rewrite) {
      return new Rewrite(rewrite.from(), rewrite.to(), rewrite.count(), List.copyOf(rewrite.in()));
    }
  }

  /// Who descends from whom.
  @Says("Who descends from whom.")
  public record Stemma(List<Node> nodes, List<Edge> edges) {

    public Stemma {
      nodes = List.copyOf(nodes);
      edges = List.copyOf(edges);
    }

    static Stemma of(org.stemma.descent.Stemma stemma) {
      return new Stemma(
          stemma.nodes().stream().map(node -> new Node(node.id(), node.lost())).toList(),
          stemma.edges().stream()
              .map(edge -> new Edge(edge.from(), edge.to(), edge.share(), reasons(edge.evidence())))
              .toList());
    }
  }

  /// A text of the stemma.
  @Says("A text of the stemma; `lost` for one that was inferred and never seen.")
  public record Node(String id, boolean lost) {}

  /// A way of descent.
  @Says("A way of descent.")
  public record Edge(String from, String to, double share, List<Reason> evidence) {

    public Edge {
      evidence = List.copyOf(evidence);
    }
  }
}
