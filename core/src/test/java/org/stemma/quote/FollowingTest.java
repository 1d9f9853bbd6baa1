package org.stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.Document;
import org.stemma.text.Witness;

class FollowingTest {

  private static final String ORIGIN =
      """
      Anna Lind, the harbour minister, said on Monday that the upper dam would hold until spring.

      “We shall open the lower gate before the first frost comes down,” she said. “Nobody will get wet feet in the valley this year.”

      Jan Orr, who farms below the wall, was less sure. The second gate, he said, is to stay shut until the herds have been moved.

      Moving the herds in winter is out of the question, the farmers said. “We cannot drive eight hundred animals over a frozen pass at night.”
      """;

  @Test
  void keepsASpeakerUnderAnotherSpelling() {
    assertThat(
            followed(
                "Mrs Lind spoke. “We shall open the lower gate before the first frost comes down,” Lind said."))
        .containsExactly("Anna Lind -> Lind: kept, kept");
  }

  @Test
  void seesThatTheCueNamesAnother() {
    assertThat(
            followed(
                "“We shall open the lower gate before the first frost comes down”, Jan Orr said."))
        .containsExactly("Anna Lind -> Jan Orr: misattributed, kept");
  }

  @Test
  void seesThatThePronounNowFollowsAnother() {
    assertThat(
            followed(
                "Mayor Petra Holm was late.\n\n“We shall open the lower gate before the first frost comes down,” she said."))
        .containsExactly("Anna Lind -> Petra Holm: misattributed, kept");
  }

  @Test
  void seesThatAQuotationWithoutCueFollowsAnothersQuotation() {
    assertThat(
            followed(
                "“It is strong,” Lind said. “We cannot drive eight hundred animals over a frozen pass at night.”"))
        .containsExactly("the farmers -> Lind: misattributed, kept");
  }

  @Test
  void seesThatTheSpeakerIsLost() {
    assertThat(
            followed(
                "Rain fell.\n\nThe second gate, he said, is to stay shut until the herds have been moved."))
        .containsExactly("Jan Orr -> null: speaker lost, kept");
  }

  @Test
  void losesAPronounWhosePersonStandsTwoParagraphsBack() {
    assertThat(
            followed(
                "Minister Erik Holm was late.\n\nRain fell.\n\nThe sun came out.\n\n"
                    + "The second gate, he said, is to stay shut until the herds have been moved."))
        .containsExactly("Jan Orr -> null: speaker lost, kept");
  }

  @Test
  void doesNotAccuseAGroupCalledByAnotherForm() {
    assertThat(
            followed(
                "“We cannot drive eight hundred animals over a frozen pass at night”, farmer groups said."))
        .containsExactly("the farmers -> farmer groups: kept, kept");
  }

  @Test
  void seesASentencePutIntoAnothersTurn() {
    assertThat(
            followed(
                "Petra Holm waited. “We shall open the lower gate before the first frost comes down”, she said. "
                    + "“Until then the ferry has to do for all of us.”"))
        .containsExactly("Anna Lind -> Petra Holm: misattributed, spliced");
  }

  @Test
  void listsStatementsWhoseSpeakerTheirOwnTextDoesNotGive() {
    assertThat(
            followed(
                "He said the ferry was full.\n\nThey say nobody minds.\n\n“All of it was gone by noon.”"))
        .containsExactly(
            "null -> null: unanchored, kept",
            "null -> null: unanchored, kept",
            "null -> null: unanchored, kept");
  }

  @Test
  void followsAStatementWhoseWordsWereShuffled() {
    assertThat(
            followed(
                "Until spring, Anna Lind said on Monday, the upper dam would hold. Rain fell."))
        .hasSize(1)
        .allMatch(row -> row.startsWith("Anna Lind -> Anna Lind: kept"));
  }

  @Test
  void leavesStatementsAloneThatNobodyBorrowed() {
    assertThat(followed("Petra Holm said the ferry was full. “It sank,” she added.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          We can't wait here, he knows   ; We cannot wait here he knows           ; KEPT
          We cannot wait any longer      ; We can not wait any more               ; WORDS_CHANGED
          It is big . . . and it is old  ; It is big and it is old                ; CUT
          It is big and it is very old   ; It is big and old                      ; CUT
          It is big                      ; It is big and the ferry is full        ; SPLICED
          It is big                      ; It is big and grey indeed              ; WORDS_CHANGED
          that it holds                  ; it holds                               ; KEPT
          """)
  void judgesWords(String origin, String copy, FollowedQuote.WordingVerdict expected) {
    assertThat(Wording.of(origin, copy, copy, () -> List.of("and the ferry is full of people")))
        .isEqualTo(expected);
  }

  private static List<String> followed(String copy) {
    List<Document> documents =
        List.of(
            Document.of("origin", Witness.ofText(ORIGIN)),
            Document.of("copy", Witness.ofText(copy)));
    return Following.of(documents, Borrowed.among(documents)).stream()
        .map(quote ->
            quote.originalSpeaker()
                + " -> "
                + quote.readsAs()
                + ": "
                + quote.speaker().label()
                + ", "
                + quote.wording().label())
        .collect(Collectors.toList());
  }
}
