package org.stemma.descent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.descent.Stemma.Node;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.reuse.Evidence;
import org.stemma.text.Document;

/// Draws the stemma of some documents.
///
/// - *Parents* are found passage by passage ([Parents]): of all earlier documents that have a passage the one with the nearest
///   wording, and of equally near ones the first. So there is no edge from A to C where B lies between and explains all that C
///   has of A, and a compiled text has several parents.
/// - *Lost sources* ([LostSources]) stand where two documents share what no earlier one has and neither can be the other's
///   source.
/// - Documents of unknown direction get no edge: a passage that may have gone either way is kinship, not descent. Only where four or
///   more are copies of one text, and no direction is known among them, a tree is drawn from their readings ([UndatedCopies]), and says
///   so.
/// - There is no cycle: edges are drawn in order of trust (stated, dated, inferred), and one that would close a cycle is left
///   out.
///
/// Unlike the trees of textual criticism (neighbour joining, or Buneman) documents stand inside the graph, not at its leaves
/// only, since with news the sources are among the documents.
final class Stemmata {

  private Stemmata() {}

  static Stemma draw(List<Document> documents, List<Borrowing> borrowings, List<Slip> slips) {
    Graph graph = new Graph();
    Map<List<String>, List<Borrowing>> parents = Parents.of(borrowings);
    parents.values().stream()
        .sorted(Comparator.comparing(all -> all.getFirst().direction()))
        .forEach(all -> add(graph, all, borrowings));
    List<LostSources.Lost> lost = LostSources.among(documents, borrowings, slips);
    for (LostSources.Lost source : lost) {
      source.children().forEach((child, edge) -> graph.add(edge));
      source.parents().forEach(graph::add);
    }
    List<String> names = new ArrayList<>(lost.stream().map(LostSources.Lost::id).toList());
    for (UndatedCopies.Drawn tree : new UndatedCopies(documents, borrowings).draw(names.size())) {
      names.addAll(tree.lost());
      tree.edges().forEach(graph::add);
    }
    return new Stemma(nodes(documents, borrowings, names), graph.edges());
  }

  private static void add(Graph graph, List<Borrowing> chosen, List<Borrowing> borrowings) {
    Document from = chosen.getFirst().from().document();
    Document to = chosen.getFirst().to().document();
    Set<Evidence> evidence = new LinkedHashSet<>();
    evidence.add(new Evidence("nearest text", chosen.size() + " of the passages of " + to.id()));
    chosen.forEach(borrowing ->
        borrowing.evidence().stream()
            .filter(reason -> Directions.RULES.contains(reason.rule()))
            .forEach(evidence::add));
    double share =
        Spans.share(
            to,
            borrowings.stream()
                .filter(b -> b.from().document().id().equals(from.id()))
                .filter(b -> b.to().document().id().equals(to.id()))
                .map(b -> b.to().span())
                .toList());
    graph.add(new Stemma.Edge(from.id(), to.id(), share, List.copyOf(evidence)));
  }

  /// Documents that share anything, in input order, then the lost ones.
  private static List<Node> nodes(
      List<Document> documents, List<Borrowing> borrowings, List<String> lost) {
    Set<String> kin = new LinkedHashSet<>();
    for (Borrowing borrowing : borrowings) {
      kin.add(borrowing.from().document().id());
      kin.add(borrowing.to().document().id());
    }
    List<Node> nodes = new ArrayList<>();
    Slips.ordered(documents, kin).forEach(id -> nodes.add(new Node(id, false)));
    lost.forEach(id -> nodes.add(new Node(id, true)));
    return nodes;
  }

  /// Edges that close no cycle.
  private static final class Graph {
    private final Map<String, Set<String>> after = new LinkedHashMap<>();
    private final List<Stemma.Edge> edges = new ArrayList<>();

    void add(Stemma.Edge edge) {
      if (!reaches(edge.to(), edge.from())) {
        after.computeIfAbsent(edge.from(), key -> new LinkedHashSet<>()).add(edge.to());
        edges.add(edge);
      }
    }

    private boolean reaches(String from, String to) {
      Set<String> seen = new LinkedHashSet<>();
      List<String> open = new ArrayList<>(List.of(from));
      while (!open.isEmpty()) {
        String at = open.removeLast();
        if (at.equals(to)) {
          return true;
        }
        if (seen.add(at)) {
          open.addAll(after.getOrDefault(at, Set.of()));
        }
      }
      return false;
    }

    List<Stemma.Edge> edges() {
      return edges;
    }
  }

  /// True for a direction that an edge can stand on.
  static boolean isKnown(Borrowing borrowing) {
    return borrowing.direction() != Direction.UNKNOWN;
  }
}
