package org.stemma.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Passage;
import org.stemma.reuse.Reuse;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CorpusTraceTest {

  @TempDir private Path folder;

  /// Stands for whatever ends a process.
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void findsWhatIsFoundInMemory() throws IOException {
    Invented corpus = Invented.articles(90);
    List<String> expected =
        Reuse.among(corpus.documents()).stream().map(CorpusTraceTest::line).sorted().toList();
    Path out = folder.resolve("out.jsonl");
    Outcome outcome = trace(corpus, out, Telling.NONE);
    assertThat(expected).hasSizeGreaterThan(25);
    assertThat(Files.readAllLines(out).stream().sorted().toList()).isEqualTo(expected);
    assertThat(outcome.documents()).isEqualTo(90);
    assertThat(outcome.passages()).isEqualTo(expected.size());
  }

  @Test
  void leavesNothingBehind() throws IOException {
    trace(Invented.articles(9), folder.resolve("out.jsonl"), Telling.NONE);
    assertThat(folder).isDirectoryContaining("glob:**out.jsonl");
    assertThat(CorpusTrace.workFolder(folder.resolve("out.jsonl"))).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void goesOnWhereItWasEndedAndFindsTheSame(Stage stage) throws IOException {
    Invented corpus = Invented.copies(3_000, 12);
    Path whole = folder.resolve("whole.jsonl.gz");
    Outcome uninterrupted = trace(corpus, whole, Telling.NONE);
    Path out = folder.resolve("out.jsonl.gz");
    Random random = new Random(stage.name().length());
    for (int round = 0; round < 3; round++) {
      AtomicInteger left = new AtomicInteger(1 + random.nextInt(5_000));
      Telling killer =
          (at, done, total) -> {
            if (at == stage && (stage != Stage.COMPARING || left.decrementAndGet() == 0)) {
              throw new Killed();
            }
          };
      assertThatThrownBy(() -> trace(corpus, out, killer)).isInstanceOf(Killed.class);
      assertThat(out).doesNotExist();
    }
    assertThat(trace(corpus, out, Telling.NONE)).isEqualTo(uninterrupted);
    assertThat(Files.readAllBytes(out)).isEqualTo(Files.readAllBytes(whole));
    assertThat(unpacked(out).lines()).hasSize((int) uninterrupted.passages());
  }

  @Test
  void doesNotReadAgainWhatWasRead() throws IOException {
    Invented corpus = Invented.articles(30);
    Path out = folder.resolve("out.jsonl");
    Telling killer =
        (at, done, total) -> {
          if (at == Stage.COMPARING) {
            throw new Killed();
          }
        };
    assertThatThrownBy(() -> trace(corpus, out, killer)).isInstanceOf(Killed.class);
    corpus.documents().clear();
    assertThat(trace(corpus, out, Telling.NONE).documents()).isEqualTo(30);
  }

  /// A run may be killed between giving the result its name and forgetting what it did.
  @Test
  void comparesAgainWhenTheResultIsGoneThatTheStateSpeaksOf() throws IOException {
    Invented corpus = Invented.copies(3_000, 12);
    Path whole = folder.resolve("whole.jsonl");
    Outcome uninterrupted = trace(corpus, whole, Telling.NONE);
    Path out = folder.resolve("out.jsonl");
    Telling killer =
        (at, done, total) -> {
          if (at == Stage.COMPARING && done == total) {
            throw new Killed();
          }
        };
    assertThatThrownBy(() -> trace(corpus, out, killer)).isInstanceOf(Killed.class);
    Files.delete(CorpusTrace.workFolder(out).resolve("found"));
    assertThat(trace(corpus, out, Telling.NONE)).isEqualTo(uninterrupted);
    assertThat(Files.readAllBytes(out)).isEqualTo(Files.readAllBytes(whole));
  }

  @Test
  void beginsAnewForAnotherInput() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Invented corpus = Invented.articles(30);
    Telling killer =
        (at, done, total) -> {
          if (at == Stage.PAIRING) {
            throw new Killed();
          }
        };
    assertThatThrownBy(() -> trace(corpus, out, killer)).isInstanceOf(Killed.class);
    corpus.change();
    corpus.documents().removeLast();
    assertThat(trace(corpus, out, Telling.NONE).documents()).isEqualTo(29);
  }

  @Test
  void refusesAnInputThatChangesWhileItIsRead() {
    Invented corpus = Invented.articles(30);
    Telling changer = (at, done, total) -> corpus.change();
    Path out = folder.resolve("out.jsonl");
    assertThatThrownBy(() -> trace(corpus, out, changer)).isInstanceOf(ChangedInputException.class);
    assertThat(out).doesNotExist();
  }

  @Test
  void refusesToWorkWhereAnotherRunIsAtWork() throws IOException {
    Path out = folder.resolve("out.jsonl");
    try (WorkFolder other = WorkFolder.open(CorpusTrace.workFolder(out), "other")) {
      assertThat(other.path()).isDirectory();
      assertThatThrownBy(() -> trace(Invented.articles(3), out, Telling.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another run is at work");
    }
  }

  @Test
  void linksCopiesOfOneTextToItsFirstHolders() throws IOException {
    Outcome outcome =
        trace(Invented.copies(5_000, 30), folder.resolve("out.jsonl.gz"), Telling.NONE);
    assertThat(outcome.pairs()).isBetween(4_999L, 3 * 5_000L);
    assertThat(outcome.passages()).isGreaterThanOrEqualTo(4_999);
  }

  @Test
  @Tag("long")
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void bearsAHundredThousandCopiesOfOneText() throws IOException {
    Outcome outcome =
        trace(Invented.copies(100_000, 30), folder.resolve("out.jsonl.gz"), Telling.NONE);
    assertThat(outcome.pairs()).isBetween(99_999L, 300_000L);
  }

  @Test
  void bearsNothingAndLittle() throws IOException {
    Path out = folder.resolve("out.jsonl");
    assertThat(trace(Invented.of(), out, Telling.NONE)).isEqualTo(new Outcome(0, 0, 0, 0));
    assertThat(trace(Invented.of("", " ", "a"), out, Telling.NONE).passages()).isZero();
    assertThat(out).isEmptyFile();
  }

  @Test
  void bearsTextsOfOneRepeatedWord() throws IOException {
    String one = "granite ".repeat(100_000);
    String two = "granite quarry ".repeat(100_000);
    assertThat(
            trace(Invented.of(one, one + "x", two, two + "x"), folder.resolve("o"), Telling.NONE)
                .documents())
        .isEqualTo(4);
  }

  @Test
  void comparesNoOtherPairsThanThoseGiven() throws IOException {
    Invented corpus = Invented.copies(10, 40);
    Given pairs = new Given("d7 d2", "d2 d7", "d1 d9", "d1 nobody", "d3 d3");
    Path out = folder.resolve("out.jsonl");
    Outcome outcome =
        new CorpusTrace(corpus, pairs, out, CorpusTraceTest::line, Telling.NONE).run();
    assertThat(outcome.pairs()).isEqualTo(2);
    assertThat(Files.readAllLines(out))
        .allMatch(line -> line.startsWith("d2 ") || line.startsWith("d1 "));
    assertThat(pairs.unknown).containsExactly("3: nobody");
  }

  private Outcome trace(Corpus corpus, Path out, Telling telling) throws IOException {
    return new CorpusTrace(corpus, null, out, CorpusTraceTest::line, telling).run();
  }

  private static String line(Borrowing borrowing) {
    String one = place(borrowing.from());
    String other = place(borrowing.to());
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  private static String place(Passage passage) {
    return passage.document().id() + " " + passage.span().begin() + "-" + passage.span().end();
  }

  private static String unpacked(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
