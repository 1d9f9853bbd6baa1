package org.stemma.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stemma.account.Limits.Cost;

final class LimitsTest {
  private Instant now = Instant.parse("2031-05-14T08:00:00Z");
  private final Limits limits = new Limits(() -> now);

  @Test
  void aBucketIsEmptiedAndFillsAgainSteadily() {
    for (int i = 0; i < 10; i++) {
      assertThat(limits.take(Cost.TRACE, "a")).isEmpty();
    }
    assertThat(limits.take(Cost.TRACE, "a")).contains(Duration.ofSeconds(6));
    assertThat(limits.take(Cost.TRACE, "b")).isEmpty();
    assertThat(limits.take(Cost.SEARCH, "a")).isEmpty();

    now = now.plusSeconds(7);
    assertThat(limits.take(Cost.TRACE, "a")).isEmpty();
    assertThat(limits.take(Cost.TRACE, "a")).contains(Duration.ofSeconds(5));
    now = now.plusSeconds(3_600);
    for (int i = 0; i < 10; i++) {
      assertThat(limits.take(Cost.TRACE, "a")).isEmpty();
    }
    assertThat(limits.take(Cost.TRACE, "a")).isPresent();
  }

  @Test
  void onlyTheLastAskersAreRemembered() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(limits.take(Cost.SEARCH, "asker " + i)).isEmpty();
    }
  }
}
