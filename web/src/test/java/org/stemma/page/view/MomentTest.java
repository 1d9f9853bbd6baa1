package org.stemma.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.PageTime;

final class MomentTest {
  private static final Instant NOW = Instant.parse("2031-05-14T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 seconds",
    "PT1S, 1 second",
    "PT59.999S, 59 seconds",
    "PT1M, 1 minute",
    "PT119M, 119 minutes",
    "PT2H, 2 hours",
    "PT47H59M, 47 hours",
    "P2D, 2 days",
    "P60D, 60 days",
    "P61D, 2 months",
    "P729D, 23 months",
    "P730D, 2 years",
    "P3650D, 10 years"
  })
  void lapsesAreToldInTheUnitThatFits(Duration length, String words) {
    assertThat(Lapse.words(length)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-05-14T11:48:00Z | 12 minutes ago",
        "2031-05-14T11:59:30Z | just now",
        "2031-05-14T12:00:30Z | in less than a minute",
        "2031-05-14T15:00:00Z | in 3 hours",
        "2031-05-13T12:00:00Z | 13 May 2031, 12:00",
        "2031-05-13T12:00:01Z | 23 hours ago"
      })
  void nearTimesAreToldByTheirDistance(Instant at, String words) {
    assertThat(Moment.near(at, NOW).text()).isEqualTo(words);
  }

  @Test
  void claimedTimesStayAsVagueAsTheyAre() {
    assertThat(claimed("2031-05-14").text()).isEqualTo("14 May 2031");
    assertThat(claimed("2031-05-14T08:30").text()).isEqualTo("14 May 2031, 08:30, its own time");
    assertThat(claimed("2031-05-14T08:30:00+02:00").text()).isEqualTo("14 May 2031, 06:30");
    assertThat(claimed("2031-05-14T08:30:00+02:00").iso()).isEqualTo("2031-05-14T06:30:00Z");
  }

  private static Moment claimed(String iso) {
    return Moment.claimed(PageTime.parse(iso).orElseThrow());
  }

  @Test
  void instantsBeyondTheCalendarAreShownAtItsEnds() {
    assertThat(Moment.at(Instant.MAX).iso()).isEqualTo("9999-12-31T23:59:59Z");
    assertThat(Moment.near(Instant.MIN, NOW).iso()).isEqualTo("0001-01-01T00:00:00Z");
  }

  @Test
  void languageOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Moment.at(NOW).text()).isEqualTo("14 May 2031, 12:00");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void intervalOfOneDayNamesTheDayOnce() {
    Phrase phrase = Phrase.EMPTY.between(NOW.minusSeconds(1_800), NOW);
    assertThat(phrase.parts())
        .containsExactly(
            new Phrase.When(Moment.at(NOW.minusSeconds(1_800))),
            new Phrase.Words(" – "),
            new Phrase.When(Moment.timeOfDay(NOW)));
  }

  @Test
  void addressThatIsNoneOfTheWebLeadsNowhere() {
    assertThat(Phrase.EMPTY.outward("javascript:alert(1)").parts())
        .containsExactly(new Phrase.Outward("javascript:alert(1)", null));
  }
}
