package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.Shared;

/// What extraction reaches on pages that others have marked. Floors stand a little below what is reached, so that a loss is seen.
@Tag("long")
class ExtractionFloorsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "scrapinghub, F1, 0.970, accuracy, 0.36",
    "fundus-eval, F1, 0.952, paraF1, 0.935",
    "fundus-parsers, F1, 0.969, paraF1, 0.916",
    "fundus-parsers, headline, 0.89, author, 0.885",
    "fundus-parsers, date, 0.965, F1, 0.969",
    "trafilatura-eval, segF1, 0.943, segP, 0.9",
    "wcxb-articles, F1, 0.943, wordF1, 0.9"
  })
  void qualityKeepsItsFloors(String set, String one, double floor, String other, double otherFloor)
      throws IOException, InterruptedException {
    Shared.needsProgram("/usr/bin/python3");
    GoldPages pages = GoldPages.read(Shared.path("bench/extraction").resolve(set));
    ExtractionScore alone = ExtractionScore.of(pages, ExtractionEngine.stemma(pages, false));
    ExtractionScore together = ExtractionScore.of(pages, ExtractionEngine.together(pages, false));
    for (ExtractionScore score : new ExtractionScore[] {alone, together}) {
      assertThat(Objects.requireNonNull(score.figure(one))).isGreaterThan(floor);
      assertThat(Objects.requireNonNull(score.figure(other))).isGreaterThan(otherFloor);
    }
  }
}
