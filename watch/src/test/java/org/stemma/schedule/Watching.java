package org.stemma.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Watches articles in simulated time and counts what it cost and what came of it.
final class Watching {

  static final Instant BEGIN = Instant.parse("2031-05-01T00:00:00Z");

  private final Settings settings;
  private final boolean learns;
  private Habit habit;

  private int articles;
  private int looks;
  private int lost;
  private final List<Double> delays = new ArrayList<>();

  private Watching(Settings settings, Habit habit, boolean learns) {
    this.settings = settings;
    this.habit = habit;
    this.learns = learns;
  }

  /// News Sniffer's rule, jittered.
  static Watching plain() {
    return new Watching(Settings.STANDARD.with("leeway=1"), Habit.NONE, false);
  }

  static Watching learning() {
    return new Watching(Settings.STANDARD, Habit.NONE, true);
  }

  /// With what was learnt, and learning no more; counted anew.
  Watching knowing() {
    return new Watching(settings, habit, false);
  }

  /// Watches one article until it is dormant.
  void watch(List<Double> changes, long seed) {
    articles++;
    watch(changes, seed, Duration.ofDays(3_650), true);
  }

  /// The hours of the looks at one article within a span.
  List<Double> watch(List<Double> changes, long seed, Duration until, boolean stopWhenDormant) {
    List<Double> at = new ArrayList<>();
    State state = State.fresh(BEGIN, null);
    Instant now = BEGIN;
    int seen = 0;
    while (!now.isAfter(BEGIN.plus(until))
        && !(stopWhenDormant && state.phase() == Phase.DORMANT)) {
      double hours = Duration.between(BEGIN, now).toMillis() / 3_600_000.0;
      at.add(hours);
      int fresh = notice(changes, seen, hours);
      seen += fresh;
      Finding finding =
          fresh > 0 || state.changedAt() == null ? new Finding.Changed() : new Finding.Unchanged();
      if (learns) {
        habit = habit.learn(state, finding, now, settings);
      }
      Next next = Recheck.next(state, finding, now, settings, habit, seed);
      state = next.state();
      now = next.due();
    }
    looks += at.size();
    return at;
  }

  /// Changes since the look before; all but the last of them are lost.
  private int notice(List<Double> changes, int seen, double hours) {
    int fresh = 0;
    while (seen + fresh < changes.size() && changes.get(seen + fresh) <= hours) {
      delays.add(hours - changes.get(seen + fresh));
      fresh++;
    }
    lost += Math.max(0, fresh - 1);
    return fresh;
  }

  double looksAnArticle() {
    return (double) looks / articles;
  }

  /// Share of the changes that were overwritten before anybody looked.
  double lost() {
    return (double) lost / Math.max(1, delays.size());
  }

  double meanDelay() {
    return delays.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /// @param share 0.5 for the median
  double delay(double share) {
    List<Double> sorted = delays.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
  }
}
