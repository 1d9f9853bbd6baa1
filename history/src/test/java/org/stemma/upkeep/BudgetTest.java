package org.stemma.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Chronicle;
import org.stemma.store.Capture;
import org.stemma.store.RecordKind;
import org.stemma.store.StoreAddress;
import org.stemma.upkeep.Budget.WhenFull;
import org.stemma.warc.WarcFiles;

final class BudgetTest {

  private @TempDir Path folder;

  private Budget budget(long bytes, WhenFull whenFull) {
    return new Budget(new WarcFiles(folder), bytes, whenFull, () -> Chronicle.BEGIN);
  }

  private void fill(String name, int bytes) throws IOException {
    Files.write(folder.resolve(name), new byte[bytes]);
  }

  @Test
  void thereIsRoomUpToTheBudgetAndNotBeyond() throws Exception {
    fill("a.warc.gz", 800);
    Budget budget = budget(1_000, WhenFull.STOP);
    budget.claim(200);
    assertThatThrownBy(() -> budget(1_000, WhenFull.STOP).claim(201))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the archive has reached its budget: it takes 0.0 MB of 0.0 MB;"
                + " raise the budget, or move old files away after a backup");
    assertThat(budget.isAmple()).isTrue();
  }

  @Test
  void whatWasMovedAwayMakesRoomAtOnce() throws Exception {
    fill("a.warc.gz", 900);
    Budget budget = budget(1_000, WhenFull.STOP);
    assertThatThrownBy(() -> budget.claim(200)).isInstanceOf(IOException.class);
    Files.delete(folder.resolve("a.warc.gz"));
    budget.claim(200);
  }

  @Test
  void aClaimThatFailedAndIsTriedAgainDoesNotCountTwice() throws Exception {
    Budget budget = budget(1_000, WhenFull.STOP);
    for (int i = 0; i < 10; i++) {
      budget.claim(900); // nothing comes of it: the disk is full
    }
  }

  @Test
  void withDigestsChangedPagesHaveAQuarterMore() throws Exception {
    fill("a.warc.gz", 1_000);
    Budget budget = budget(1_000, WhenFull.DIGESTS);
    assertThat(budget.isAmple()).isFalse();
    budget.claim(250);
    assertThatThrownBy(() -> budget.claim(1_000)).isInstanceOf(IOException.class);
  }

  @Test
  void itIsWarnedFromNineTenthsOn() throws Exception {
    fill("a.warc.gz", 899);
    assertThat(budget(1_000, WhenFull.STOP).warning()).isEmpty();
    fill("b.warc.gz", 1);
    assertThat(budget(1_000, WhenFull.STOP).warning())
        .contains("the archive takes 0.0 MB of its budget of 0.0 MB; at its end watching stops");
    fill("b.warc.gz", 200);
    assertThat(budget(1_000, WhenFull.DIGESTS).warning())
        .get()
        .asString()
        .endsWith(": bodies of unchanged pages are not kept any more");
  }

  @Test
  void atTheEndOfTheBudgetUnchangedPagesLeaveDigestsAndChangedOnesAreKept() throws Exception {
    String text = Chronicle.story("No date was given for the return of the ferry.");
    String other = Chronicle.story("The ferry is to return on 3 June, the operator said.");
    try (Chronicle chronicle =
        new Chronicle(
            folder,
            new StoreAddress.File(folder.resolve("stemma.db")),
            (files, clock) -> new Budget(files, 20_000, WhenFull.DIGESTS, clock))) {
      long article = chronicle.article("ferry");
      chronicle.see(article, text);
      chronicle.pass(Duration.ofDays(1));
      chronicle.see(article, text); // kept whole, since another day began
      int free = 20_000 - (int) chronicle.archive.bytes();
      Files.write(folder.resolve("archive/other.bin"), new byte[free]);
      chronicle.pass(Duration.ofDays(1));
      chronicle.see(article, text);
      chronicle.see(article, other);
      assertThat(chronicle.store.histories().captures(article, 0, 10))
          .extracting(Capture::record)
          .containsExactly(
              RecordKind.RESPONSE, RecordKind.RESPONSE, RecordKind.METADATA, RecordKind.RESPONSE);

      Files.write(folder.resolve("archive/other.bin"), new byte[25_000]);
      assertThatThrownBy(() -> chronicle.see(article, text))
          .hasMessageStartingWith("the archive has reached its budget");
      Files.delete(folder.resolve("archive/other.bin"));
      chronicle.see(article, text);
      assertThat(chronicle.store.histories().captures(article, 0, 10)).hasSize(5);
    }
  }
}
