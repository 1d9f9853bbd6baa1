package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14 May 2031 | 2031-05-14",
        "Published: Wed, May 14, 2031 | 2031-05-14",
        "Wednesday 14th May 2031, 18.10 BST | 2031-05-14T18:10:00+01:00",
        "May 14, 2031 6:10 p.m. EDT | 2031-05-14T18:10:00-04:00",
        "14.05.2031 - 18:10 Uhr | 2031-05-14T18:10",
        "Stand: 14. Mai 2031, 18:10 | 2031-05-14T18:10",
        "14 de mayo de 2031 | 2031-05-14",
        "2031/05/14 18:10:09 | 2031-05-14T18:10:09",
        "2031年5月14日 | 2031-05-14",
        "2031-05-14 18:10 GMT+2 | 2031-05-14T18:10:00+02:00",
        "25/05/2031 | 2031-05-25",
        "12 a.m. on 14 May 2031 | 2031-05-14",
      })
  void readsWhatNewsPagesWrite(String line, String iso) {
    assertThat(Dates.read(line).published()).hasToString(iso);
    assertThat(Dates.read(line).isDateLine()).isTrue();
  }

  @Test
  void tellsPublicationFromChange() {
    Dates.Line line = Dates.read("Published 14 May 2031 | Updated 15 May 2031 08:05");
    assertThat(line.published()).hasToString("2031-05-14");
    assertThat(line.modified()).hasToString("2031-05-15T08:05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Updated 2 hours ago",
        "Published more than 4 years ago",
        "an hour ago",
        "This article is more than 3 months old",
        "vor 5 Minuten"
      })
  void anAgeGivesNoDate(String line) {
    assertThat(Dates.read(line).aged()).isTrue();
    assertThat(Dates.read(line).published()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The talks began on 14 May 2031",
        "May 2031",
        "About 40 people came",
        "31/31/2031",
        "",
        "9999999999 99 99"
      })
  void otherLinesAreNoDateLines(String line) {
    assertThat(Dates.read(line).isDateLine()).isFalse();
  }

  @Test
  void anAmbiguousDayIsADateLineWithoutADate() {
    Dates.Line line = Dates.read("04/05/2031");
    assertThat(line.isDateLine()).isTrue();
    assertThat(line.published()).isNull();
  }
}
