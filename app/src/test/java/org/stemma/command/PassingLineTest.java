package org.stemma.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.stemma.corpus.Stage;

class PassingLineTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private PassingLine line(boolean terminal) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(err, true, UTF_8),
            false,
            terminal,
            Map.of());
    return new PassingLine(console, clock::get);
  }

  @Test
  void saysNothingOfWorkThatIsSoonDone() {
    try (PassingLine line = line(true)) {
      line.say(() -> "one");
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void saysNothingWhereNobodySits() {
    try (PassingLine line = line(false)) {
      clock.set(9 * SECOND);
      line.say(() -> "one");
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void overwritesWhatItSaidAndTakesItAwayAtTheEnd() {
    try (PassingLine line = line(true)) {
      clock.set(SECOND);
      line.say(() -> "one");
      line.say(() -> "too soon");
      clock.set(2 * SECOND);
      line.say(() -> "two");
    }
    assertThat(err.toString(UTF_8)).isEqualTo("\r\u001b[Kone\r\u001b[Ktwo\r\u001b[K");
  }

  @Test
  void saysHowLongItWillTakeAsSoonAsThatCanBeTold() {
    assertThat(IndexProgress.line(0, 0, 90_000, 0)).isEqualTo("indexing: 0 of 90,000 changes");
    assertThat(IndexProgress.line(1_000, 2_000, 4_000, 10 * SECOND))
        .isEqualTo("indexing: 2,000 of 4,000 changes, 20 s left");
    assertThat(CorpusProgress.line(Stage.COMPARING, 0, 1_000, 61_000, 5 * SECOND))
        .isEqualTo("comparing: 1,000 of 61,000 pairs, 5 min left");
    assertThat(TransferProgress.line("crawl.warc.gz", 12, 100, 3400, 60 * SECOND))
        .isEqualTo("crawl.warc.gz: 12 %, 3400 captures, 7 min left");
    assertThat(TransferProgress.line("crawl.warc.gz", 1, 1_000, 3, 60 * SECOND))
        .isEqualTo("crawl.warc.gz: 0 %, 3 captures");
  }
}
