package org.stemma.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;
import org.stemma.watch.SimulatedTime;

/// What is kept of an article in a year, on pages whose furniture differs at every request. The year is simulated, by the standard
/// rules.
final class KeptBench {

  private static final int ARTICLES = 20;
  private static final int PAGE = 40_000;
  private static final Instant BEGIN = Instant.parse("2031-05-14T04:00:00Z");

  private KeptBench() {}

  static void run(boolean quick) throws Exception {
    System.out.println(
        "| an article's year, page of "
            + PAGE / 1000
            + " kB | looks | bodies as served | archive | database |");
    System.out.println("|---|---|---|---|---|");
    if (quick) {
      return;
    }
    row("never changed", Duration.ZERO, false);
    row("never changed, host says 304", Duration.ZERO, true);
    row("another text every 30 days", Duration.ofDays(30), false);
  }

  private static void row(String what, Duration change, boolean etags) throws Exception {
    Path folder = Files.createTempDirectory("stemma-bench");
    SimulatedTime time = new SimulatedTime(BEGIN);
    GeneratedPlan plan =
        GeneratedPlan.of(2, ARTICLES / 2, 7)
            .withPageBytes(PAGE)
            .withEtags(etags)
            .withChangingFurniture(!etags)
            .changing(BEGIN, change);
    try (Generated newsroom = Generated.open(plan, time, 0)) {
      double looks;
      try (WatchedNewsroom watched = WatchedNewsroom.simulated(folder, time)) {
        watched.add(newsroom.urls().map(url -> new WatchedNewsroom.Due(url, BEGIN)));
        watched.runFor(Duration.ofDays(365));
        looks = (double) watched.looks() / ARTICLES;
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %,.0f kB | %,.0f kB | %,.1f kB |%n",
          what,
          looks,
          looks * PAGE / 1000,
          Folders.bytes(folder, ".warc") / 1000.0 / ARTICLES,
          Folders.bytes(folder, "stemma.db") / 1000.0 / ARTICLES);
    } finally {
      Folders.delete(folder);
    }
  }
}
