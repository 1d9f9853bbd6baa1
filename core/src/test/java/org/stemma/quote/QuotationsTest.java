package org.stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.Span;
import org.stemma.text.Witness;

class QuotationsTest {

  /// One quotation a line: `speaker: content / content`, `?` for nobody.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          “The dam will hold until spring,” Anna Lind said.              ; Anna Lind: The dam will hold until spring,
          “The dam will hold until spring”, said Anna Lind.              ; Anna Lind: The dam will hold until spring
          "The dam will hold until spring," said the mayor.              ; the mayor: The dam will hold until spring,
          ‘The dam’s wall will hold,’ Anna Lind said.                    ; Anna Lind: The dam’s wall will hold,
          «The dam will hold until spring», Anna Lind said.              ; Anna Lind: The dam will hold until spring
          ``The dam will hold until spring,'' Anna Lind said.            ; Anna Lind: The dam will hold until spring,
          “The dam,” Anna Lind said, “will hold.”                        ; Anna Lind: The dam, / will hold.
          “The dam will hold,” Anna Lind said. “I have seen it.”         ; Anna Lind: The dam will hold, / I have seen it.
          Lind: “The dam will hold until spring.”                        ; Lind: The dam will hold until spring.
          A senior official said: “The dam will hold until spring.”      ; a senior official: The dam will hold until spring.
          Hugh Orr, a doctor, said: “We have no more beds.”              ; Hugh Orr: We have no more beds.
          The doctor, Hugh Orr, said the ward was full.                  ; Hugh Orr: the ward was full
          Anna Lind said that the dam would hold.                        ; Anna Lind: that the dam would hold
          Foreign Minister Anna Lind said the dam would hold.            ; Anna Lind: the dam would hold
          The dam would hold, according to the ministry.                 ; the ministry: The dam would hold
          According to the ministry, the dam would hold.                 ; the ministry: the dam would hold
          The repair, Anna Lind said, is to begin in May.                ; Anna Lind: The repair / is to begin in May
          A statement by the ministry that the dam held was read.        ; the ministry: that the dam held was read
          Officials told reporters that the dam would hold.              ; officials: that the dam would hold
          A spokesman for the river board said the dam would hold.       ; a spokesman for the river board: the dam would hold
          In Ostby on Friday, Anna Lind said the dam would hold.         ; Anna Lind: the dam would hold
          Asked about it on the bridge, Lind said, “I have no answer.”   ; Lind: I have no answer.
          Lind said, “The dam will hold until spring.”                   ; Lind: The dam will hold until spring.
          “Will the dam hold until spring?” Anna Lind asked.             ; Anna Lind: Will the dam hold until spring?
          “It will hold until spring,” Anna Lind told reporters.         ; Anna Lind: It will hold until spring,
          “It will hold,” said Lind, a tired woman, “until spring.”      ; Lind: It will hold, / until spring.
          “The dam will hold until spring.” ― Anna Lind                  ; Anna Lind: The dam will hold until spring.
          ORR: The dam will hold until spring. It must.                  ; ORR: The dam will hold until spring. It must
          Mr Orr, who lives there, said the dam would hold.              ; Orr: the dam would hold
          OSTBY, Norland — Anna Lind said the dam would hold.            ; Anna Lind: the dam would hold
          In May, Theresa May said the dam would hold.                   ; Theresa May: the dam would hold
          Anna Lind of the river board said the dam would hold.          ; Anna Lind: the dam would hold
          Lind's claim that the dam would hold was read.                 ; Lind: that the dam would hold was read
          He said the dam would hold.                                    ; ?: the dam would hold
          “The dam will hold until the spring.”                          ; ?: The dam will hold until the spring.
          The so-called “safe zone” was empty.                           ;
          They sang “The Long Way Home to Ostby” again.                  ;
          The claims were false and the reports late.                    ;
          """)
  void knowsWhoSaidWhat(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void tracesAPronounToTheLastFittingSubject() {
    String text =
        """
        Foreign Minister Anna Lind met Jan Orr on Monday.

        “The dam will hold,” she said. Mr Orr left early. He said he was tired.

        Lind said Petra Holm was late. She added that nobody minded.\
        """;
    assertThat(shown(text))
        .isEqualTo(
            """
            Anna Lind: The dam will hold,
            Jan Orr: he was tired
            Anna Lind: Petra Holm was late
            Anna Lind: that nobody minded\
            """);
  }

  @Test
  void givesAQuotationWithoutCueToTheRunningSpeakerOfItsParagraph() {
    String text = "The dam has to hold, the farmers said. “We cannot move our herds in winter.”";
    assertThat(shown(text))
        .isEqualTo(
            "the farmers: The dam has to hold\nthe farmers: We cannot move our herds in winter.");
  }

  @Test
  void joinsAQuotationOverParagraphs() {
    String text =
        "“The dam will hold until the spring,” Anna Lind said. “I saw it.\n\n“It is strong.”";
    assertThat(shown(text))
        .isEqualTo("Anna Lind: The dam will hold until the spring, / I saw it. / It is strong.");
  }

  @Test
  void tellsDirectMixedAndIndirectSpeechApart() {
    String text =
        "“It will hold,” Lind said. Lind said it was “as strong as ever”. Lind said it would hold.";
    assertThat(Quotations.in(Witness.ofText(text)))
        .extracting(Quotation::type)
        .containsExactly(Quotation.Type.DIRECT, Quotation.Type.MIXED, Quotation.Type.INDIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "”",
        "“",
        "“ ",
        "\"\"\"",
        "''",
        "‘",
        "said",
        ": :",
        "“A” “",
        "» «",
        "according to"
      })
  void survivesLooseMarks(String text) {
    assertThat(Quotations.in(Witness.ofText(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "“",
        "'",
        "‘ ",
        "he said ",
        "“A,” he said. ",
        "Mr. ",
        "said, ",
        "“a b c d e” ",
        "Lind, ",
        "A: "
      })
  void takesBoundedTimeForHostileText(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertTimeout(Duration.ofSeconds(20), () -> Quotations.in(Witness.ofText(text)));
  }

  @Test
  void givesOffsetsInsideAnyText() {
    Random random = new Random(7);
    String[] pieces = {
      "“",
      "”",
      "\"",
      "'",
      "’",
      "said",
      "he",
      "Lind",
      ",",
      ".",
      ":",
      "\n\n",
      "that",
      "the dam",
      "according to",
      "-",
      "(",
      ")",
      "and"
    };
    for (int round = 0; round < 3_000; round++) {
      String text =
          random
              .ints(30, 0, pieces.length)
              .mapToObj(i -> pieces[i])
              .collect(Collectors.joining(" "));
      for (Quotation quotation : Quotations.in(Witness.ofText(text))) {
        assertThat(quotation.content()).as(text).isNotEmpty().isSorted();
        for (Span span : quotation.content()) {
          assertThat(span.end()).as(text).isLessThanOrEqualTo(text.length());
          assertThat(span.isEmpty()).as(text).isFalse();
        }
      }
    }
  }

  private static String shown(String text) {
    List<Quotation> quotations = Quotations.in(Witness.ofText(text));
    return quotations.stream()
        .map(quotation ->
            (quotation.speaker() == null ? "?" : quotation.speaker())
                + ": "
                + quotation.content().stream()
                    .map(span -> span.of(text))
                    .collect(Collectors.joining(" / ")))
        .collect(Collectors.joining("\n"));
  }
}
