package org.stemma.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.descent.Stemma;
import org.stemma.descent.Stemma.Edge;
import org.stemma.descent.Stemma.Node;
import org.stemma.text.Percent;

/// A stemma as an indented list: every node once, below the parent that most of it stands in, with its other parents named
/// beside it. The text alternative of the drawing.
///
/// @param entries parents before children; empty when nobody descends from anybody
/// @param alone ids of the documents without kin
public record StemmaList(List<Entry> entries, List<String> alone) {

  /// @param depth 0 for a node without parent
  /// @param share how much of it stands in the parent above, in [0, 1]; 0 without parent
  /// @param also its other parents, each with the share
  public record Entry(Node node, int depth, double share, List<String> also) {

    public String label() {
      return StemmaList.label(node);
    }
  }

  /// The id, or for a lost source words that say so.
  static String label(Node node) {
    return node.lost() ? "lost source " + node.id().replaceFirst("^lost\\W*", "") : node.id();
  }

  public static StemmaList of(Stemma stemma) {
    return new Builder(stemma).build();
  }

  /// Walks the graph from its roots.
  private static final class Builder {
    private final Stemma stemma;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Edge>> parents = new HashMap<>();
    private final Map<String, List<Edge>> children = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Builder(Stemma stemma) {
      this.stemma = stemma;
      stemma.nodes().forEach(node -> nodes.put(node.id(), node));
      for (Edge edge : stemma.edges()) {
        parents.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(edge);
      }
      for (List<Edge> of : parents.values()) {
        of.sort(Comparator.comparingDouble(Edge::share).reversed());
        Edge main = of.getFirst();
        children.computeIfAbsent(main.from(), id -> new ArrayList<>()).add(main);
      }
      Comparator<Edge> byShare = Comparator.comparingDouble(Edge::share).reversed();
      children.values().forEach(of -> of.sort(byShare.thenComparing(Edge::to)));
    }

    StemmaList build() {
      List<String> alone = new ArrayList<>();
      Set<String> lenders = new HashSet<>();
      stemma.edges().forEach(edge -> lenders.add(edge.from()));
      for (Node node : stemma.nodes()) {
        if (parents.containsKey(node.id())) {
          continue;
        }
        if (lenders.contains(node.id())) {
          add(node, 0, 0);
        } else {
          alone.add(node.id());
        }
      }
      return new StemmaList(List.copyOf(entries), List.copyOf(alone));
    }

    private void add(Node node, int depth, double share) {
      if (!seen.add(node.id())) {
        return;
      }
      List<String> also =
          parents.getOrDefault(node.id(), List.of()).stream().skip(1).map(this::other).toList();
      entries.add(new Entry(node, depth, share, also));
      for (Edge edge : children.getOrDefault(node.id(), List.of())) {
        Node child = nodes.get(edge.to());
        if (child != null) {
          add(child, depth + 1, edge.share());
        }
      }
    }

    private String other(Edge edge) {
      Node parent = nodes.get(edge.from());
      String name = parent == null ? edge.from() : label(parent);
      return name + " (" + Percent.of(edge.share()) + ")";
    }
  }
}
