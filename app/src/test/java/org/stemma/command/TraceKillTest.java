package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A `stemma trace --corpus` that is killed (SIGKILL: nothing of it gets to run any more) and started again, often, writes what
/// one writes that is left alone.
///
/// A run is killed a random while after it got further than the one before, so that the kills fall into all of the work on a fast
/// machine and on a slow one; one that ends before it is killed must have written the whole result.
@Tag("long")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class TraceKillTest {

  private static final int KILLS = 8;
  private static final int DOCUMENTS = 6_000;

  /// In the order in which a run puts them into its state; `compared` counts pairs besides.
  private static final List<String> STAGES = List.of("READING", "MEETING", "PAIRING");

  @TempDir private Path folder;

  private final Random random = new Random(5);

  @Test
  void aRunKilledAtRandomMomentsWritesWhatAnUnharmedOneWrites() throws Exception {
    Path corpus = Files.write(folder.resolve("docs.jsonl"), lines());
    Path whole = folder.resolve("whole.jsonl.gz");
    assertThat(Run.stemma("trace", "--corpus", corpus, "--out", whole).code()).isZero();
    Path out = folder.resolve("out.jsonl.gz");
    long before = -1;
    for (int i = 0; i < KILLS; i++) {
      Process run = start(corpus, out);
      awaitMore(run, out, before);
      boolean ended = run.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
      run.destroyForcibly().waitFor();
      if (Files.exists(out)) {
        assertThat(out).hasSameBinaryContentAs(whole);
        Files.delete(out);
        before = -1;
      } else {
        assertThat(ended).as("ended without a result").isFalse();
        assertThat(done(out)).as("what was finished is kept").isGreaterThanOrEqualTo(before);
        before = done(out);
      }
    }
    Run last = Run.stemma("trace", "--corpus", corpus, "--out", out);
    assertThat(last.code()).as(last.err()).isZero();
    assertThat(out).hasSameBinaryContentAs(whole);
    assertThat(folder.resolve("out.jsonl.gz.work")).doesNotExist();
  }

  private static void awaitMore(Process run, Path out, long before)
      throws IOException, InterruptedException {
    while (run.isAlive() && done(out) <= before) {
      Thread.sleep(5);
    }
  }

  /// How far a job has come: pairs compared, and a million for each stage before. 0 when it has not begun.
  private static long done(Path out) throws IOException {
    Properties state = new Properties();
    try (InputStream in = Files.newInputStream(out.resolveSibling("out.jsonl.gz.work/state"))) {
      state.load(in);
    } catch (NoSuchFileException none) {
      return 0;
    }
    long stages = STAGES.stream().filter(state::containsKey).count();
    return 1_000_000 * stages + Long.parseLong(state.getProperty("compared", "0"));
  }

  private static Process start(Path corpus, Path out) throws IOException {
    return new ProcessBuilder(ServedProcess.command("trace", "--corpus", corpus, "--out", out))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Articles that hold one text, each with words of its own, so that each is compared with three.
  private List<String> lines() {
    String shared = prose(50);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines.add("{\"id\": \"d" + i + "\", \"text\": \"" + prose(12) + ". " + shared + ".\"}");
    }
    return lines;
  }

  private String prose(int words) {
    return random
        .ints(words, 0, 30_000)
        .mapToObj(word -> word % 3 == 0 ? "the" : "w" + Integer.toString(word, 36) + "o")
        .collect(Collectors.joining(" "));
  }
}
