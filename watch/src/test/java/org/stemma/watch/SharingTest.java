package org.stemma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Sighting;
import org.stemma.store.StoreAddress;

/// Several watchers on one PostgreSQL.
@Tag("long")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SharingTest {

  /// Looks at an article are further apart than this, jitter and haste included.
  private static final Duration CLOSEST = Duration.ofMillis(900);

  @TempDir Path folder;

  @Test
  void watchersOfOneDatabaseShareTheWorkAndNothingIsFetchedTwice() throws Exception {
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    GeneratedPlan plan = GeneratedPlan.of(12, 8, 5).changing(time.instant(), Duration.ofSeconds(4));
    try (EmbeddedPostgres postgres = Station.postgres();
        Generated newsroom = Generated.open(plan, time, 0)) {
      StoreAddress address =
          new StoreAddress.Server(postgres.getJdbcUrl("postgres", "postgres"), "postgres", null);
      List<Station> stations = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        stations.add(new Station(folder, address, time, Station.QUICK, Watcher.Manner.AT_ONCE));
      }
      for (String url : newsroom.urls().toList()) {
        stations.getFirst().addArticle(url);
      }
      List<Thread> watching = stations.stream().map(HostileHostsTest::watch).toList();
      HostileHostsTest.waitUntil(() ->
          stations.stream().allMatch(station -> station.told(Happened.Looked.class).size() > 200));
      watching.forEach(Thread::interrupt);
      for (Thread thread : watching) {
        thread.join();
      }
      Map<Long, List<Instant>> looks = new HashMap<>();
      for (Station station : stations) {
        assertThat(station.told(Happened.Fault.class)).isEmpty();
      }
      for (Article article : stations.getFirst().articles()) {
        for (Capture capture :
            stations.getFirst().store.histories().captures(article.id(), 0, 10_000)) {
          looks.computeIfAbsent(article.id(), _ -> new ArrayList<>()).add(capture.capturedAt());
        }
        assertHistoryIsWhole(stations.getFirst(), article);
      }
      looks.values().forEach(SharingTest::assertNoneTwice);
      for (Station station : stations) {
        station.close();
      }
    }
  }

  private static void assertNoneTwice(List<Instant> looks) {
    List<Instant> sorted = looks.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      assertThat(Duration.between(sorted.get(i - 1), sorted.get(i)))
          .isGreaterThanOrEqualTo(CLOSEST);
    }
  }

  /// Sightings follow each other without overlap, and each revision's text is one that the newsroom served.
  private static void assertHistoryIsWhole(Station station, Article article) {
    List<Sighting> sightings = station.store.histories().sightings(article.id());
    for (int i = 1; i < sightings.size(); i++) {
      assertThat(sightings.get(i).firstAt()).isAfter(sightings.get(i - 1).lastAt());
      assertThat(sightings.get(i).revision()).isNotEqualTo(sightings.get(i - 1).revision());
    }
    station
        .store
        .histories()
        .revisions(article.id())
        .forEach(revision ->
            assertThat(station.store.histories().witness(revision.witness()).text())
                .containsPattern("[Rr]evision \\d+\\.\\d+"));
  }
}
