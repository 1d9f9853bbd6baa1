package org.stemma.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that appends without pause and says after each batch what it was promised, killed at a moment of chance.
@Tag("long")
class KilledWriterTest {

  private static final int KILLS = 12;

  @TempDir Path folder;

  /// The process that is killed.
  static final class Writer {

    public static void main(String[] arguments) throws Exception {
      Random random = new Random(Long.parseLong(arguments[1]));
      Records records = Records.standard();
      FolderSettings settings = Exchanges.settings().withMaxBytes(300_000);
      WarcFolder warcs = WarcFolder.open(Path.of(arguments[0]), settings);
      while (true) {
        List<Prepared> batch = new ArrayList<>();
        for (int count = random.nextInt(8); count >= 0; count--) {
          batch.add(records.response(Exchanges.random(random)));
        }
        List<Position> positions = warcs.append(batch);
        for (int index = 0; index < batch.size(); index++) {
          Position position = positions.get(index);
          System.out.println(
              position.file()
                  + " "
                  + position.offset()
                  + " "
                  + position.length()
                  + " "
                  + batch.get(index).id());
        }
        System.out.flush();
      }
    }
  }

  @Test
  @Timeout(value = 240, unit = TimeUnit.SECONDS)
  void whatWasReportedIsThereAfterwardsAndEveryFileIsWhole() throws Exception {
    Random random = new Random(23);
    int reported = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      List<String> lines = writeAndKill(kill, random.nextInt(500));
      try (WarcFolder warcs = WarcFolder.open(folder, Exchanges.settings())) {
        assertThat(warcs.recovery().files()).hasSizeLessThanOrEqualTo(1);
        for (String line : lines) {
          String[] parts = line.split(" ");
          Position position =
              new Position(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
          WarcEntry entry = warcs.read(position);
          assertThat(entry.id()).isEqualTo(parts[3]);
          assertThat(entry.fixity().intact()).isTrue();
        }
      }
      reported += lines.size();
    }
    assertThat(reported).isPositive();
    assertThatAllIsClosedAndWhole();
  }

  /// Also opens the folder while the writer lives, which must not touch what it writes.
  private List<String> writeAndKill(int seed, int milliseconds) throws Exception {
    Path output = folder.resolveSibling("output" + seed);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString(),
                Integer.toString(seed))
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      await(output);
      try (WarcFolder other = WarcFolder.open(folder, Exchanges.settings())) {
        assertThat(other.recovery().isEmpty()).isTrue();
      }
      assertThat(process.waitFor(milliseconds, TimeUnit.MILLISECONDS)).isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
    List<String> lines = wholeLines(output);
    Files.delete(output);
    return lines;
  }

  private static void await(Path output) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (Files.size(output) == 0 && Instant.now().isBefore(end)) {
      Thread.sleep(5);
    }
  }

  private static List<String> wholeLines(Path output) throws IOException {
    String text = Files.readString(output, UTF_8);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private void assertThatAllIsClosedAndWhole() throws Exception {
    for (Path file : new WarcFiles(folder).all()) {
      assertThat(file.toString()).endsWith(".warc.gz");
      assertThat(WarcIndex.sidecar(file)).exists();
      try (WarcStream stream =
          WarcStream.open(
              file,
              damage -> {
                throw new AssertionError(damage);
              })) {
        for (var next = stream.next(); next.isPresent(); next = stream.next()) {
          assertThat(next.get().fixity().intact()).isTrue();
        }
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::toString))
          .allMatch(name -> name.endsWith(".warc.gz") || name.endsWith(".cdxj"));
    }
  }
}
