package org.stemma.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.PageTime;

class FeedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wed, 14 May 2031 18:10:00 GMT            | 2031-05-14T18:10:00Z
          Wed, 14 May 2031 18:10 EST               | 2031-05-14T18:10:00-05:00
          14 May 31 18:10:00 PDT                   | 2031-05-14T18:10:00-07:00
          14 May 99 18:10:00 +0000                 | 1999-05-14T18:10:00Z
          Fri, 14 May 2031 18:10:00 -0330          | 2031-05-14T18:10:00-03:30
          Wed, 14 May 2031 18:10:00 -0000          | 2031-05-14T18:10:00Z
          Wednesday, 14-May-31 18:10:00 UTC        | 2031-05-14T18:10:00Z
          Wed,14 May 2031 18:10:00 +02:00          | 2031-05-14T18:10:00+02:00
          Wed, 4 September 2031 8:10:00 +2         | 2031-09-04T08:10:00+02:00
          Wed, 14 Sept. 2031 18.10.30 GMT+1        | 2031-09-14T18:10:30+01:00
          Wed, 14 May 2031 18:10:00 +0200 (CEST)   | 2031-05-14T18:10:00+02:00
          Wed, 14 May 2031 06:10:00 PM BST         | 2031-05-14T18:10:00+01:00
          Wed May 14 18:10:00 2031                 | 2031-05-14T18:10:00
          Wed May 14 18:10:00 EDT 2031             | 2031-05-14T18:10:00-04:00
          May 14, 2031 6:10 p.m. AEST              | 2031-05-14T18:10:00+10:00
          Wed, 14 May 2031 23:59:60 GMT            | 2031-05-14T23:59:59Z
          2031-05-14T18:10:00Z                     | 2031-05-14T18:10:00Z
          2031-05-14t18:10:00.5z                   | 2031-05-14T18:10:00.5Z
          2031-05-14T18:10+02:00                   | 2031-05-14T18:10:00+02:00
          2031-05-14T18:10:00+0200                 | 2031-05-14T18:10:00+02:00
          2031-05-14T18:10:00+02                   | 2031-05-14T18:10:00+02:00
          2031-05-14 18:10:00 UTC                  | 2031-05-14T18:10:00Z
          2031-05-14 18:10:00 -0500                | 2031-05-14T18:10:00-05:00
          2031/05/14 18:10                         | 2031-05-14T18:10:00
          2031-05-14T18:10:00+02:00[Europe/Berlin] | 2031-05-14T18:10:00+02:00
          20310514T181000Z                         | 2031-05-14T18:10:00Z
          2031-05-14                               | 2031-05-14
          14 May 2031                              | 2031-05-14
          """)
  void readsWhatFeedsWrite(String written, String expected) {
    assertThat(FeedDates.read(written)).isEqualTo(PageTime.parse(expected).orElseThrow());
    assertThat(FeedDates.read("\n  " + written + "\t")).isEqualTo(FeedDates.read(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wed, 14 May 2031 18:10:00                | 2031-05-14T18:10:00
          Wed, 14 May 2031 18:10:00 IST            | 2031-05-14T18:10:00
          Wed, 14 May 2031 18:10:00 ET             | 2031-05-14T18:10:00
          Wed, 14 May 2031 18:10:00 A              | 2031-05-14T18:10:00
          Wed, 14 May 2031 18:10:00 Europe/Berlin  | 2031-05-14T18:10:00
          Wed, 14 May 2031 18:10:00 +9900          | 2031-05-14T18:10:00
          2031-05-14T18:10:00                      | 2031-05-14T18:10:00
          """)
  void guessesNoZone(String written, String expected) {
    PageTime time = Objects.requireNonNull(FeedDates.read(written));
    assertThat(time).isEqualTo(PageTime.parse(expected).orElseThrow());
    assertThat(Duration.between(time.earliest(), time.latest())).isEqualTo(Duration.ofHours(26));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "4/5/2031",
        "05/14/2031 18:10",
        "2031",
        "2031-05",
        "2031-13-01",
        "2031-02-30T10:00:00Z",
        "Wed, 31 Jun 2031 10:00:00 GMT",
        "Wed, 14 Foo 2031 10:00:00 GMT",
        "Wed, 14 May 2031 25:10:00 GMT",
        "Mi, 14 Okt 2031 10:00:00 GMT",
        "14 marraskuu 2031",
        "1936555800",
        "0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "{{ pubDate }}"
      })
  void saysNothingWhereNothingCanBeUnderstood(String written) {
    assertThat(FeedDates.read(written)).isNull();
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(FeedDates.read(null)).isNull();
    assertThat(FeedDates.read("9".repeat(1_000_000))).isNull();
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(FeedDates.read("FRI, 14 MAY 2031 18:10:00 +0200"))
            .hasToString("2031-05-14T18:10:00+02:00");
        assertThat(FeedDates.read("14 JUNE 2031")).hasToString("2031-06-14");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @Timeout(20)
  void failsOnNoInput() {
    String alphabet = "0123456789-/:., TZ+apm.WedMaySepGMT(\u0660\u2003";
    for (long seed = 0; seed < 200_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      FeedDates.read(text.toString());
    }
  }
}
