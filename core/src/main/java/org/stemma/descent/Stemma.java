package org.stemma.descent;

import java.util.List;
import org.stemma.reuse.Evidence;

/// Who descends from whom: a directed graph without cycles, in which a document may have several parents (contamination)
/// and a lost common source (an archetype) stands where documents share what none of the others has.
public record Stemma(List<Node> nodes, List<Edge> edges) {

  public Stemma {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /// @param id of the document, or an invented name of a lost source
  /// @param lost true for an archetype that no document is
  public record Node(String id, boolean lost) {}

  /// @param from id of the earlier node
  /// @param to id of the node that takes from it
  /// @param share how much of `to`'s words stand in `from`, in [0, 1]
  public record Edge(String from, String to, double share, List<Evidence> evidence) {

    public Edge {
      evidence = List.copyOf(evidence);
    }
  }
}
