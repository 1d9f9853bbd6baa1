package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.collate.Weight;

@ParameterizedClass
@EnumSource
final class PracticesTest {
  private final Scene scene;

  PracticesTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void changes(long article, String letters, Weight weight, @Nullable String admitted) {
    Gist gist = new Gist(weight, Map.of(weight, 1), "a line", admitted);
    scene.see(article, new Seen.Changed(Scene.text(letters, gist)));
  }

  private void story() {
    long often = scene.article("often");
    scene.see(often, Scene.first("ab"));
    long never = scene.article("never");
    scene.see(never, Scene.first("cd"));
    scene.now = scene.in(10);
    changes(often, "ac", Weight.TYPOGRAPHY, null);
    scene.now = scene.in(120);
    changes(often, "ad", Weight.WORDING, null);
    scene.now = scene.in(60 * 24 * 40);
    changes(often, "ae", Weight.SUBSTANCE, "We changed it.");
  }

  @Test
  void changesAreCountedByWeightLapseAndAdmission() {
    story();
    Practice practice = scene.store.practices().of(scene.outlet());
    assertThat(practice.articles()).isEqualTo(2);
    assertThat(practice.changed()).isEqualTo(1);
    assertThat(practice.counts())
        .containsExactly(
            new Practice.Count(Weight.TYPOGRAPHY, false, 0, 1),
            new Practice.Count(Weight.WORDING, false, 2, 1),
            new Practice.Count(Weight.SUBSTANCE, true, Practice.LAPSES.size(), 1));
    assertThat(practice.deserving(false)).isEqualTo(2);
    assertThat(practice.deserving(true)).isEqualTo(1);
    assertThat(practice.weeks()).hasSize(2);
    assertThat(practice.weeks().getFirst().articles()).isEqualTo(2);
    assertThat(practice.weeks().getLast().changes()).isEqualTo(1);
    assertThat(practice.weeks().getLast().silent()).isZero();
  }

  @Test
  void outletsStandSideBySide() {
    story();
    assertThat(scene.store.practices().all())
        .containsExactly(new Practices.Line(scene.outlet(), 2, 1, 2, 1));
    assertThat(scene.store.practices().of(null))
        .isEqualTo(scene.store.practices().of(scene.outlet()));
  }

  @Test
  void whatWasTakenDownIsNotCounted() {
    story();
    scene.now = scene.now.plus(Duration.ofDays(1));
    scene.store.watching().conceal(1, scene.now);
    assertThat(scene.store.practices().of(null).changed()).isZero();
    assertThat(scene.store.practices().all().getFirst().articles()).isEqualTo(1);
  }

  @Test
  void nothingSeenIsNothingCounted() {
    assertThat(scene.store.practices().all()).isEmpty();
    assertThat(scene.store.practices().of(null).counts()).isEmpty();
  }
}
