package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          The dam, they said.      ; The|dam|,|they|said|.
          a 48-hour truce          ; a|48|-|hour|truce
          U.S.-backed              ; U.S|.|-|backed
          US -backed               ; US|-|backed
          don’t and can't          ; don’t|and|can't
          “no,” he said            ; “|no|,|”|he|said
          1,234.5 km               ; 1,234.5|km
          end.Next                 ; end|.|Next
          ...                      ; .|.|.
          東京で                    ; 東|京|で
          """)
  void cutsWordsNumbersAndMarks(String text, String tokens) {
    assertThat(shown(Tokens.of(text))).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource({
    "Don’t,dont",
    "U.S,us",
    "'1,234.5',1234.5",
    "Zürich,zurich",
    "İstanbul,istanbul",
    "ﬁne,fine"
  })
  void foldsToWhatIsComparedBy(String word, String folded) {
    assertThat(Tokens.fold(word)).isEqualTo(folded);
  }

  @Test
  void softHyphensAndZeroWidthBlanksChangeNothing() {
    assertThat(Tokens.of("a\u200Bb har\u00ADbour").folded(2)).isEqualTo("harbour");
  }

  @Test
  void findsTheFirstTokenFromAPlace() {
    Tokens tokens = Tokens.of("one two  three");
    assertThat(tokens.firstFrom(0)).isZero();
    assertThat(tokens.firstFrom(5)).isEqualTo(2);
    assertThat(tokens.firstFrom(99)).isEqualTo(3);
    assertThat(tokens.span(1, 3)).isEqualTo(new Span(4, 14));
  }

  private static String shown(Tokens tokens) {
    return IntStream.range(0, tokens.size())
        .mapToObj(tokens::text)
        .collect(Collectors.joining("|"));
  }
}
