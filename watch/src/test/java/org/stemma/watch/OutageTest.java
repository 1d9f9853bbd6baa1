package org.stemma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;
import org.stemma.store.Capture;
import org.stemma.store.StoreAddress;

/// What a watcher survives at its own end of the wire.
@Tag("long")
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class OutageTest {

  @TempDir Path folder;

  @Test
  void theDatabaseIsAwayForAMinuteAndNothingIsLost() throws Exception {
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    GeneratedPlan plan = GeneratedPlan.of(4, 4, 3).changing(time.instant(), Duration.ofSeconds(3));
    try (EmbeddedPostgres postgres = Station.postgres();
        Valve valve = new Valve(postgres.getPort());
        Generated newsroom = Generated.open(plan, time, 0);
        Station station =
            new Station(
                folder,
                new StoreAddress.Server(
                    "jdbc:postgresql://127.0.0.1:" + valve.port() + "/postgres?socketTimeout=5",
                    "postgres",
                    null),
                time,
                Station.QUICK,
                Watcher.Manner.AT_ONCE)) {
      for (String url : newsroom.urls().toList()) {
        station.addArticle(url);
      }
      Thread watching = HostileHostsTest.watch(station);
      HostileHostsTest.waitUntil(() -> station.told(Happened.Looked.class).size() > 50);
      valve.close(Duration.ofMinutes(1));
      int before = station.told(Happened.Looked.class).size();
      HostileHostsTest.waitUntil(() -> station.told(Happened.Looked.class).size() > before + 100);
      watching.interrupt();
      watching.join();

      assertThat(station.told(Happened.Ill.class)).isNotEmpty();
      assertThat(station.told(Happened.Fault.class)).isEmpty();
      for (Happened.Looked look : station.told(Happened.Looked.class)) {
        for (long id : look.recorded().captures()) {
          Capture capture = station.store.histories().capture(id).orElseThrow();
          assertThat(
                  station
                      .archive
                      .read(Objects.requireNonNull(capture.position()))
                      .fixity()
                      .intact())
              .isTrue();
        }
      }
    }
  }

  @Test
  void aClockThatJumpsBackTurnsNoRevisionsRound() throws Exception {
    AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    AtomicReference<Integer> jumps = new AtomicReference<>(0);
    InstantSource clock = () -> Instant.now().plus(shift.get());
    Timekeeper time = new SteadyTime(clock, () -> jumps.updateAndGet(n -> n + 1));
    GeneratedPlan plan = GeneratedPlan.of(2, 3, 7).changing(time.instant(), Duration.ofSeconds(2));
    try (Generated newsroom = Generated.open(plan, time, 0);
        Station station =
            new Station(
                folder, Station.file(folder), time, Station.QUICK, Watcher.Manner.AT_ONCE)) {
      for (String url : newsroom.urls().toList()) {
        station.addArticle(url);
      }
      Thread watching = HostileHostsTest.watch(station);
      HostileHostsTest.waitUntil(() -> station.told(Happened.Looked.class).size() > 20);
      shift.set(Duration.ofHours(-1));
      int before = station.told(Happened.Looked.class).size();
      HostileHostsTest.waitUntil(() -> station.told(Happened.Looked.class).size() > before + 40);
      watching.interrupt();
      watching.join();

      assertThat(jumps.get()).isEqualTo(1);
      for (var article : station.articles()) {
        var captures = station.store.histories().captures(article.id(), 0, 1_000);
        assertThat(captures).extracting(Capture::capturedAt).isSorted();
        assertThat(station.store.histories().revisions(article.id()))
            .extracting(revision -> revision.seenAt())
            .isSorted();
      }
    }
  }
}
