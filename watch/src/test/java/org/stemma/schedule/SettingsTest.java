package org.stemma.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void areReadFromNamesAndValues() {
    Settings settings =
        Settings.STANDARD.with(
            Map.of("first", "15m", "factor", "1.3", "dormant_looks", "60d  120d2s"));
    assertThat(settings.first()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.factor()).isEqualTo(1.3);
    assertThat(settings.dormantLooks())
        .isEqualTo(List.of(Duration.ofDays(60), Duration.ofDays(120).plusSeconds(2)));
    assertThat(settings.ceiling()).isEqualTo(Settings.STANDARD.ceiling());
  }

  @Test
  void areReadFromOneLine() {
    assertThat(Settings.STANDARD.with("first=1h30m, leeway = 1"))
        .isEqualTo(Settings.STANDARD.with(Map.of("first", "90m", "leeway", "1")));
    assertThat(Settings.STANDARD.with("  ")).isEqualTo(Settings.STANDARD);
    assertThat(PollSettings.STANDARD.with("poll_floor=90s").floor())
        .isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void areWrittenAsTheyAreRead() {
    Settings settings = Settings.STANDARD.with("first=1h30m, factor=1.35, dormant_looks=50d 51d");
    assertThat(settings.text())
        .isEqualTo(
            "first=1h30m, factor=1.35, jitter=0.1, floor=5m, ceiling=10d, dormant_after=40d,"
                + " dormant_looks=50d 51d, leeway=3.0");
    assertThat(Settings.STANDARD.with(settings.text())).isEqualTo(settings);
    PollSettings polls = PollSettings.STANDARD.with("poll_ceiling=1d");
    assertThat(PollSettings.STANDARD.with(polls.text())).isEqualTo(polls);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          first=soon         | first: "soon" is no span of time; write 90s, 30m, 6h, 40d or 1h30m
          first=             | first: "" is no span of time; write 90s, 30m, 6h, 40d or 1h30m
          first=30           | first: "30" is no span of time; write 90s, 30m, 6h, 40d or 1h30m
          first=1m           | first is 1m and must be no less than floor
          factor=1,2         | "2" is not of the form name=value
          factor=fast        | factor: "fast" is no number
          factor=NaN         | factor is NaN and must be from 1 to 10
          factor=0.9         | factor is 0.9 and must be from 1 to 10
          jitter=1           | jitter is 1.0 and must be from 0 to 0.5
          dormant_after=10m  | dormant_after is 10m and must be no less than first
          dormant_looks=9d   | dormant_looks is 9d and must be rising, from later than dormant_after
          frist=1h           | no setting "frist"; there are ceiling, dormant_after, dormant_looks, factor, first, floor, jitter, leeway
          """)
  void sayWhatIsWrong(String line, String message) {
    assertThatThrownBy(() -> Settings.STANDARD.with(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
