package org.stemma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;
import org.stemma.store.Capture;
import org.stemma.store.Revision;

/// A watcher of a fast newsroom, killed a hundred times at random moments (SIGKILL: nothing of it gets to run any more).
@Tag("long")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KillTest {

  private static final int KILLS = 100;
  private static final long SEED = 20310514;

  /// From the moment at which it watches to the kill.
  private static final int LONGEST_MILLIS = 1_200;

  @TempDir Path folder;

  @Test
  void whatWasReportedIsThereNoWarcIsUnreadableAndNothingIsTwice() throws Exception {
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    GeneratedPlan plan =
        GeneratedPlan.of(6, 4, SEED).changing(time.instant(), Duration.ofMillis(1_500));
    List<String> reported = new ArrayList<>();
    try (Generated newsroom = Generated.open(plan, time, 0)) {
      try (Station station = station(time)) {
        for (String url : newsroom.urls().toList()) {
          station.addArticle(url);
        }
      }
      Random random = new Random(SEED);
      for (int kill = 0; kill < KILLS; kill++) {
        reported.addAll(runAndKill(random.nextInt(LONGEST_MILLIS)));
      }
    }
    assertThat(reported).filteredOn(line -> line.startsWith("FAULT")).isEmpty();
    assertThat(reported).filteredOn(line -> line.startsWith("STORED")).hasSizeGreaterThan(KILLS);
    try (Station station = station(time)) {
      for (String line : reported) {
        if (line.startsWith("STORED")) {
          assertStored(station, line.split(" "));
        }
      }
      Evidence.assertWhole(station);
    }
  }

  private Station station(Timekeeper time) throws IOException {
    return new Station(folder, Station.file(folder), time, Station.QUICK, Watcher.Manner.AT_ONCE);
  }

  /// @return the whole lines that it wrote
  private List<String> runAndKill(int millis) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcess.class.getName(),
                folder.toString())
            .redirectError(folder.resolve("stderr").toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .start();
    while (process.isAlive() && !written().startsWith("READY\n")) {
      Thread.sleep(20);
    }
    assertThat(written()).as(Files.readString(folder.resolve("stderr"))).startsWith("READY\n");
    Thread.sleep(millis);
    process.destroyForcibly().waitFor();
    // A line may be cut by the kill: then it was not reported.
    String whole = written();
    return whole.substring(0, whole.lastIndexOf('\n') + 1).lines().skip(1).toList();
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("stdout"));
  }

  private static void assertStored(Station station, String[] line) throws IOException {
    Capture capture = Evidence.assertKept(station, Long.parseLong(line[2]));
    assertThat(capture.article()).isEqualTo(Long.parseLong(line[1]));
    Revision revision = station.store.histories().revisionOf(capture.id()).orElseThrow();
    assertThat(revision.number()).isEqualTo(Integer.parseInt(line[3]));
    assertThat(station.store.histories().witness(revision.witness()).text())
        .containsPattern("[Rr]evision \\d+\\.\\d+");
  }
}
