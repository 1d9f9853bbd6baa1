package org.stemma.descent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.reuse.Evidence;
import org.stemma.reuse.Passage;
import org.stemma.text.Document;
import org.stemma.text.Span;
import org.stemma.tradition.Tradition;

/// Copies of one text of which nobody knows which is the earlier: who is next to whom is told from their readings ([Tradition]).
///
/// Documents are such copies when each has half of another or is half of it, and no direction is known between any two of them. News
/// hardly ever is without dates; transcripts, leaflets, and old texts are.
final class UndatedCopies {

  private static final double HALF = 0.5;

  private final List<Document> documents;
  private final List<Borrowing> borrowings;

  UndatedCopies(List<Document> documents, List<Borrowing> borrowings) {
    this.documents = documents;
    this.borrowings = borrowings;
  }

  /// A tree of copies.
  ///
  /// @param lost the names of the nodes that no document is
  record Drawn(List<String> lost, List<Stemma.Edge> edges) {}

  /// One tree a group, in input order.
  ///
  /// @param named how many lost sources have a name already
  List<Drawn> draw(int named) {
    List<Drawn> drawn = new ArrayList<>();
    int number = named;
    for (Set<String> group : groups()) {
      List<Document> copies =
          documents.stream()
              .filter(document -> group.contains(document.id()))
              .sorted(Comparator.comparing(Document::id))
              .toList();
      if (copies.size() >= Tradition.FEWEST && copies.size() <= Tradition.MOST) {
        Drawn tree = tree(copies, number);
        number += tree.lost().size();
        drawn.add(tree);
      }
    }
    return drawn;
  }

  private List<Set<String>> groups() {
    Set<String> dated = new HashSet<>();
    borrowings.stream()
        .filter(borrowing -> borrowing.direction() != Direction.UNKNOWN)
        .forEach(borrowing -> {
          dated.add(borrowing.from().document().id());
          dated.add(borrowing.to().document().id());
        });
    List<Set<String>> groups = new ArrayList<>();
    for (Kin pair : Kin.of(borrowings)) {
      boolean undated = !dated.contains(pair.a().id()) && !dated.contains(pair.b().id());
      if (undated && areCopies(pair)) {
        join(groups, pair.a().id(), pair.b().id());
      }
    }
    return groups;
  }

  private static boolean areCopies(Kin pair) {
    return Math.max(Spans.share(pair.a(), pair.inA()), Spans.share(pair.b(), pair.inB())) >= HALF;
  }

  private static void join(List<Set<String>> groups, String one, String other) {
    Set<String> joined = new HashSet<>(Set.of(one, other));
    List<Set<String>> met =
        groups.stream().filter(group -> group.contains(one) || group.contains(other)).toList();
    met.forEach(joined::addAll);
    groups.removeAll(met);
    groups.add(joined);
  }

  private Drawn tree(List<Document> copies, int named) {
    List<Tradition.Node> nodes = Tradition.of(copies.stream().map(Document::text).toList());
    Map<Integer, String> names = new HashMap<>();
    List<String> lost = new ArrayList<>();
    List<Stemma.Edge> edges = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Tradition.Node node = nodes.get(i);
      String name =
          node.isLost()
              ? LostSources.name(documents, named + lost.size() + 1)
              : copies.get(node.copy()).id();
      names.put(i, name);
      if (node.isLost()) {
        lost.add(name);
      }
      if (node.above() >= 0) {
        double share = node.isLost() ? 0 : share(copies.get(node.copy()));
        edges.add(
            new Stemma.Edge(names.getOrDefault(node.above(), ""), name, share, evidence(node)));
      }
    }
    return new Drawn(lost, edges);
  }

  private static List<Evidence> evidence(Tradition.Node node) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            "drawn from readings", "no dates: who is next to whom, and not who was first"));
    node.readings().forEach(reading -> evidence.add(new Evidence("reading", reading)));
    return evidence;
  }

  /// How much of a copy stands in any of the others.
  private double share(Document copy) {
    List<Span> shared = new ArrayList<>();
    for (Borrowing borrowing : borrowings) {
      for (Passage passage : List.of(borrowing.from(), borrowing.to())) {
        if (passage.document().id().equals(copy.id())) {
          shared.add(passage.span());
        }
      }
    }
    return Spans.share(copy, shared);
  }
}
