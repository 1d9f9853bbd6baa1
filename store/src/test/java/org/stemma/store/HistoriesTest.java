package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.collate.Weight;

@ParameterizedClass
@EnumSource
final class HistoriesTest {
  private final Scene scene;

  HistoriesTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aCaptureComesBackAsItWasGiven() {
    long article = scene.article("a");
    Recorded.Done first = scene.see(article, Scene.first("ab"));
    long body = first.captures().getFirst();
    NewCapture revisit = scene.capture("a", RecordKind.REVISIT, body);
    NewCapture failed =
        new NewCapture(
            "https://gazette.example/else",
            scene.now,
            0,
            Outcome.FAILED,
            "no answer",
            null,
            RecordKind.METADATA,
            null,
            null);
    Recorded.Done done =
        scene.done(scene.looks(article, null, List.of(failed, revisit), new Seen.Same()));

    Capture last = scene.store.histories().capture(done.captures().getLast()).orElseThrow();
    assertThat(last.payloadDigest()).isEqualTo(revisit.payloadDigest());
    assertThat(last.position()).isEqualTo(revisit.position());
    assertThat(last.sameAs()).isEqualTo(body);
    Capture other = scene.store.histories().capture(done.captures().getFirst()).orElseThrow();
    assertThat(other.url()).isEqualTo(failed.url());
    assertThat(other.detail()).isEqualTo("no answer");
    assertThat(other.position()).isNull();
    assertThat(scene.store.histories().revisionOf(other.id())).isEmpty();
    assertThat(scene.store.histories().revisionOf(last.id()).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void aRevisitOfTheArticlesBodyHasItsDigest() {
    long article = scene.article("a");
    scene.see(article, Scene.first("ab"));
    Article now = scene.store.histories().article(article).orElseThrow();
    NewCapture first = scene.capture("a", RecordKind.REVISIT, now.body());
    NewCapture same =
        new NewCapture(
            first.url(),
            scene.now,
            304,
            Outcome.NOT_MODIFIED,
            null,
            now.bodyDigest(),
            RecordKind.REVISIT,
            first.position(),
            now.body());
    Recorded.Done done = scene.done(scene.looks(article, null, List.of(same), new Seen.Same()));

    Capture capture = scene.store.histories().capture(done.captures().getFirst()).orElseThrow();
    assertThat(capture.payloadDigest()).isEqualTo(now.bodyDigest());
  }

  @Test
  void aTextThatWasThereBeforeIsFoundByItsDigest() {
    long article = scene.article("a");
    scene.see(article, Scene.first("ab"));
    scene.see(article, Scene.changed("b"));

    String digest = Scene.text("ab").digest();
    assertThat(scene.store.histories().revision(article, digest).orElseThrow().number())
        .isEqualTo(1);
    assertThat(scene.store.histories().revision(article, Scene.text("c").digest())).isEmpty();
  }

  @Test
  void aGistComesBackAsItWasGiven() {
    long article = scene.article("a");
    scene.see(article, Scene.first("ab"));
    scene.see(article, Scene.changed("abc"));

    Map<Weight, Integer> counts = Map.of(Weight.WORDING, 2, Weight.SUBSTANCE, 1);
    assertThat(scene.store.histories().revisions(article).getLast().gist())
        .isEqualTo(new Gist(Weight.SUBSTANCE, counts, "a line", "We changed it."));
  }

  @Test
  void everythingIsCounted() {
    long article = scene.article("a");
    scene.article("b");
    scene.store.watching().pause(scene.article("c"));
    scene.see(article, Scene.first("ab"));
    scene.see(article, Scene.changed("abc"));

    Statistics.Totals totals = scene.store.statistics().totals();
    assertThat(totals.articles())
        .isEqualTo(Map.of(ArticleState.ACTIVE, 2L, ArticleState.PAUSED, 1L));
    assertThat(totals.captures()).isEqualTo(2);
    assertThat(totals.revisions()).isEqualTo(2);
    assertThat(totals.paragraphs()).isEqualTo(5);
    assertThat(totals.archiveBytes()).isEqualTo(1_800);
    assertThat(scene.store.statistics().backlog(scene.in(1)))
        .isEqualTo(new Statistics.Backlog(1, 0, 0, Scene.START));
  }
}
