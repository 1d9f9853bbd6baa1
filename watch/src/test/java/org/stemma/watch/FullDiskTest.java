package org.stemma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.SmallDisk;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;

/// A disk that is full while a watcher works: what was told stays, what could not be kept waits, and it goes on when there is room.
@Tag("long")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class FullDiskTest {

  private @TempDir Path folder;

  @Test
  void nothingThatWasToldIsLostAndItGoesOnWhenThereIsRoom() throws Exception {
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    GeneratedPlan plan = GeneratedPlan.of(3, 4, 5).changing(time.instant(), Duration.ofSeconds(2));
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "256k");
        Generated newsroom = Generated.open(plan, time, 0);
        Station station =
            new Station(
                disk.folder(), Station.file(folder), time, Station.QUICK, Watcher.Manner.AT_ONCE)) {
      for (String url : newsroom.urls().toList()) {
        station.addArticle(url);
      }
      Thread watching = HostileHostsTest.watch(station);
      HostileHostsTest.waitUntil(() -> !station.told(Happened.Ill.class).isEmpty());
      Evidence.assertToldIsKept(station);
      int before = station.told(Happened.Looked.class).size();
      disk.grow("64m");
      HostileHostsTest.waitUntil(() -> station.told(Happened.Looked.class).size() > before + 50);
      watching.interrupt();
      watching.join();

      assertThat(station.told(Happened.Ill.class))
          .extracting(Happened.Ill::what)
          .contains("archive");
      assertThat(station.told(Happened.Well.class)).contains(new Happened.Well("archive"));
      assertThat(station.told(Happened.Fault.class)).isEmpty();
      Evidence.assertWhole(station);
    }
  }

  @Test
  void nothingIsLostEitherWhenTheDatabaseStandsOnTheSameDisk() throws Exception {
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    GeneratedPlan plan = GeneratedPlan.of(3, 4, 5).changing(time.instant(), Duration.ofSeconds(2));
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "24m");
        Generated newsroom = Generated.open(plan, time, 0);
        Station station =
            new Station(
                disk.folder(),
                Station.file(disk.folder()),
                time,
                Station.QUICK,
                Watcher.Manner.AT_ONCE)) {
      for (String url : newsroom.urls().toList()) {
        station.addArticle(url);
      }
      Thread watching = HostileHostsTest.watch(station);
      for (int i = 0; i < 3; i++) {
        int wells = station.told(Happened.Well.class).size();
        int ills = station.told(Happened.Ill.class).size();
        Path ballast = disk.fill();
        HostileHostsTest.waitUntil(() -> station.told(Happened.Ill.class).size() > ills);
        Files.delete(ballast);
        HostileHostsTest.waitUntil(() -> station.told(Happened.Well.class).size() > wells);
      }
      watching.interrupt();
      watching.join();

      assertThat(station.told(Happened.Fault.class)).isEmpty();
      Evidence.assertWhole(station);
    }
  }
}
