package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Sergei Lavrov,                      Sergey Lavrov
          Darayya,                            Daraya
          John F. Kerry,                      Kerry
          John F. Kerry,                      Mr Kerry
          John F. Kerry,                      Secretary of State John Kerry
          De Mistura,                         Staffan de Mistura
          Bashar al-Assad,                    President Assad
          Bashar al-Assad,                    Bashar Assad
          José Müller,                        Jose Mueller
          Mohammed Hussein,                   Muhammad Hussain
          Volodymyr Zelenskyy,                Zelensky
          Bill Novak,                         William Novak
          J. Novak,                           Jan Novak
          Novák Jr.,                          Jan Novak
          Xi,                                 Xi Jinping
          Søren Østergård,                    Soren Ostergard
          United Nations,                     U.N.
          the rebels,                         The rebels
          """)
  void areOneUnderTwoSpellings(String a, String b) {
    assertThat(Names.same(a, b)).isTrue();
    assertThat(Names.same(b, a)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          John Kerry,                         Sergei Lavrov
          Kerry,                              Lavrov
          Jan Novak,                          Petra Novak
          Mr Novak,                           Petra Novak
          Mr Novak,                           Mrs Novak
          Lind,                               Lund
          Rice,                               Reese
          Hassan,                             Hussein
          Larsen,                             Larson
          John,                               John Kerry
          the minister,                       the ministry
          Prime Minister,                     Minister
          '',                                 Lind
          '?',                                '!'
          """)
  void areTwo(String a, String b) {
    assertThat(Names.same(a, b)).isFalse();
    assertThat(Names.same(b, a)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Secretary of State John F. Kerry     ; John F. Kerry
          Russian Foreign Minister Anna Lind   ; Anna Lind
          Mr Lind                              ; Lind
          De Mistura                           ; De Mistura
          the prime minister                   ; the prime minister
          Pope Francis                         ; Francis
          """)
  void losesItsTitles(String name, String bare) {
    assertThat(Names.bare(name)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Then Anna Lind met J. F. Orr in Ostby   ; Anna Lind|J. F. Orr|Ostby
          On Friday Mr. Orr left.                 ; Mr. Orr
          It was Staffan de Mistura and al-Assad  ; Staffan de Mistura|Assad
          Bashar al-Assad spoke to Ban Ki-moon    ; Bashar al-Assad|Ban Ki-moon
          The dam broke. Nobody came.             ;
          We met Jean-Claude Orr.                 ; Jean-Claude Orr
          """)
  void areFoundInAText(String text, String names) {
    Tokens tokens = Tokens.of(text);
    String found =
        Names.in(tokens).stream()
            .map(name -> tokens.span(name.begin(), name.end()).of(text))
            .collect(Collectors.joining("|"));
    assertThat(found).isEqualTo(names == null ? "" : names);
  }

  @ParameterizedTest
  @CsvSource({
    "Harbour Ministry,GROUP",
    "NATO,GROUP",
    "Syria,PLACE",
    "Anna Lind,PERSON",
    "Mr Orr,PERSON",
    "Orr,UNKNOWN",
    "Foreign Minister Orr,PERSON"
  })
  void areOfAKind(String name, Names.Kind kind) {
    assertThat(Names.kind(name)).isEqualTo(kind);
  }
}
