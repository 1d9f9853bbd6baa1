package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stemma.reuse.Candidates.Pair;
import org.stemma.text.Document;
import org.stemma.text.Witness;

class CandidatesTest {

  private final Random random = new Random(11);

  @Test
  void areFoundInASmallCollectionByOnePhrase() {
    assertThat(
            among(
                "The granite quarry closed in spring.",
                "Nobody heard of the granite quarry until then.",
                "Ferries sail at noon."))
        .containsExactly(new Pair(0, 1));
  }

  @Test
  void areNotOfOneSeries() {
    List<Reading> one =
        List.of(
            Reading.of(Document.of("a", "a", "Herald", null, text("granite quarry closed"))),
            Reading.of(Document.of("b", "b", "Herald", null, text("granite quarry closed"))));
    assertThat(Candidates.among(one)).isEmpty();
  }

  /// All pairs of so many copies would be two million.
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void ofManyCopiesLeadToTheFirstOfThem() {
    String copied = prose(200);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      texts.add(prose(20) + copied);
    }
    List<Pair> pairs = among(texts.toArray(String[]::new));
    assertThat(pairs).hasSizeLessThan(4 * 2_000);
    for (int i = 1; i < 2_000; i++) {
      assertThat(pairs).contains(new Pair(0, i));
    }
  }

  @Test
  void areNoneOfNothing() {
    assertThat(among()).isEmpty();
    assertThat(among("", "", "a a a a")).isEmpty();
  }

  private String prose(int words) {
    return random
        .ints(words, 0, 100_000)
        .mapToObj(word -> "w" + Integer.toString(word, 36) + "x")
        .collect(Collectors.joining(" "));
  }

  private static List<Pair> among(String... texts) {
    List<Reading> readings = new ArrayList<>();
    for (String text : texts) {
      readings.add(Reading.of(Document.of("d" + readings.size(), text(text))));
    }
    return Candidates.among(readings);
  }

  private static Witness text(String text) {
    return Witness.ofText(text);
  }
}
