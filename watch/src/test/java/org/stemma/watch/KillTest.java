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
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class KillTest {

  private static final int KILLS = 100;
  private static final long SEED = 20310514;

  /// One kill in so many comes at any moment from the start on, the others while it stores.
  private static final int EARLY = 5;

  /// Lines that are waited for before a kill, at most.
  private static final int MOST_LINES = 20;

  /// From there to the kill, at most; and from the start, for an early one.
  private static final int LATER_MILLIS = 300;

  private static final int EARLY_MILLIS = 1_200;

  /// A machine that is busy with other things gets so long to write a line.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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
        boolean isEarly = kill % EARLY == 0;
        int lines = isEarly ? 0 : 1 + random.nextInt(MOST_LINES);
        int millis = random.nextInt(isEarly ? EARLY_MILLIS : LATER_MILLIS);
        reported.addAll(runAndKill(lines, millis));
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

  /// @param lines that it writes first, if it does in time
  /// @param millis from there to the kill
  /// @return the whole lines that it wrote
  private List<String> runAndKill(int lines, int millis) throws Exception {
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
    waitForLines(process, 1);
    assertThat(written()).as(Files.readString(folder.resolve("stderr"))).startsWith("READY\n");
    waitForLines(process, 1 + lines);
    Thread.sleep(millis);
    process.destroyForcibly().waitFor();
    // A line may be cut by the kill: then it was not reported.
    String whole = written();
    return whole.substring(0, whole.lastIndexOf('\n') + 1).lines().skip(1).toList();
  }

  private void waitForLines(Process process, long lines) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && written().lines().count() < lines && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
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
