package org.stemma.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {

  private static final Instant NOW = Instant.parse("2031-05-14T08:00:00Z");

  private record Waiting(String name, Instant due, long intervalMillis) {}

  private static Waiting waiting(String name, Duration late, Duration interval) {
    return new Waiting(name, NOW.minus(late), interval.toMillis());
  }

  private static Comparator<Waiting> urgentFirst(Instant now) {
    return Spread.urgentFirst(Waiting::due, Waiting::intervalMillis, now);
  }

  @Test
  void putsFirstWhatHasMissedMostOfItsOwnLooks() {
    List<Waiting> host = new ArrayList<>();
    host.add(waiting("weekly, a day late", Duration.ofDays(1), Duration.ofDays(7)));
    host.add(waiting("half-hourly, an hour late", Duration.ofHours(1), Duration.ofMinutes(30)));
    host.add(waiting("never looked at, 5 minutes late", Duration.ofMinutes(5), Duration.ZERO));
    host.add(waiting("yearly, a week late", Duration.ofDays(7), Duration.ofDays(365)));
    host.sort(urgentFirst(NOW));
    assertThat(host)
        .extracting(Waiting::name)
        .containsExactly(
            "never looked at, 5 minutes late",
            "half-hourly, an hour late",
            "weekly, a day late",
            "yearly, a week late");
  }

  /// After a stop of six hours a thousand articles of one host are due, and one may be fetched in five seconds.
  @Test
  void catchesUpAfterAStopWithoutABurstAndFreshArticlesFirst() {
    Random random = new Random(4);
    List<Waiting> host = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Duration interval = Duration.ofMinutes(Math.round(30 * Math.exp(random.nextDouble() * 5)));
      Duration late = Duration.ofMinutes(random.nextInt(360));
      host.add(waiting("article " + i, late, interval));
    }
    assertThat(missed(host, true)).isLessThan(0.75 * missed(host, false));
  }

  /// Looks that are missed while the queue is worked off, on top of those missed before.
  private static double missed(List<Waiting> host, boolean urgentFirst) {
    List<Waiting> queue = new ArrayList<>(host);
    Instant now = NOW;
    double missed = 0;
    while (!queue.isEmpty()) {
      Comparator<Waiting> order =
          urgentFirst ? urgentFirst(now) : Comparator.comparing(Waiting::due);
      Waiting first = queue.stream().min(order).orElseThrow();
      queue.remove(first);
      missed +=
          Spread.lateness(first.due(), first.intervalMillis(), now)
              - Spread.lateness(first.due(), first.intervalMillis(), NOW);
      now = now.plusSeconds(5);
    }
    return missed;
  }
}
