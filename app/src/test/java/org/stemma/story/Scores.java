package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import org.stemma.text.Names;

/// All scorers, each over what the command wrote.
final class Scores {

  private Scores() {}

  /// @param outputs what `extract --jsonl` wrote, by id
  static void extraction(JsonNode gold, Map<String, JsonNode> outputs, Measures measures) {
    for (JsonNode document : gold.path("documents")) {
      ExtractionScore.score(document, of(document, outputs), measures);
    }
    for (JsonNode tracker : gold.path("trackers")) {
      TrackerScore.score(tracker, of(tracker, outputs), measures);
    }
  }

  private static JsonNode of(JsonNode document, Map<String, JsonNode> outputs) {
    return outputs.getOrDefault(Json.id(document), MissingNode.getInstance());
  }

  /// @param outputs what `compare --json` wrote of each entry of the gold's `compare`, in that order
  static void comparison(JsonNode gold, List<JsonNode> outputs, Measures measures) {
    for (int i = 0; i < outputs.size(); i++) {
      CompareScore.score(gold.path("compare").path(i), outputs.get(i), measures);
    }
  }

  /// @param output what `trace --json` wrote
  static void trace(JsonNode gold, JsonNode output, Measures measures) {
    BorrowingScore.score(gold, output, measures);
    QuoteScore.score(gold, output, measures, Names::same);
    DescentScore.score(gold, output, measures);
    StemmaScore.score(gold, output, measures);
  }
}
