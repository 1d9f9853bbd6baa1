package org.stemma.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HabitTest {

  private static final Instant SEEN = Instant.parse("2031-05-14T08:00:00Z");

  private static State checked(double hours, int changes) {
    return new State(SEEN, null, at(hours), SEEN, changes, 0, 0, 0, Phase.ACTIVE);
  }

  private static Instant at(double hours) {
    return SEEN.plusMillis(Math.round(hours * 3_600_000));
  }

  private static Habit learn(Habit habit, double from, double to, Finding finding, int changes) {
    return habit.learn(checked(from, changes), finding, at(to), Settings.STANDARD);
  }

  private static Habit drawn(long seed, int looks) {
    Random random = new Random(seed);
    Habit habit = Habit.NONE;
    for (int i = 0; i < looks; i++) {
      double from = Math.exp(random.nextDouble() * 9 - 2);
      Finding finding = random.nextBoolean() ? new Finding.Changed() : new Finding.Unchanged();
      habit = learn(habit, from, from * (1 + random.nextDouble()), finding, random.nextInt(8));
    }
    return habit;
  }

  @Test
  void countsTheHoursThatATextWasWatchedInTheBinsOfItsAge() {
    Habit habit = learn(Habit.NONE, 1, 8, new Finding.Unchanged(), 0);
    assertThat(habit.text()).isEqualTo("1 - - - 0/1 0/2 0/4");
  }

  @Test
  void countsAChangeOnceHoweverManyBinsItMayHaveHappenedIn() {
    Habit habit = learn(Habit.NONE, 0.1, 100, new Finding.Changed(), 2);
    assertThat(habit.changes(0)).isZero();
    assertThat(habit.changes(1)).isCloseTo(1, within(1e-9));
    double hours = 0;
    for (int bin = 0; bin < Habit.BINS; bin++) {
      hours += habit.hours(1, bin);
    }
    assertThat(hours).isCloseTo(99.9 / 2, within(1e-6));
  }

  @Test
  void learnsNothingFromLooksThatFoundNoText() {
    assertThat(learn(Habit.NONE, 1, 2, new Finding.Failed(null), 0)).isEqualTo(Habit.NONE);
    assertThat(learn(Habit.NONE, 1, 2, new Finding.Gone(), 0)).isEqualTo(Habit.NONE);
    State fresh = State.fresh(SEEN, null);
    assertThat(Habit.NONE.learn(fresh, new Finding.Changed(), at(5), Settings.STANDARD))
        .isEqualTo(Habit.NONE);
  }

  @Test
  void isReadAsItWasWritten() {
    for (long seed = 0; seed < 20; seed++) {
      Habit habit = Habit.parse(drawn(seed, 300).text());
      assertThat(Habit.parse(habit.text())).as("seed %d", seed).isEqualTo(habit);
      assertThat(habit.text().length()).isLessThan(900);
    }
    assertThat(Habit.parse("")).isEqualTo(Habit.NONE);
    assertThatThrownBy(() -> Habit.parse("7 1/2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no habit of version 1: 7 1/2");
    assertThatThrownBy(() -> Habit.parse("1 1/NaN")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Habit.parse("1 1/-2")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addsUpWhateverTheOrder() {
    Habit one = drawn(1, 100);
    Habit other = drawn(2, 100);
    assertThat(one.merge(other)).isEqualTo(other.merge(one));
    assertThat(one.merge(other).changes(1))
        .isCloseTo(one.changes(1) + other.changes(1), within(1e-9));
    assertThat(one.merge(Habit.NONE)).isEqualTo(one);
  }

  @Test
  void forgetsTheOldByHalvesSoThatAnOutletMayChangeItsWays() {
    Habit habit = Habit.NONE;
    for (int i = 0; i < 20_000; i++) {
      habit = learn(habit, 1, 2, new Finding.Changed(), 0);
    }
    assertThat(habit.changes(0)).isBetween(1_000.0, 3_001.0);
    assertThat(habit.atMost(30).changes(0)).isCloseTo(30, within(1e-6));
    assertThat(habit.atMost(30).hours(0, 3) / habit.hours(0, 3))
        .isCloseTo(30 / habit.changes(0), within(1e-6));
  }

  @Test
  void bendsNoIntervalBeyondTheLeeway() {
    for (long seed = 0; seed < 30; seed++) {
      Habit habit = drawn(seed, 500);
      Plan bent = new Plan(Settings.STANDARD, habit, 1);
      Plan plain = new Plan(Settings.STANDARD.with("leeway=1"), habit, 1);
      for (double hours = 0; hours < 960; hours = hours * 1.3 + 0.1) {
        Duration age = Duration.ofMillis(Math.round(hours * 3_600_000));
        double looks = plain.looks(hours + hours(bent.interval(age))) - plain.looks(hours);
        assertThat(looks).as("seed %d, %.1f h", seed, hours).isBetween(0.33, 3.01);
      }
    }
  }

  @Test
  void looksWhereTheChangesAre() {
    Habit mornings = Habit.NONE;
    for (int i = 0; i < 200; i++) {
      mornings = learn(mornings, 0.25, 8, new Finding.Unchanged(), 0);
      mornings = learn(mornings, 12, 14, new Finding.Changed(), 0);
      mornings = learn(mornings, 16, 900, new Finding.Unchanged(), 0);
    }
    Plan bent = new Plan(Settings.STANDARD, mornings, 0);
    Plan plain = new Plan(Settings.STANDARD, Habit.NONE, 0);
    assertThat(hours(plain.interval(Duration.ofHours(12)))).isCloseTo(2.9, within(0.01));
    assertThat(hours(bent.interval(Duration.ofHours(12)))).isLessThan(1.3);
    assertThat(hours(bent.interval(Duration.ofHours(3))))
        .isGreaterThan(hours(plain.interval(Duration.ofHours(3))));
  }

  @Test
  void servesSettingsOfAnyKind() {
    Habit habit = drawn(5, 400);
    for (String line :
        new String[] {
          "factor=1",
          "factor=3",
          "dormant_after=30m, ceiling=30m, dormant_looks=1h",
          "dormant_after=400d, dormant_looks=500d",
          "leeway=10"
        }) {
      Plan plan = new Plan(Settings.STANDARD.with(line), habit, 1);
      for (double hours = 0; hours < 100_000; hours = hours * 1.7 + 0.1) {
        Duration interval = plan.interval(Duration.ofMillis(Math.round(hours * 3_600_000)));
        assertThat(interval).as(line).isGreaterThan(Duration.ofMinutes(2));
      }
    }
  }

  private static double hours(Duration span) {
    return span.toMillis() / 3_600_000.0;
  }
}
