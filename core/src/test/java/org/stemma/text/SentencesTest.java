package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  /// `|` shows where the cuts belong.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It rained. | The dam held.",
        "Dr. Lind spoke. | Mr. F. Oru left.",
        "“We are ready,” she said. | “They are not.” | He left.",
        "“We can not accept it”. | Lind agreed.",
        "“Are they ready?” he asked. | Nobody answered!",
        "It costs 3.5 million, i.e. more than in Jan. 2031.",
        "The U.S. envoy left at 5 p.m. on Friday. | Talks go on.",
        "Asked twice, he said, “I don’t know.” | “Maybe.”",
        "He and I. | We went.",
        "Under the U.S.-proposed deal they would. | They do.",
      })
  void cutsWhereAReaderWould(String marked) {
    String text = marked.replace(" | ", " ");
    assertThat(Sentences.in(text).stream().map(span -> span.of(text)))
        .containsExactly(marked.split(" \\| "));
  }
}
