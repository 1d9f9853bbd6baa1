package org.stemma.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecheckTest {

  private static final Instant SEEN = Instant.parse("2031-05-14T08:00:00Z");
  private static final Settings EXACT = Settings.STANDARD.with("jitter=0");
  private static final Finding SAME = new Finding.Unchanged();
  private static final Finding NEW = new Finding.Changed();
  private static final Finding GONE = new Finding.Gone();
  private static final Finding FAILED = new Finding.Failed(null);

  private static Next next(State state, Finding finding, Instant now) {
    return Recheck.next(state, finding, now, EXACT, Habit.NONE, 1);
  }

  /// An article seen for the first time, and then what each look found, made when it was due.
  private static List<Next> life(@Nullable Instant publishedAt, Finding... findings) {
    List<Next> life = new ArrayList<>();
    State state = State.fresh(SEEN, publishedAt);
    Instant now = SEEN;
    for (Finding finding : findings) {
      Next next = next(state, finding, now);
      life.add(next);
      state = next.state();
      now = next.due();
    }
    return life;
  }

  private static Instant checked(Next next) {
    return Objects.requireNonNull(next.state().checkedAt());
  }

  private static Next last(List<Next> life) {
    return life.getLast();
  }

  /// Minutes from each look to the next.
  private static List<Long> minutes(List<Next> life) {
    return life.stream()
        .map(next -> Duration.ofMillis(next.state().intervalMillis()).toMinutes())
        .toList();
  }

  private static Finding[] times(int count, Finding finding) {
    Finding[] findings = new Finding[count];
    Arrays.fill(findings, finding);
    findings[0] = NEW;
    return findings;
  }

  @Test
  void growsByTheFactorWithoutAHabit() {
    assertThat(minutes(life(null, NEW, SAME, SAME, SAME, SAME)))
        .containsExactly(30L, 36L, 43L, 51L, 62L);
  }

  @Test
  void startsAnewAfterAChange() {
    List<Next> life = life(null, NEW, SAME, SAME, NEW, SAME);
    assertThat(minutes(life)).containsExactly(30L, 36L, 43L, 30L, 36L);
    assertThat(last(life).state().changes()).isEqualTo(1);
    assertThat(last(life).state().unchanged()).isEqualTo(1);
  }

  @Test
  void isDormantAfterFortyDaysAndThenLooksAfterNinetyAndAHundredAndEightyDaysAndYearly() {
    List<Next> life = life(null, times(40, SAME));
    List<Long> days = new ArrayList<>();
    for (Next next : life) {
      if (next.state().phase() == Phase.DORMANT) {
        days.add(Duration.between(SEEN, next.due()).toDays());
      }
    }
    assertThat(days).startsWith(90L, 180L, 365L, 730L, 1_095L, 1_460L);
    assertThat(life.stream().filter(next -> next.turn() == Turn.DORMANT)).hasSize(1);
    assertThat(next(last(life).state(), NEW, last(life).due()).turn()).isEqualTo(Turn.WOKEN);
  }

  @Test
  void countsADormantLookThatCameALittleEarlyAsMade() {
    State state = new State(SEEN, null, SEEN, SEEN, 0, 1, 40, 0, Phase.DORMANT);
    Instant early = SEEN.plus(Duration.ofDays(88));
    assertThat(next(state, SAME, early).due()).isEqualTo(SEEN.plus(Duration.ofDays(180)));
    Instant tooEarly = SEEN.plus(Duration.ofDays(60));
    assertThat(next(state, SAME, tooEarly).due()).isEqualTo(SEEN.plus(Duration.ofDays(90)));
  }

  @Test
  void startsFurtherAlongWithAnArticleThatIsOldWhenFirstSeen() {
    List<Next> hours = life(SEEN.minus(Duration.ofHours(10)), NEW, SAME);
    assertThat(minutes(hours).getFirst()).isEqualTo(150);
    List<Next> years = life(SEEN.minus(Duration.ofDays(4_000)), times(12, SAME));
    long active = years.stream().filter(next -> next.state().phase() == Phase.ACTIVE).count();
    assertThat(active).isBetween(3L, 6L);
    assertThat(last(years).state().phase()).isEqualTo(Phase.DORMANT);
  }

  @Test
  void passesOverAClaimToBePublishedAfterItWasSeen() {
    assertThat(minutes(life(SEEN.plus(Duration.ofDays(900)), NEW))).containsExactly(30L);
  }

  @Test
  void repeatsAFailedLookEverLaterWithoutCountingItAsUnchanged() {
    List<Next> life = life(null, NEW, SAME, FAILED, FAILED, FAILED);
    assertThat(last(life).state().unchanged()).isEqualTo(1);
    assertThat(last(life).state().failures()).isEqualTo(3);
    List<Long> waits = new ArrayList<>();
    for (Next next : life.subList(2, 5)) {
      waits.add(Duration.between(checked(next), next.due()).toMinutes());
    }
    assertThat(waits).containsExactly(10L, 20L, 40L);
    assertThat(next(last(life).state(), SAME, last(life).due()).state().failures()).isZero();
  }

  @Test
  void backsOffFromWallsAndRefusalsFurther() {
    State state = life(null, NEW).getFirst().state();
    Instant now = SEEN.plus(Duration.ofHours(1));
    assertThat(next(state, new Finding.Blocked(null), now).due())
        .isEqualTo(now.plus(Duration.ofHours(1)));
    assertThat(next(state, new Finding.Refused(), now).due())
        .isEqualTo(now.plus(Duration.ofDays(1)));
    Next weeks = last(life(null, times(30, new Finding.Blocked(null))));
    assertThat(weeks.due()).isEqualTo(checked(weeks).plus(Duration.ofDays(7)));
  }

  @Test
  void respectsRetryAfterWithinReason() {
    State state = life(null, NEW).getFirst().state();
    Instant now = SEEN.plus(Duration.ofHours(1));
    Instant asked = now.plus(Duration.ofHours(5));
    assertThat(next(state, new Finding.Failed(asked), now).due()).isEqualTo(asked);
    Instant absurd = now.plus(Duration.ofDays(5_000));
    assertThat(next(state, new Finding.Blocked(absurd), now).due())
        .isEqualTo(now.plus(Duration.ofDays(7)));
  }

  @Test
  void confirmsThatAnArticleIsGoneBeforeSayingSo() {
    Finding[] findings = new Finding[12];
    Arrays.fill(findings, GONE);
    findings[0] = NEW;
    List<Next> life = life(null, findings);
    assertThat(life.stream().map(Next::turn).filter(Objects::nonNull)).containsExactly(Turn.GONE);
    assertThat(life.get(2).turn()).isEqualTo(Turn.GONE);
    List<Long> hours = new ArrayList<>();
    for (Next next : life.subList(1, life.size())) {
      hours.add(Duration.between(checked(next), next.due()).toHours());
    }
    assertThat(hours).containsExactly(0L, 1L, 3L, 9L, 24L, 72L, 168L, 720L, 2_160L, 8_760L, 8_760L);
  }

  @Test
  void tellsOfAReturnAndLooksAgainWithinADay() {
    Next back = last(life(null, NEW, GONE, GONE, GONE, GONE, GONE, SAME));
    assertThat(back.turn()).isEqualTo(Turn.RETURNED);
    assertThat(back.state().intervalMillis()).isLessThanOrEqualTo(Duration.ofDays(1).toMillis());
    assertThat(back.state().failures()).isZero();
    assertThat(last(life(null, NEW, GONE, SAME)).turn()).isNull();
    assertThat(last(life(null, NEW, GONE, GONE, NEW)).turn()).isEqualTo(Turn.RETURNED);
  }

  @Test
  void stepsOfAnArticleThatIsGoneAreNotMovedByFailures() {
    Next failed = last(life(null, NEW, GONE, GONE, FAILED, FAILED));
    assertThat(failed.state().phase()).isEqualTo(Phase.GONE);
    assertThat(failed.state().failures()).isEqualTo(2);
  }

  @Test
  void looksSoonerWhenAFeedSaysModifiedSinceTheLastLook() {
    Next week = last(life(null, times(25, SAME)));
    Instant checked = checked(week);
    Instant now = checked.plus(Duration.ofHours(20));
    assertThat(Recheck.sooner(week.state(), week.due(), now, now, EXACT)).isEqualTo(now);
    assertThat(Recheck.sooner(week.state(), week.due(), checked, now, EXACT)).isEqualTo(week.due());
  }

  @Test
  void isNotDrivenByAFeedThatCallsEverythingModifiedAtEveryPoll() {
    Next next = last(life(null, times(25, SAME)));
    Instant checked = checked(next);
    Instant now = checked.plus(Duration.ofMinutes(15));
    Duration wait =
        Duration.between(checked, Recheck.sooner(next.state(), next.due(), now, now, EXACT));
    assertThat(wait.toMillis())
        .isBetween(next.state().intervalMillis() / 7, next.state().intervalMillis() / 5);
    State failing = last(life(null, NEW, FAILED, FAILED)).state();
    assertThat(Recheck.sooner(failing, SEEN.plus(Duration.ofDays(1)), now, now, EXACT))
        .isEqualTo(SEEN.plus(Duration.ofDays(1)));
  }

  @Test
  void isMovedByChanceThatTheArticleDecides() {
    State state = life(null, NEW).getFirst().state();
    Instant now = SEEN.plus(Duration.ofHours(5));
    List<Instant> dues = new ArrayList<>();
    for (long article = 0; article < 1_000; article++) {
      Instant due = Recheck.next(state, SAME, now, Settings.STANDARD, Habit.NONE, article).due();
      assertThat(due)
          .isEqualTo(Recheck.next(state, SAME, now, Settings.STANDARD, Habit.NONE, article).due());
      dues.add(due);
    }
    Instant exact = next(state, SAME, now).due();
    Duration tenth = Duration.between(now, exact).dividedBy(10);
    assertThat(dues).allMatch(due -> Duration.between(exact, due).abs().compareTo(tenth) <= 0);
    assertThat(dues.stream().distinct().count()).isGreaterThan(990);
    assertThat(dues.stream().filter(due -> due.isBefore(exact)).count()).isBetween(400L, 600L);
  }

  @Test
  void survivesAClockThatJumpedBack() {
    State state = life(null, NEW, SAME, SAME, SAME).getLast().state();
    Instant now = SEEN.minus(Duration.ofDays(3));
    Next next = next(state, SAME, now);
    assertThat(next.due()).isEqualTo(now.plus(Duration.ofMinutes(30)));
    assertThat(Habit.NONE.learn(state, SAME, now, EXACT)).isEqualTo(Habit.NONE);
  }
}
