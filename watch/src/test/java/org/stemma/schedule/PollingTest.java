package org.stemma.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PollingTest {

  private static final Instant NOW = Instant.parse("2031-05-14T00:00:00Z");
  private static final PollSettings SETTINGS = PollSettings.STANDARD.with("poll_jitter=0");

  private static Poll read(int fresh) {
    return new Poll.Read(fresh, 0, null, null);
  }

  private static Duration after(PollState state, Poll poll) {
    Instant due = Polling.next(state, poll, NOW, SETTINGS, 1).due().orElseThrow();
    return Duration.between(NOW, due);
  }

  /// Polls for some days a feed that brings so many entries every so many minutes; the interval at the end.
  private static Duration settled(int entries, int minutes, int days) {
    PollState state = PollState.FRESH;
    Instant now = NOW;
    Instant before = NOW;
    Duration interval = Duration.ZERO;
    while (now.isBefore(NOW.plus(Duration.ofDays(days)))) {
      int fresh = entries * (periods(now, minutes) - periods(before, minutes));
      Polling.Next next = Polling.next(state, read(fresh), now, SETTINGS, 1);
      state = next.state();
      before = now;
      interval = Duration.between(now, next.due().orElseThrow());
      now = next.due().orElseThrow();
    }
    return interval;
  }

  private static int periods(Instant until, int minutes) {
    return (int) (Duration.between(NOW, until).toMinutes() / minutes);
  }

  @Test
  void startsWithTheFirstIntervalWhateverTheFirstPollBrings() {
    assertThat(after(PollState.FRESH, read(50))).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void pollsAboutAsOftenAsEntriesCome() {
    assertThat(settled(1, 10, 3)).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(14));
    assertThat(settled(1, 60, 5)).isBetween(Duration.ofMinutes(40), Duration.ofMinutes(95));
  }

  @Test
  void staysBetweenFloorAndCeiling() {
    assertThat(settled(100, 5, 1)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settled(0, 1, 10)).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void asksLessOftenWhereThePublisherWishesButNotBeyondTheCeiling() {
    Poll hourly = new Poll.Read(0, 0, Duration.ofHours(1), Duration.ofMinutes(5));
    assertThat(after(PollState.FRESH, hourly)).isEqualTo(Duration.ofHours(1));
    Poll cached = new Poll.Read(0, 0, null, Duration.ofMinutes(45));
    assertThat(after(PollState.FRESH, cached)).isEqualTo(Duration.ofMinutes(45));
    Poll weekly = new Poll.Read(0, 0, Duration.ofDays(7), null);
    assertThat(after(PollState.FRESH, weekly)).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void doesNotLetEntriesBePushedOutOfAShortList() {
    Poll daily = new Poll.Read(6, 12, Duration.ofDays(1), null);
    PollState busy = new PollState(NOW.minus(Duration.ofHours(1)), 60, 10, 0);
    assertThat(after(busy, daily)).isBetween(Duration.ofMinutes(35), Duration.ofMinutes(45));
  }

  @Test
  void backsOffWhileAFeedFailsAndTakesUpItsRhythmAfterwards() {
    PollState state = new PollState(NOW.minus(Duration.ofMinutes(10)), 60, 10, 0);
    Duration before = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      Duration wait = after(state, new Poll.Failed(null));
      assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofDays(1));
      before = wait;
      state = Polling.next(state, new Poll.Failed(null), NOW, SETTINGS, 1).state();
    }
    assertThat(state.failures()).isEqualTo(12);
    assertThat(before).isEqualTo(Duration.ofDays(1));
    PollState back = Polling.next(state, read(1), NOW, SETTINGS, 1).state();
    assertThat(back.failures()).isZero();
    assertThat(after(state, read(1))).isLessThan(Duration.ofMinutes(12));
  }

  @Test
  void respectsRetryAfterWithinReason() {
    Instant asked = NOW.plus(Duration.ofHours(6));
    assertThat(after(PollState.FRESH, new Poll.Failed(asked))).isEqualTo(Duration.ofHours(6));
    Instant absurd = NOW.plus(Duration.ofDays(4_000));
    assertThat(after(PollState.FRESH, new Poll.Failed(absurd))).isEqualTo(Duration.ofDays(7));
    Instant past = NOW.minus(Duration.ofDays(1));
    assertThat(after(PollState.FRESH, new Poll.Failed(past))).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void stopsWhenTheFeedIsGoneForGood() {
    assertThat(Polling.next(PollState.FRESH, new Poll.Gone(), NOW, SETTINGS, 1).due()).isEmpty();
  }

  @Test
  void takesAClockThatJumpedBackForANewStart() {
    PollState future = new PollState(NOW.plus(Duration.ofDays(1)), 500, 10, 0);
    assertThat(after(future, read(3))).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void isRememberedInOneLine() {
    PollState state = new PollState(NOW, 12.25, 3.5, 2);
    assertThat(state.text()).isEqualTo("1 1936483200000 12.2500 3.5000 2");
    assertThat(PollState.parse(state.text())).isEqualTo(state);
    assertThat(PollState.parse(PollState.FRESH.text())).isEqualTo(PollState.FRESH);
    assertThat(PollState.parse(" ")).isEqualTo(PollState.FRESH);
    assertThatThrownBy(() -> PollState.parse("2 x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no state of a feed of version 1: 2 x");
  }
}
