package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Roe | Jane Roe",
        "By Jane Roe, John Doe and Élodie Brûlard in Sand Haven | Jane Roe;John Doe;Élodie Brûlard",
        "By JANE VAN DER ROE, Associated Press | Jane Van Der Roe",
        "Von Jane Roe und John Doe | Jane Roe;John Doe",
        "By Jane Roe, Staff Writer | Jane Roe",
        "Jane Roe (text) / John Doe (photos) | Jane Roe;John Doe",
        "By Jane Roe Friday, 16 May 2031 | Jane Roe",
      })
  void readsNamesOnly(String line, String names) {
    assertThat(String.join(";", Bylines.names(line))).isEqualTo(names);
  }

  @Test
  void outletsAndDesksAreNoPersons() {
    assertThat(Bylines.names("By Daily Herald staff")).isEmpty();
    assertThat(Bylines.names("By Associated Press")).isEmpty();
  }

  @Test
  void aSentenceIsNoByline() {
    assertThat(
            Bylines.isByline(
                "By Monday Evening the harbour had been closed to all ships but the ferry and the pilots."))
        .isFalse();
    assertThat(Bylines.isByline("Byron Smith won")).isFalse();
  }
}
