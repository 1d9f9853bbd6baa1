package org.stemma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.newsroom.Fault;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;
import org.stemma.newsroom.Hostile;
import org.stemma.store.Article;
import org.stemma.store.ArticleQuery;
import org.stemma.store.Feed;

/// Every way in which a server can misbehave, beside hosts that behave.
@Tag("long")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileHostsTest {

  private static final Set<Fault> OF_FEEDS =
      EnumSet.of(Fault.FEED_HUGE, Fault.FEED_IS_HTML, Fault.XML_BOMB, Fault.XML_EXTERNAL_ENTITY);

  /// What stands behind an announced length is not part of the answer (RFC 9112 §6.3), and the page before it is whole.
  private static final Set<Fault> HARMLESS = EnumSet.of(Fault.LENGTH_TOO_SHORT);

  /// How long a host may keep us waiting, where it is measured what that costs the others, which are due every second.
  private static final Duration HELD = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void noFaultOfAHostBecomesARevisionOrSlowsTheOthers() throws Exception {
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    GeneratedPlan plan = GeneratedPlan.of(3, 5, 11).changing(time.instant(), Duration.ofHours(9));
    try (Hostile hostile = Hostile.open();
        Generated good = Generated.open(plan, time, 0);
        Station station =
            new Station(
                folder, Station.file(folder), time, Station.QUICK, Watcher.Manner.AT_ONCE)) {
      List<Long> bad = new ArrayList<>();
      for (Fault fault : EnumSet.complementOf(EnumSet.copyOf(OF_FEEDS))) {
        if (!HARMLESS.contains(fault)) {
          bad.add(station.addArticle(hostile.url(fault)));
        }
      }
      List<Long> well = new ArrayList<>();
      for (String url : good.urls().toList()) {
        well.add(station.addArticle(url));
      }
      Thread watching = watch(station);
      waitUntil(
          () -> looks(station, well) >= 5L * well.size() && looks(station, bad) >= bad.size());
      watching.interrupt();
      watching.join();

      assertThat(bad)
          .allSatisfy(id -> assertThat(article(station, id).revisions()).as("of %s", id).isZero());
      assertThat(well).allSatisfy(id -> assertThat(article(station, id).revisions()).isPositive());
      assertThat(station.told(Happened.Fault.class)).isEmpty();
    }
  }

  @Test
  void whileOneHostKeepsUsWaitingTheOthersAreLookedAtAsEver() throws Exception {
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    GeneratedPlan plan = GeneratedPlan.of(3, 5, 11).changing(time.instant(), Duration.ofHours(9));
    try (Hostile hostile = Hostile.open();
        Generated good = Generated.open(plan, time, 0);
        Station station =
            new Station(
                folder, Station.file(folder), time, Station.QUICK, Watcher.Manner.AT_ONCE, HELD)) {
      List<Long> bad = new ArrayList<>();
      for (Fault fault : EnumSet.of(Fault.NEVER_ANSWERS, Fault.DRIPS, Fault.DRIPS_HEADERS)) {
        bad.add(station.addArticle(hostile.url(fault)));
      }
      List<Long> well = new ArrayList<>();
      for (String url : good.urls().toList()) {
        well.add(station.addArticle(url));
      }
      Thread watching = watch(station);
      waitUntil(() -> looks(station, bad) > 0);
      for (long id : well) {
        assertThat(looks(station, List.of(id))).isGreaterThan(5);
      }
      watching.interrupt();
      watching.join();
    }
  }

  @Test
  void aFeedThatIsNoneOrABombIsAnErrorOfTheFeedAndAHugeOneIsRead() throws Exception {
    SimulatedTime time = new SimulatedTime(java.time.Instant.parse("2031-05-14T04:00:00Z"));
    try (Hostile hostile = Hostile.open();
        Station station =
            new Station(
                folder, Station.file(folder), time, Rules.STANDARD, Watcher.Manner.IN_TURN)) {
      for (Fault fault : OF_FEEDS) {
        station.addFeed(hostile.url(fault));
      }
      // The articles of the huge feed are due at once: only the feeds are to be looked at here.
      station.watcher.runUntil(time.instant().plusMillis(1));

      List<Feed> feeds = station.store.feeds().all();
      assertThat(feeds.stream().filter(feed -> feed.url().contains("is-html")).findFirst())
          .hasValueSatisfying(feed -> assertThat(feed.error()).contains("web page"));
      assertThat(hostile.asked()).doesNotContain("/secret");
      assertThat(station.store.watching().articles(ArticleQuery.newest(60_000)))
          .hasSizeGreaterThanOrEqualTo(50_000);
    }
  }

  private static Article article(Station station, long id) {
    return station.store.histories().article(id).orElseThrow();
  }

  private static long looks(Station station, List<Long> articles) {
    return station.told(Happened.Looked.class).stream()
        .filter(look -> articles.contains(look.article().id()))
        .count();
  }

  static Thread watch(Station station) {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            station.watcher.run();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /// Something that comes true in time, or the test's time limit ends it.
  interface Condition {
    boolean holds() throws Exception;
  }

  static void waitUntil(Condition condition) throws Exception {
    while (!condition.holds()) {
      Thread.sleep(50);
    }
  }
}
