package org.stemma.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.Chronicle;
import org.stemma.store.Engine;
import org.stemma.store.SealedDay;

@ParameterizedClass
@EnumSource
final class SealingTest {

  private final Engine engine;
  private final Path folder;
  private Chronicle chronicle;
  private long article;

  SealingTest(Engine engine, @TempDir Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  @BeforeEach
  void open() throws Exception {
    chronicle = new Chronicle(folder, engine.fresh(folder));
    article = chronicle.article("ferry");
  }

  @AfterEach
  void close() throws Exception {
    chronicle.close();
  }

  private List<SealedDay> seal() {
    return new Sealing(chronicle.store).seal(chronicle.now);
  }

  private static List<String> dates(List<SealedDay> days) {
    return days.stream().map(day -> LocalDate.ofEpochDay(day.day()).toString()).toList();
  }

  @Test
  void aDayIsSealedOnceItHasEnded() throws Exception {
    assertThat(seal()).isEmpty();
    chronicle.fail(article);
    assertThat(seal()).isEmpty();
    chronicle.now = Instant.parse("2031-05-14T23:59:59.999Z");
    assertThat(seal()).isEmpty();
    assertThat(Sealing.next(chronicle.now)).isEqualTo("2031-05-15T00:00:00Z");
    chronicle.now = Sealing.next(chronicle.now);
    assertThat(dates(seal())).containsExactly("2031-05-14");
    assertThat(seal()).isEmpty();
  }

  @Test
  void daysThatPassedWhileNothingRanAreSealedEachByItself() throws Exception {
    chronicle.fail(article);
    chronicle.pass(Duration.ofDays(3));
    chronicle.fail(article);
    chronicle.pass(Duration.ofDays(30));
    List<SealedDay> days = seal();
    assertThat(dates(days)).containsExactly("2031-05-14", "2031-05-17");
    assertThat(days.get(1).previous()).isEqualTo(days.get(0).root());
    assertThat(days).extracting(SealedDay::leaves).containsExactly(1L, 1L);
  }

  @Test
  void aClockSetBackToThePastCostsNoTimeAndKeepsNothingOpen() throws Exception {
    chronicle.now = Instant.parse("1970-01-01T00:00:05Z");
    chronicle.fail(article);
    chronicle.now = Chronicle.BEGIN;
    chronicle.fail(article);
    chronicle.now = Instant.parse("2029-01-01T00:00:00Z");
    chronicle.fail(article);
    chronicle.now = Chronicle.BEGIN.plus(Duration.ofDays(1));
    assertThat(dates(seal())).containsExactly("1970-01-01", "2031-05-14");
    assertThat(chronicle.store.ledger().unsealed(chronicle.now).count()).isZero();
  }

  @Test
  void aClockThatRanAheadForAMomentKeepsNothingOpen() throws Exception {
    chronicle.fail(article);
    chronicle.now = Instant.parse("2040-01-01T00:00:00Z");
    chronicle.fail(article);
    chronicle.now = Chronicle.BEGIN.plus(Duration.ofHours(1));
    chronicle.fail(article);
    chronicle.pass(Duration.ofDays(1));
    assertThat(seal()).extracting(SealedDay::leaves).containsExactly(3L);
  }

  @Test
  void ofManyWhoSealOneDoes() throws Exception {
    for (int i = 0; i < 20; i++) {
      chronicle.fail(article);
    }
    chronicle.pass(Duration.ofDays(1));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<List<SealedDay>>> jobs =
          List.of(this::seal, this::seal, this::seal, this::seal);
      int sealed = 0;
      for (Future<List<SealedDay>> job : threads.invokeAll(jobs)) {
        sealed += job.get().size();
      }
      assertThat(sealed).isEqualTo(1);
    }
    assertThat(chronicle.store.ledger().days()).hasSize(1);
  }
}
