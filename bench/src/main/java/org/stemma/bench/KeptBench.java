package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.watch.SimulatedTime;
import org.stemma.watch.Timekeeper;

/// What is kept of an article in a year, on pages whose furniture differs at every request, and what a revision takes beside the
/// HTML that it was read from. The year is simulated, by the standard rules.
final class KeptBench {

  private static final int ARTICLES = 20;
  private static final int PAGE = 40_000;
  private static final Instant BEGIN = Instant.parse("2031-05-14T04:00:00Z");

  private KeptBench() {}

  /// Of one article.
  ///
  /// @param looks in the time
  /// @param revisions after the first
  /// @param archive bytes
  /// @param database bytes, without those of an empty one
  private record Kept(double looks, double revisions, double archive, double database) {}

  /// @param quick a month, and the articles that change every five days
  static void run(boolean quick) throws Exception {
    Duration span = Duration.ofDays(quick ? 30 : 365);
    Duration change = Duration.ofDays(quick ? 5 : 30);
    System.out.printf(
        Locale.ROOT,
        "| an article in %d days, page of %d kB | looks | bodies as served | archive | database |%n",
        span.toDays(),
        PAGE / 1000);
    System.out.println("|---|---|---|---|---|");
    Kept still = row("never changed", span, Duration.ZERO, false);
    row("never changed, host says 304", span, Duration.ZERO, true);
    String changing = "another text every " + change.toDays() + " days";
    perRevision(still, row(changing, span, change, false));
  }

  private static Kept row(String what, Duration span, Duration change, boolean etags)
      throws Exception {
    Kept kept = kept(span, change, etags);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %,.0f kB | %,.0f kB | %,.1f kB |%n",
        what,
        kept.looks(),
        kept.looks() * PAGE / 1000,
        kept.archive() / 1000,
        kept.database() / 1000);
    return kept;
  }

  private static void perRevision(Kept still, Kept changing) {
    double looks = (changing.looks() - still.looks()) / changing.revisions();
    double database = (changing.database() - still.database()) / changing.revisions();
    System.out.printf(
        Locale.ROOT,
        "%nA further revision and the %.0f looks it brings about take %,.0f bytes of database, %.1f %% of one page's HTML.%n",
        looks,
        database,
        100 * database / PAGE);
  }

  private static Kept kept(Duration span, Duration change, boolean etags) throws Exception {
    Path folder = Folders.inMemory();
    Timekeeper time = new SlowMachine(new SimulatedTime(BEGIN));
    GeneratedPlan plan =
        GeneratedPlan.of(2, ARTICLES / 2, 7)
            .withPageBytes(PAGE)
            .withEtags(etags)
            .withChangingFurniture(!etags)
            .changing(BEGIN, change);
    try (Generated newsroom = Generated.open(plan, time, 0)) {
      long empty = emptyDatabase(folder, time);
      double looks;
      double revisions;
      try (WatchedNewsroom watched = WatchedNewsroom.simulated(folder, time)) {
        watched.add(newsroom.urls().map(url -> new WatchedNewsroom.Due(url, BEGIN)));
        watched.runFor(span);
        looks = watched.looks();
        revisions = watched.changes() - watched.firstLooks();
      }
      return new Kept(
          looks / ARTICLES,
          revisions / ARTICLES,
          (double) Folders.bytes(folder, ".warc") / ARTICLES,
          (double) (Folders.bytes(folder, "stemma.db") - empty) / ARTICLES);
    } finally {
      Folders.delete(folder);
    }
  }

  private static long emptyDatabase(Path folder, Timekeeper time) throws IOException {
    Store.open(new StoreAddress.File(folder.resolve("stemma.db")), time).close();
    return Folders.bytes(folder, "stemma.db");
  }
}
