package org.stemma.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.stemma.newsroom.GeneratedPlan;

/// What watching costs: looks a second of three kinds, with 100,000 articles under watch, server and client on one machine; beside
/// them a plain loop of the JDK's client on the same pages, so that the overhead is seen, and one that only moves bytes, so
/// that it is seen what the server could give. Then what the question for due work costs as articles grow, and what is kept of an article
/// in a year.
final class WatchBench {

  private static final int HOSTS = 200;

  private WatchBench() {}

  /// How long to measure.
  ///
  /// @param articles of each host
  /// @param busy articles of each host that are looked at
  /// @param span of a steady state that is measured
  private record Size(int articles, int busy, Duration span) {

    static Size of(boolean quick) {
      return quick
          ? new Size(50, 25, Duration.ofSeconds(4))
          : new Size(500, 50, Duration.ofSeconds(20));
    }

    Size warmUp() {
      return new Size(busy, busy / 5, span.dividedBy(2));
    }
  }

  /// @param arguments `--quick` for a tenth of the articles and a fifth of the time
  static void run(List<String> arguments) throws Exception {
    // The JDK's client has no way to look up names of ours: it asks the loopback address, with the
    // host in a header.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    boolean quick = arguments.contains("--quick");
    Size size = Size.of(quick);
    System.out.printf(
        Locale.ROOT,
        "%,d articles on %d hosts, %d processors, %,d MiB of heap, JVM %s%n%n",
        HOSTS * size.articles(),
        HOSTS,
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.version());
    // Half the time of a fresh JVM is its compiler's.
    rates(size.warmUp(), true);
    rates(size.warmUp(), false);
    System.out.println(
        "| looks | a second | processor time | `HttpClient` alone | its processor time | overhead | server could give | resident |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    looks(size);
    System.out.println();
    DueBench.run(quick);
    System.out.println();
    KeptBench.run(quick);
  }

  private static void looks(Size size) throws Exception {
    LookRates pages = rates(size, false);
    Rate plain = PlainLoop.run(plan(size, false), false, size.span().dividedBy(2));
    double given = RawLoop.run(plan(size, false), size.span().dividedBy(4)).perSecond();
    row("first captures stored", pages.first(), plain, given);
    row("unchanged pages read and compared", pages.again(), plain, given);
    LookRates tagged = rates(size, true);
    Rate tags = PlainLoop.run(plan(size, true), true, size.span().dividedBy(2));
    row("not modified", tagged.again(), tags, Double.NaN);
  }

  private static LookRates rates(Size size, boolean etags) throws Exception {
    return LookRates.of(plan(size, etags), size.busy(), size.span());
  }

  private static void row(String what, Rate ours, Rate plain, double given) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %.2f ms | %,.0f | %.2f ms | %.1f × | %s | %,d MiB |%n",
        what,
        ours.perSecond(),
        ours.millis(),
        plain.perSecond(),
        plain.millis(),
        ours.millis() / plain.millis(),
        Double.isNaN(given) ? "–" : String.format(Locale.ROOT, "%,.0f", given),
        ours.resident());
  }

  private static GeneratedPlan plan(Size size, boolean etags) {
    return GeneratedPlan.of(HOSTS, size.articles(), 2031)
        .withEtags(etags)
        .withChangingFurniture(!etags);
  }
}
