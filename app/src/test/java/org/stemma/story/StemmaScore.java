package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The stemma against the gold, by who descends from whom: an edge may run through a lost source or another document, so
/// pairs of ancestor and descendant are compared, not edges.
final class StemmaScore {

  private StemmaScore() {}

  static void score(JsonNode gold, JsonNode output, Measures measures) {
    measures.expect("stemma.descent found", "stemma.descent true", "stemma.kin");
    JsonNode stemma = gold.path("stemma");
    JsonNode reported = output.path("stemma");
    Map<String, Set<String>> wanted = descendants(stemma.path("edges"));
    Map<String, Set<String>> found = descendants(reported.path("edges"));
    Set<String> documents = documents(output);
    pairs(wanted, documents(gold.path("stemma").path("nodes")))
        .forEach(pair ->
            measures.count("stemma.descent found", pairs(found, documents).contains(pair), pair));
    pairs(found, documents)
        .forEach(pair ->
            measures.count(
                "stemma.descent true",
                pairs(wanted, documents).contains(pair),
                pair + "\n    edges: " + reported.path("edges")));
    for (JsonNode kin : stemma.path("kin")) {
      boolean common =
          lost(reported).stream()
              .anyMatch(id ->
                  found.getOrDefault(id, Set.of()).containsAll(Json.set(kin.path("documents"))));
      measures.count("stemma.kin", common, kin + "");
    }
  }

  private static Set<String> documents(JsonNode list) {
    Set<String> ids = new TreeSet<>();
    JsonNode nodes = list.has("documents") ? list.path("documents") : list;
    nodes.forEach(node -> ids.add(Json.id(node)));
    return ids;
  }

  private static Set<String> lost(JsonNode stemma) {
    Set<String> ids = new TreeSet<>();
    Json.each(stemma.path("nodes"))
        .filter(node -> node.path("lost").asBoolean())
        .forEach(node -> ids.add(Json.id(node)));
    return ids;
  }

  /// "a > b" for every two documents of which the second descends from the first.
  private static Set<String> pairs(Map<String, Set<String>> descendants, Set<String> documents) {
    Set<String> pairs = new TreeSet<>();
    for (String ancestor : descendants.keySet()) {
      descendants.get(ancestor).stream()
          .filter(it -> documents.contains(ancestor) && documents.contains(it))
          .forEach(it -> pairs.add(ancestor + " > " + it));
    }
    return pairs;
  }

  private static Map<String, Set<String>> descendants(JsonNode edges) {
    Map<String, Set<String>> children = new TreeMap<>();
    edges.forEach(edge ->
        children
            .computeIfAbsent(edge.path("from").asText(), id -> new TreeSet<>())
            .add(edge.path("to").asText()));
    Map<String, Set<String>> descendants = new TreeMap<>();
    children.keySet().forEach(id -> descendants.put(id, reachable(id, children)));
    return descendants;
  }

  private static Set<String> reachable(String from, Map<String, Set<String>> children) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(children.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String id = open.pop();
      if (seen.add(id)) {
        open.addAll(children.getOrDefault(id, Set.of()));
      }
    }
    return seen;
  }
}
