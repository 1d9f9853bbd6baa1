package org.stemma.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.SmallDisk;

/// A disk that gets full half way: what was finished is kept, and the job goes on when there is room.
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FullDiskTest {

  @TempDir private Path folder;

  @Test
  void endsTheJobWhichGoesOnWhenThereIsRoom() throws Exception {
    Invented corpus = Invented.copies(6_000, 40);
    Path whole = folder.resolve("whole.jsonl");
    Outcome uninterrupted = trace(corpus, whole);
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "34m")) {
      Path out = disk.folder().resolve("out.jsonl");
      int failures = 0;
      boolean done = false;
      for (int megabytes = 35; !done && megabytes < 200; megabytes++) {
        try {
          assertThat(trace(corpus, out)).isEqualTo(uninterrupted);
          done = true;
        } catch (IOException full) {
          assertThat(full).hasMessageContaining("No space left");
          assertThat(out).doesNotExist();
          failures++;
          disk.grow(megabytes + "m");
        }
      }
      assertThat(failures).isGreaterThan(3);
      assertThat(Files.readAllBytes(out)).isEqualTo(Files.readAllBytes(whole));
    }
  }

  private static Outcome trace(Corpus corpus, Path out) throws IOException {
    return new CorpusTrace(corpus, null, out, b -> "x".repeat(1_000) + b.to().text(), Telling.NONE)
        .run();
  }
}
