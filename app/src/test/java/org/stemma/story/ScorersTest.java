package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A scorer that cannot fail is no test: the gold itself scores 1, nothing scores 0, and whatever is damaged scores less.
class ScorersTest {

  private JsonNode gold = JsonNodeFactory.instance.objectNode();

  @BeforeEach
  void read() throws IOException {
    gold = Story.gold();
  }

  @Test
  void whatTheGoldItselfSaysIsRightThroughout() {
    Measures measures = scored(output -> {}, output -> {}, output -> {});
    for (String name : measures.names()) {
      assertThat(measures.misses(name)).as(name).isEmpty();
      assertThat(measures.value(name)).as(name).isEqualTo(1);
    }
  }

  @Test
  void nothingScoresNothing() {
    Measures measures = scored(ObjectNode::removeAll, ObjectNode::removeAll, ObjectNode::removeAll);
    for (String name : measures.names()) {
      assertThat(measures.value(name)).as(name).isZero();
    }
  }

  @TestFactory
  Stream<DynamicTest> whatIsDamagedInATraceScoresLess() {
    return Damages.TRACE.entrySet().stream()
        .map(it -> scoresLess(it.getKey(), scored(it.getValue(), output -> {}, output -> {})));
  }

  @TestFactory
  Stream<DynamicTest> whatIsDamagedInAnExtractionScoresLess() {
    return Damages.EXTRACTION.entrySet().stream()
        .map(it -> scoresLess(it.getKey(), scored(output -> {}, it.getValue(), output -> {})));
  }

  @TestFactory
  Stream<DynamicTest> whatIsDamagedInAComparisonScoresLess() {
    return Damages.COMPARISON.entrySet().stream()
        .map(it -> scoresLess(it.getKey(), scored(output -> {}, output -> {}, it.getValue())));
  }

  @Test
  void everyMeasureHasItsDamage() {
    List<String> damaged = new ArrayList<>(Damages.TRACE.keySet());
    damaged.addAll(Damages.EXTRACTION.keySet());
    damaged.addAll(Damages.COMPARISON.keySet());
    assertThat(damaged)
        .containsExactlyInAnyOrderElementsOf(
            scored(output -> {}, output -> {}, output -> {}).names());
  }

  private static DynamicTest scoresLess(String measure, Measures measures) {
    return DynamicTest.dynamicTest(
        measure,
        () -> {
          assertThat(measures.value(measure)).as(measure).isLessThan(1);
          assertThat(measures.misses(measure)).isNotEmpty();
        });
  }

  /// The measures of a perfect output after something was done to it.
  private Measures scored(
      Consumer<ObjectNode> trace,
      Consumer<ObjectNode> extraction,
      Consumer<ObjectNode> comparison) {
    GoldOutput perfect = new GoldOutput(gold);
    Measures measures = new Measures();
    Map<String, JsonNode> extractions = new TreeMap<>();
    for (JsonNode document : gold.path("documents")) {
      extractions.put(Json.id(document), changed(perfect.extraction(document), extraction));
    }
    for (JsonNode tracker : gold.path("trackers")) {
      extractions.put(Json.id(tracker), changed(perfect.tracker(tracker), extraction));
    }
    Scores.extraction(gold, extractions, measures);
    List<JsonNode> comparisons = new ArrayList<>();
    gold.path("compare")
        .forEach(it -> comparisons.add(changed(perfect.comparison(it), comparison)));
    Scores.comparison(gold, comparisons, measures);
    Scores.trace(gold, changed(perfect.trace(), trace), measures);
    return measures;
  }

  private static JsonNode changed(ObjectNode output, Consumer<ObjectNode> change) {
    change.accept(output);
    return output;
  }
}
