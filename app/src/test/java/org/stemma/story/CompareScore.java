package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One comparison of two versions against the gold: every variant with its kind, unit, texts, weight and words, nothing
/// besides, and the sentence that admits the change.
final class CompareScore {

  private final Measures measures;
  private final String pair;

  private CompareScore(Measures measures, String pair) {
    this.measures = measures;
    this.pair = pair;
  }

  /// @param gold one entry of the gold's `compare`
  /// @param output what `compare --json` says of that pair
  static void score(JsonNode gold, JsonNode output, Measures measures) {
    measures.expect(
        "compare.changes found",
        "compare.unchanged found",
        "compare.variants true",
        "compare.weight",
        "compare.words",
        "compare.edited",
        "compare.words rebuild",
        "compare.admitted");
    String pair = gold.path("from").asText() + ", " + gold.path("to").asText();
    CompareScore score = new CompareScore(measures, pair);
    List<JsonNode> reported = new ArrayList<>(Json.each(output.path("variants")).toList());
    score.believe(gold, reported);
    gold.path("variants").forEach(variant -> score.find(variant, reported));
    @Nullable String admitted = Json.string(gold, "admitted");
    @Nullable String said = Json.string(output.path("summary").path("admitted"), "text");
    measures.count(
        "compare.admitted",
        output.has("summary") && text(admitted).equals(text(said)),
        pair + "\n    wanted " + admitted + "\n    reported " + said);
  }

  private void believe(JsonNode gold, List<JsonNode> reported) {
    for (JsonNode variant : reported) {
      boolean known = Json.each(gold.path("variants")).anyMatch(it -> isSame(it, variant));
      measures.count("compare.variants true", known, pair + "\n    " + variant);
      JsonNode runs = variant.path("words");
      if (!runs.isEmpty()) {
        boolean rebuilt =
            Runs.side(runs, "-").equals(Json.text(variant.path("from")))
                && Runs.side(runs, "+").equals(Json.text(variant.path("to")));
        measures.count("compare.words rebuild", rebuilt, pair + "\n    " + variant);
      }
    }
  }

  private void find(JsonNode wanted, List<JsonNode> reported) {
    boolean unchanged = wanted.path("kind").asText().equals("unchanged");
    Optional<JsonNode> found = reported.stream().filter(it -> isSame(wanted, it)).findFirst();
    measures.count(
        unchanged ? "compare.unchanged found" : "compare.changes found",
        found.isPresent(),
        pair + "\n    " + wanted);
    found.ifPresent(it -> judge(wanted, it));
  }

  private void judge(JsonNode wanted, JsonNode found) {
    String miss = pair + "\n    " + wanted + "\n    reported: " + found;
    if (!wanted.path("weight").isNull()) {
      boolean same = wanted.path("weight").asText().equals(found.path("weight").asText());
      measures.count("compare.weight", same, miss);
    }
    measures.count(
        "compare.edited",
        wanted.path("edited").asBoolean() == found.path("edited").asBoolean(),
        miss);
    if (!isSameText(wanted, found)) {
      return;
    }
    for (JsonNode run : wanted.path("words")) {
      List<String> all = Runs.words(found.path("words"), run.path(0).asText());
      boolean named = all.containsAll(Wording.folded(run.path(1).asText()));
      measures.count("compare.words", named, run + " in " + miss);
    }
  }

  private static boolean isSame(JsonNode wanted, JsonNode reported) {
    return wanted.path("kind").asText().equals(reported.path("kind").asText())
        && wanted.path("unit").asText().equals(reported.path("unit").asText())
        && (isDate(wanted) || isSameText(wanted, reported));
  }

  /// A date may be given in ISO 8601 instead of the page's words.
  private static boolean isDate(JsonNode variant) {
    return variant.path("unit").asText().equals("date");
  }

  private static boolean isSameText(JsonNode wanted, JsonNode reported) {
    return text(Json.string(wanted, "from")).equals(text(side(reported, "from")))
        && text(Json.string(wanted, "to")).equals(text(side(reported, "to")));
  }

  private static @Nullable String side(JsonNode variant, String name) {
    return Json.string(variant.path(name), "text");
  }

  /// White space counts as one blank, and a byline is its names.
  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ").replaceFirst("^By ", "");
  }
}
