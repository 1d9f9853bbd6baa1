package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class LedgerTest {
  private final Scene scene;

  LedgerTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static final int DAY = (int) LocalDate.parse("2031-05-14").toEpochDay();

  @Test
  void aDayStandsOverWhatWasRecordedSinceTheDayBefore() {
    long article = scene.article("a");
    scene.see(article, Scene.first("ab"));
    scene.see(article, new Seen.Same());
    Leaves first = scene.store.ledger().unsealed(scene.in(60));
    assertThat(first).isEqualTo(new Leaves(0, 2, 0, 1));
    assertThat(scene.store.ledger().seal(new SealedDay(DAY, "root", "", "tree", 3), first))
        .isTrue();

    scene.see(article, Scene.changed("abc"));
    Leaves second = scene.store.ledger().unsealed(scene.in(60));
    assertThat(second.count()).isEqualTo(2);
    SealedDay next = new SealedDay(DAY + 1, "next", "root", "tree", 2);
    assertThat(scene.store.ledger().seal(next, second)).isTrue();

    assertThat(scene.store.ledger().days()).hasSize(2).last().isEqualTo(next);
    assertThat(scene.store.ledger().leaves(DAY)).contains(first);
    assertThat(scene.store.ledger().leaves(DAY + 1)).contains(second);
    assertThat(scene.store.ledger().leaves(DAY + 2)).isEmpty();
    assertThat(scene.store.ledger().captures(second))
        .extracting(Capture::sealedDay)
        .containsExactly(DAY + 1);
    assertThat(scene.store.histories().revisions(article))
        .extracting(Revision::sealedDay)
        .containsExactly(DAY, DAY + 1);
  }

  @Test
  void whatWasRecordedLaterIsLeftForTheNextDay() {
    long article = scene.article("a");
    scene.see(article, Scene.first("ab"));
    scene.see(article, Scene.changed("abc"));

    assertThat(scene.store.ledger().unsealed(scene.in(2))).isEqualTo(new Leaves(0, 1, 0, 1));
    assertThat(scene.store.ledger().unsealed(scene.in(0)).count()).isZero();
  }

  @Test
  void aDayIsSealedOnce() {
    long article = scene.article("a");
    scene.see(article, Scene.first("ab"));
    Leaves leaves = scene.store.ledger().unsealed(scene.in(60));
    assertThat(scene.store.ledger().seal(new SealedDay(DAY, "mine", "", "tree", 2), leaves))
        .isTrue();
    assertThat(scene.store.ledger().seal(new SealedDay(DAY, "other", "", "tree", 2), leaves))
        .isFalse();
    assertThat(
            scene.store.ledger().seal(new SealedDay(DAY + 1, "other", "mine", "tree", 2), leaves))
        .isFalse();
    assertThat(scene.store.ledger().lastDay()).contains(new SealedDay(DAY, "mine", "", "tree", 2));
  }

  @Test
  void aClockThatWasWrongForAMomentKeepsNoDayOpen() {
    long article = scene.article("a");
    scene.see(article, Scene.first("ab"));
    scene.now = scene.in(1_000_000);
    scene.see(article, new Seen.Same());
    scene.now = scene.in(2);
    scene.see(article, new Seen.Same());

    assertThat(scene.store.ledger().unsealed(scene.in(60)).captures()).isEqualTo(3);
  }

  @Test
  void leavesAreReadPageByPageInTheOrderOfTheirIds() {
    long article = scene.article("a");
    scene.see(article, Scene.first("ab"));
    Look look = scene.look(article, "a", null, new Seen.Same());
    scene.store.recording().record(java.util.Collections.nCopies(1_200, look));

    List<Long> ids =
        scene.store.ledger().captures(new Leaves(1, 1_100, 0, 0)).map(Capture::id).toList();
    assertThat(ids).hasSize(1_099).isSorted().startsWith(2L).endsWith(1_100L);
  }
}
