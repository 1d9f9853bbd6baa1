package org.stemma.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the schedule costs and what it notices, in simulated time. Prints the tables that `RATIONALE.md` quotes.
class ScheduleSimulationTest {

  private static final Duration DAYS_300 = Duration.ofDays(300);
  private static final List<Double> NEVER = List.of();
  private static final List<Double> DAILY =
      IntStream.rangeClosed(1, 300).mapToObj(day -> day * 24 - 12.0).toList();
  private static final List<Double> ONCE_LATE = List.of(20 * 24.0);
  private static final List<Double> ONCE_WHILE_DORMANT = List.of(120 * 24.0);

  @Test
  void looksAtAnArticleThatNeverChangesLessOftenThanNewsSnifferAndLonger() {
    List<Double> sniffer = sniffer(NEVER);
    List<Double> ours = looks(NEVER);
    print("300 days of one article", "News Sniffer", "Stemma");
    for (List<Double> changes : List.of(NEVER, ONCE_LATE, ONCE_WHILE_DORMANT, DAILY)) {
      String name =
          changes.isEmpty()
              ? "never changes"
              : changes.size() > 1
                  ? "changes daily"
                  : "changes on day %.0f".formatted(changes.getFirst() / 24);
      print(name, describe(sniffer(changes), changes), describe(looks(changes), changes));
    }
    assertThat(sniffer).hasSize(43);
    assertThat(sniffer.getLast() / 24).isBetween(200.0, 230.0);
    assertThat(ours).hasSizeBetween(33, 38);
    assertThat(looks(NEVER, Duration.ofDays(3_000)).getLast() / 24).isGreaterThan(2_500);
  }

  @Test
  void noticesChangesSoonerThanThePlainRuleAtTheSamePrice() {
    List<Race> races =
        InventedOutlet.ALL.stream().map(outlet -> Race.run(outlet, 200, 400)).toList();
    print(races);
    assertThat(mean(races, Race::meanDelay)).isLessThan(0.8);
    assertThat(mean(races, Race::medianDelay)).isLessThan(0.9);
    assertThat(mean(races, Race::looks)).isBetween(0.97, 1.03);
  }

  @Test
  @Tag("long")
  void isWorseForNoOutlet() {
    List<Race> races =
        InventedOutlet.ALL.stream().map(outlet -> Race.run(outlet, 400, 6_000)).toList();
    print(races);
    assertThat(races)
        .allSatisfy(race -> {
          assertThat(race.looks()).isBetween(0.97, 1.03);
          assertThat(race.meanDelay()).isLessThan(1.02);
          assertThat(race.medianDelay()).isLessThan(1.02);
          assertThat(race.learnt().lost()).isLessThan(race.plain().lost() + 0.02);
        });
  }

  /// One outlet under both rules.
  private record Race(InventedOutlet outlet, Watching plain, Watching learnt) {

    static Race run(InventedOutlet outlet, int lessons, int articles) {
      Watching training = Watching.learning();
      for (int article = 0; article < lessons; article++) {
        training.watch(outlet.article(article), article);
      }
      Race race = new Race(outlet, Watching.plain(), training.knowing());
      for (int article = lessons; article < lessons + articles; article++) {
        List<Double> changes = outlet.article(article);
        race.plain.watch(changes, article);
        race.learnt.watch(changes, article);
      }
      return race;
    }

    double looks() {
      return learnt.looksAnArticle() / plain.looksAnArticle();
    }

    double meanDelay() {
      return learnt.meanDelay() / plain.meanDelay();
    }

    double medianDelay() {
      return learnt.delay(0.5) / plain.delay(0.5);
    }
  }

  /// Geometric.
  private static double mean(List<Race> races, ToDoubleFunction<Race> ratio) {
    return Math.exp(
        races.stream()
            .mapToDouble(race -> Math.log(ratio.applyAsDouble(race)))
            .average()
            .orElseThrow());
  }

  private static void print(List<Race> races) {
    print(
        "outlet", "x1.2: looks, mean, median, p90, lost", "learnt: looks, mean, median, p90, lost");
    races.forEach(
        race -> print(race.outlet().name(), describe(race.plain()), describe(race.learnt())));
    print(
        "geometric mean of ratios",
        "",
        String.format(
            Locale.ROOT,
            "looks %.2f, mean %.2f, median %.2f",
            mean(races, Race::looks),
            mean(races, Race::meanDelay),
            mean(races, Race::medianDelay)));
  }

  private static List<Double> looks(List<Double> changes) {
    return looks(changes, DAYS_300);
  }

  private static List<Double> looks(List<Double> changes, Duration until) {
    return Watching.learning().watch(changes, 7, until, false);
  }

  /// News Sniffer as it is: 30 minutes after a new version, 1.2 times as long after each unchanged check, none once the time
  /// between them would be 40 days.
  private static List<Double> sniffer(List<Double> changes) {
    List<Double> looks = new ArrayList<>();
    double now = 0;
    double period = 0.5;
    int seen = 0;
    while (now <= 300 * 24 && period < 40 * 24) {
      looks.add(now);
      int before = seen;
      while (seen < changes.size() && changes.get(seen) <= now) {
        seen++;
      }
      period = now == 0 || seen > before ? 0.5 : period * 1.2;
      now += period;
    }
    return looks;
  }

  private static String describe(List<Double> looks, List<Double> changes) {
    long day = looks.stream().filter(at -> at < 24).count();
    long week = looks.stream().filter(at -> at < 168).count();
    String delay =
        changes.isEmpty() ? "" : String.format(Locale.ROOT, ", %.1f h late", delay(looks, changes));
    return String.format(
        Locale.ROOT,
        "%d looks (day 1: %d, week 1: %d), last on day %.0f%s",
        looks.size(),
        day,
        week,
        looks.getLast() / 24,
        delay);
  }

  /// Mean hours from a change to the next look.
  private static double delay(List<Double> looks, List<Double> changes) {
    double sum = 0;
    int noticed = 0;
    for (double change : changes) {
      Optional<Double> look = looks.stream().filter(at -> at >= change).findFirst();
      sum += look.map(at -> at - change).orElse(0.0);
      noticed += look.isPresent() ? 1 : 0;
    }
    return sum / noticed;
  }

  private static String describe(Watching watching) {
    return String.format(
        Locale.ROOT,
        "%.1f, %.1f h, %.1f h, %.1f h, %.1f %%",
        watching.looksAnArticle(),
        watching.meanDelay(),
        watching.delay(0.5),
        watching.delay(0.9),
        100 * watching.lost());
  }

  private static void print(String... cells) {
    System.out.println("TABLE | " + String.join(" | ", cells) + " |");
  }
}
