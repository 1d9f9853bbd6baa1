package org.stemma.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  @Test
  void looksAtAnArticleThatNeverChangesLessOftenThanNewsSnifferAndLonger() {
    print("300 days of one article", "News Sniffer", "Stemma");
    row("never changes", List.of(NEVER));
    row("changes once, between day 10 and 30", once(10, 30));
    row("changes once, between day 50 and 250", once(50, 250));
    row("changes daily", List.of(DAILY));
    assertThat(sniffer(NEVER)).hasSize(43);
    assertThat(sniffer(NEVER).getLast() / 24).isBetween(200.0, 230.0);
    assertThat(looks(NEVER, 7, DAYS_300)).hasSizeBetween(33, 38);
    assertThat(looks(NEVER, 7, Duration.ofDays(3_000)).getLast() / 24).isGreaterThan(2_500);
  }

  /// A hundred articles that change once, at as many times.
  private static List<List<Double>> once(int fromDay, int untilDay) {
    return IntStream.range(0, 100)
        .mapToObj(i -> List.of(24 * (fromDay + (untilDay - fromDay) * i / 100.0)))
        .toList();
  }

  private static void row(String name, List<List<Double>> articles) {
    Tally sniffer = new Tally();
    Tally ours = new Tally();
    for (int i = 0; i < articles.size(); i++) {
      sniffer.add(sniffer(articles.get(i)), articles.get(i));
      ours.add(looks(articles.get(i), i, DAYS_300), articles.get(i));
    }
    print(name, sniffer.text(), ours.text());
  }

  /// What looks at some articles cost and noticed.
  private static final class Tally {
    private int articles;
    private int looks;
    private int firstDay;
    private double last;
    private int changes;
    private final List<Double> delays = new ArrayList<>();

    void add(List<Double> at, List<Double> changed) {
      articles++;
      looks += at.size();
      firstDay += (int) at.stream().filter(look -> look < 24).count();
      last = Math.max(last, at.getLast() / 24);
      changes += changed.size();
      for (double change : changed) {
        at.stream()
            .filter(look -> look >= change)
            .findFirst()
            .ifPresent(look -> delays.add(look - change));
      }
    }

    String text() {
      String cost =
          String.format(
              Locale.ROOT,
              "%.1f looks, %.1f on day 1, last on day %.0f",
              (double) looks / articles,
              (double) firstDay / articles,
              last);
      return delays.isEmpty()
          ? cost
          : String.format(
              Locale.ROOT,
              "%s; noticed %d of %d, %.1f h late",
              cost,
              delays.size(),
              changes,
              delays.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
    }
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

  @Test
  @Tag("long")
  void holdsForOutletsThatItWasNotTunedWith() {
    List<Race> races =
        InventedOutlet.LATER.stream().map(outlet -> Race.run(outlet, 400, 3_000)).toList();
    print(races);
    assertThat(mean(races, Race::meanDelay)).isLessThan(0.8);
    assertThat(mean(races, Race::medianDelay)).isLessThan(0.8);
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

  private static List<Double> looks(List<Double> changes, long seed, Duration until) {
    return Watching.learning().watch(changes, seed, until, false);
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
