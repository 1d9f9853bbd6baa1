package org.stemma.ancestry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.SharedPassage;
import org.stemma.store.StoreAddress;
import org.stemma.store.StoredBorrowing;

/// A follower that is killed at random moments (SIGKILL: nothing of it gets to run any more) finds in the end what one finds that
/// was never killed.
@Tag("long")
@Timeout(300)
final class KillTest {
  private static final int KILLS = 12;
  private static final List<String> SENTENCES =
      List.of(Story.FERRY, Story.DIVER, Story.PRICE, Story.WEATHER, Story.CHESS, Story.COUNCIL);

  private final Random random = new Random(11);

  @Test
  void aFollowerKilledAtRandomMomentsFindsWhatAnUnharmedOneFinds(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("stemma.db");
    Path index = folder.resolve("index");
    try (Press press = new Press(new StoreAddress.File(file), folder)) {
      for (int i = 0; i < KILLS; i++) {
        Process process = start(file, index, i);
        for (int j = 0; j < 8; j++) {
          press.now = press.now.plus(Duration.ofMinutes(1));
          press.print("paper" + random.nextInt(9) + ".example", i + "-" + j, page());
        }
        Thread.sleep(500 + random.nextInt(2_000));
        process.destroyForcibly().waitFor();
      }
      press.now = press.now.plus(Duration.ofDays(40_000));
      press.follow();
      Set<String> found = passages(press);
      assertThat(found).hasSizeGreaterThan(100);

      press.store.tracing().restart("none");
      press.follow();
      assertThat(passages(press)).isEqualTo(found);
    }
  }

  private String page() {
    return Story.page(
        "Number " + random.nextInt(1_000_000),
        SENTENCES.get(random.nextInt(6)),
        SENTENCES.get(random.nextInt(6)));
  }

  private static Process start(Path file, Path index, int hours) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            KilledFollower.class.getName(),
            file.toString(),
            index.toString(),
            Integer.toString(hours))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Without the confidences, which follow how many texts held each word at the time.
  private static Set<String> passages(Press press) {
    return press
        .store
        .histories()
        .everyArticle()
        .flatMap(article -> press.store.borrowings().ofArticle(article.id(), 1_000).stream())
        .map(StoredBorrowing::found)
        .map(found -> place(found.passage()) + " as " + place(found.other()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String place(SharedPassage passage) {
    return passage.revision() + " " + passage.span();
  }
}
