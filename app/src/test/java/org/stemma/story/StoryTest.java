package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds `extract`, `compare` and `trace` against what a careful reader finds in the story. Prints a table of all measures;
/// with `-Dstemma.story.misses=true` also every single thing that was missed, and with a name in place of `true` only those of
/// the measures that begin so (`-Dstemma.story.misses=quote`).
class StoryTest {

  private static final String MISSES = System.getProperty("stemma.story.misses", "");

  @TestFactory
  Stream<DynamicTest> noMeasureFallsBelowItsFloor() throws IOException {
    Measures measures = measured();
    Map<String, Double> floors = Floors.read();
    System.out.println(measures.table(floors));
    if (!MISSES.isEmpty()) {
      System.out.println(measures.listing(MISSES.equals("true") ? "" : MISSES));
    }
    return measures.names().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(measures.value(name))
                        .as(() -> name + ", missed:\n" + measures.listing(name))
                        .isGreaterThanOrEqualTo(floors.getOrDefault(name, 1.0))));
  }

  @Test
  void everyFloorIsThatOfAMeasure() throws IOException {
    assertThat(measured().names()).containsAll(Floors.read().keySet());
  }

  private static Measures measured() throws IOException {
    JsonNode gold = Story.gold();
    Measures measures = new Measures();
    Scores.extraction(gold, StoryCommand.extract(), measures);
    Scores.comparison(gold, StoryCommand.compare(gold), measures);
    Scores.trace(gold, StoryCommand.trace(), measures);
    return measures;
  }
}
