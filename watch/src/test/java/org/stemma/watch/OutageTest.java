package org.stemma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;
import org.stemma.store.Article;
import org.stemma.store.Cable;
import org.stemma.store.StoreAddress;
import org.stemma.url.BadUrlException;

/// What a watcher survives at its own end of the wire.
@Tag("long")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class OutageTest {

  private static final int CUTS = 5;

  @TempDir Path folder;

  @Test
  void theDatabaseIsAwayForAMinuteAndNothingIsLost() throws Exception {
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    Path data = folder.resolve("postgresql");
    int port = freePort();
    EmbeddedPostgres server = postgres(data, port);
    try (Generated newsroom = newsroom(time);
        Station station = station(time, port)) {
      add(station, newsroom);
      Thread watching = HostileHostsTest.watch(station);
      HostileHostsTest.waitUntil(() -> station.told(Happened.Looked.class).size() > 50);
      server.close();
      Thread.sleep(Duration.ofMinutes(1));
      server = postgres(data, port);
      assertItWentOn(station);
      watching.interrupt();
      watching.join();

      assertThat(station.told(Happened.Ill.class)).isNotEmpty();
      assertThat(station.told(Happened.Fault.class)).isEmpty();
      Evidence.assertWhole(station);
    } finally {
      server.close();
    }
  }

  @Test
  void connectionsThatBreakWhileTheyCommitMakeNothingTwice() throws Exception {
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    Path data = folder.resolve("postgresql");
    try (EmbeddedPostgres server = postgres(data, freePort());
        Cable cable = new Cable(server.getPort());
        Generated newsroom = newsroom(time);
        Station station = station(time, cable.port())) {
      add(station, newsroom);
      Thread watching = HostileHostsTest.watch(station);
      for (int i = 0; i < CUTS; i++) {
        cable.cutAfterNextCommit();
        HostileHostsTest.waitUntil(cable::isCut);
        cable.mend();
        assertItWentOn(station);
      }
      watching.interrupt();
      watching.join();

      assertThat(station.told(Happened.Fault.class)).isEmpty();
      Evidence.assertWhole(station);
    }
  }

  private static void assertItWentOn(Station station) throws Exception {
    int before = station.told(Happened.Looked.class).size();
    HostileHostsTest.waitUntil(() -> station.told(Happened.Looked.class).size() > before + 32);
  }

  private static Generated newsroom(Timekeeper time) throws IOException {
    return Generated.open(
        GeneratedPlan.of(4, 4, 3).changing(time.instant(), Duration.ofSeconds(3)), time, 0);
  }

  private static void add(Station station, Generated newsroom) throws BadUrlException {
    for (String url : newsroom.urls().toList()) {
      station.addArticle(url);
    }
  }

  private Station station(Timekeeper time, int port) throws IOException {
    return new Station(
        folder,
        new StoreAddress.Server(
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres?socketTimeout=5", "postgres", null),
        time,
        Station.QUICK,
        Watcher.Manner.AT_ONCE);
  }

  /// A PostgreSQL that can be stopped and started again with what it holds.
  private static EmbeddedPostgres postgres(Path data, int port) throws IOException {
    Station.beQuiet();
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
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
      Evidence.assertWhole(station);
    }
  }

  @Test
  void aProcessThatStartsWithAClockThatIsBehindTurnsNoRevisionsRound() throws Exception {
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    InstantSource behind = () -> Instant.now().minus(Duration.ofHours(1));
    try (Generated newsroom = newsroom(time)) {
      try (Station station = station(time)) {
        add(station, newsroom);
        watchFor(station, Happened.Looked.class, 60);
      }
      try (Station station = station(new SteadyTime(behind, () -> {}))) {
        List<Article> articles = station.articles();
        for (Article article : articles) {
          station.store.watching().lookNow(article.id(), station.time.instant());
        }
        watchFor(station, Happened.Dropped.class, articles.size());
        assertThat(station.told(Happened.Looked.class)).isEmpty();
      }
      try (Station station = station(time)) {
        watchFor(station, Happened.Looked.class, 60);
        Evidence.assertWhole(station);
      }
    }
  }

  private Station station(Timekeeper time) throws IOException {
    return new Station(folder, Station.file(folder), time, Station.QUICK, Watcher.Manner.AT_ONCE);
  }

  private static void watchFor(Station station, Class<? extends Happened> what, int times)
      throws Exception {
    Thread watching = HostileHostsTest.watch(station);
    HostileHostsTest.waitUntil(() -> station.told(what).size() >= times);
    watching.interrupt();
    watching.join();
    assertThat(station.told(Happened.Fault.class)).isEmpty();
  }
}
