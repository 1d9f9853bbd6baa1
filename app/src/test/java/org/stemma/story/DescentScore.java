package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Slips, readings that several rewriters share against their source, and swaps that recur, against the gold.
final class DescentScore {

  private final JsonNode gold;
  private final JsonNode output;
  private final Measures measures;

  private DescentScore(JsonNode gold, JsonNode output, Measures measures) {
    this.gold = gold;
    this.output = output;
    this.measures = measures;
  }

  static void score(JsonNode gold, JsonNode output, Measures measures) {
    measures.expect("slip.found", "slip.shared readings", "slip.true");
    measures.expect("rewrite.found", "rewrite.in", "rewrite.count", "rewrite.true");
    DescentScore score = new DescentScore(gold, output, measures);
    score.slips();
    score.rewrites();
  }

  private void slips() {
    List<JsonNode> reported = Json.each(output.path("slips")).toList();
    List<JsonNode> readings = new ArrayList<>();
    for (JsonNode slip : gold.path("slips")) {
      measures.count("slip.found", reported.stream().anyMatch(it -> isSlip(slip, it)), slip + "");
      readings.add(slip);
    }
    for (JsonNode shared : gold.path("shared_readings")) {
      boolean found = reported.stream().anyMatch(it -> isReading(shared, it));
      measures.count("slip.shared readings", found, shared + "");
      readings.add(shared);
    }
    for (JsonNode slip : reported) {
      boolean known = readings.stream().anyMatch(it -> concerns(it, slip));
      measures.count("slip.true", known, slip + "");
    }
  }

  private static boolean isSlip(JsonNode slip, JsonNode reported) {
    return holds(reported, Json.text(slip))
        && Json.set(reported.path("in")).containsAll(Json.set(slip.path("in")))
        && holds(reported.path("against"), Json.text(slip.path("against")));
  }

  private static boolean isReading(JsonNode shared, JsonNode reported) {
    return holds(reported, shared.path("reading").asText())
        && Json.set(reported.path("in")).containsAll(Json.set(shared.path("documents")))
        && holds(reported.path("against"), shared.path("origin_reading").asText());
  }

  /// True when a reported slip is about a reading of the gold and two of its documents.
  private static boolean concerns(JsonNode known, JsonNode reported) {
    String reading = known.has("reading") ? known.path("reading").asText() : Json.text(known);
    Set<String> both = Json.set(known.path(known.has("documents") ? "documents" : "in"));
    both.retainAll(Json.set(reported.path("in")));
    return holds(reported, reading) && both.size() >= 2;
  }

  private static boolean holds(JsonNode reading, String words) {
    return Wording.contains(Wording.folded(Json.text(reading)), Wording.folded(words));
  }

  private void rewrites() {
    List<JsonNode> reported = Json.each(output.path("rewrites")).toList();
    for (JsonNode swap : gold.path("rewrites")) {
      List<JsonNode> found = reported.stream().filter(it -> key(it).equals(key(swap))).toList();
      String miss = swap + "\n    reported: " + found;
      measures.count("rewrite.found", !found.isEmpty(), miss);
      if (!found.isEmpty()) {
        Set<String> in = new TreeSet<>();
        found.forEach(it -> in.addAll(Json.set(it.path("in"))));
        measures.count("rewrite.in", in.equals(Json.set(swap.path("in"))), miss);
        int count = found.stream().mapToInt(it -> it.path("count").asInt()).sum();
        measures.count("rewrite.count", count == swap.path("count").asInt(), miss);
      }
    }
    Set<List<String>> known = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    gold.path("rewrites").forEach(swap -> known.add(key(swap)));
    reported.forEach(it -> measures.count("rewrite.true", known.contains(key(it)), it + ""));
  }

  /// What is swapped for what, in the singular: the gold counts crane and cranes as one.
  private static List<String> key(JsonNode swap) {
    return List.of(singular(swap.path("from").asText()), singular(swap.path("to").asText()));
  }

  private static String singular(String words) {
    List<String> folded =
        Wording.foldedWords(words).stream()
            .map(word -> word.endsWith("ies") ? word.replaceFirst("ies$", "y") : word)
            .map(word -> word.length() > 3 ? word.replaceFirst("s$", "") : word)
            .toList();
    return String.join(" ", folded);
  }
}
