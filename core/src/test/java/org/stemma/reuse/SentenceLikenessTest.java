package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// Articles of one sentence, in which no second sentence helps.
class SentenceLikenessTest {

  private static final String HARBOUR =
      "The harbour board decided on Tuesday that the old lighthouse would be closed to visitors until the spring storms are over.";

  @Test
  void aSentenceToldAnewIsLikelyMadeFromTheOther() {
    String anew =
        "On Tuesday the board of the harbour took the decision to close the old lighthouse for visitors until the storms of spring are over.";
    assertThat(likeness(HARBOUR, anew)).isGreaterThan(0.8);
    assertThat(Reuse.between(document("a", HARBOUR), document("b", anew))).isNotEmpty();
  }

  @Test
  void twoSentencesOnOneMatterAreNot() {
    String other =
        "The lighthouse at the harbour was built after three ships had been lost in one night, and visitors may climb it in summer.";
    assertThat(likeness(HARBOUR, other)).isLessThan(0.5);
    assertThat(Reuse.between(document("a", HARBOUR), document("b", other))).isEmpty();
  }

  @Test
  void theLikenessIsTheSameBothWays() {
    String anew = "The old lighthouse will stay closed until spring, the harbour board decided.";
    Reuse reuse = Reuse.over(List.of(document("a", HARBOUR), document("b", anew)));
    assertThat(reuse.likeness(0, 1)).isEqualTo(reuse.likeness(1, 0));
  }

  @Test
  void whatHasNoWordsInCommonIsUnlikely() {
    assertThat(likeness("", "")).isZero();
    assertThat(likeness("Rain fell.", "")).isZero();
    assertThat(likeness("Rain fell.", "Nobody came.")).isZero();
  }

  @Test
  void longTextsAreComparedByTheirBeginnings() {
    String one = "lamp keeper " + "north wharf ".repeat(50_000);
    String other = "lamp keeper " + "south quay ".repeat(50_000);
    Assertions.assertTimeout(Duration.ofSeconds(30), () -> likeness(one, other));
  }

  private static double likeness(String one, String other) {
    return Reuse.over(List.of(document("a", one), document("b", other))).likeness(0, 1);
  }

  private static Document document(String id, String text) {
    return Document.of(id, Witness.ofText(text));
  }
}
