package org.stemma.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.collate.Collation;
import org.stemma.text.Witness;

class GistsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The harbour fire killed fourteen people on Monday. | The harbour fire killed fifteen people on Monday. | paragraph: fourteen → fifteen in “The harbour fire killed fifteen people on Monday.”
          The mayor will resign this spring. | The mayor will not resign this spring. | paragraph: “not” added in “The mayor will not resign this spring.”
          The clerk allegedly took the money. | The clerk took the money. | paragraph: “allegedly” removed in “The clerk allegedly took the money.”
          Nobody at all who had lived for years on the northern shore of Skerra had seen ten boats, and nobody who was asked about it could say whose they were. | Nobody at all who had lived for years on the northern shore of Skerra had seen two boats, and nobody who was asked about it could say whose they were. | paragraph: ten → two in “…shore of Skerra had seen two boats, and nobody who was…”
          About ten boats came to the old harbour, said the clerk. | About two boats came to the new harbour, said the clerk. | paragraph: ten → two; old → new
          “It was ten of them,” he said. | “It was two of them,” he said. | paragraph: ten → two in “It was two of them,” he said.
          """)
  void aLineNamesWhatChangedAndOneWordAloneWithWhatStandsAroundIt(
      String older, String newer, String line) {
    assertThat(Gists.of(Collation.of(Witness.ofText(older), Witness.ofText(newer))).line())
        .isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          “We stay.” | paragraph added: “We stay.”
          “We stay,” he said. | paragraph added: “We stay,” he said.
          He said that they stay. | paragraph added: “He said that they stay.”
          """)
  void aQuotationIsNotQuotedTwice(String added, String line) {
    Witness older = Witness.ofText("The harbour is closed.");
    Witness newer = Witness.ofText("The harbour is closed.\n\n" + added);
    assertThat(Gists.of(Collation.of(older, newer)).line()).isEqualTo(line);
  }
}
