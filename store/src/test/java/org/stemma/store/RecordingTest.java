package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.store.Scene.changed;
import static org.stemma.store.Scene.first;
import static org.stemma.store.Scene.text;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class RecordingTest {
  private final Scene scene;

  RecordingTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void firstTextIsRevisionOne() {
    long article = scene.article("a");
    Recorded.Done done = scene.see(article, first("ab"));

    assertThat(done.number()).isEqualTo(1);
    Revision revision = scene.store.histories().revisions(article).getFirst();
    assertThat(revision.id()).isEqualTo(done.revision());
    assertThat(revision.capture()).isEqualTo(done.captures().getFirst());
    assertThat(revision.lastWithout()).isNull();
    assertThat(scene.store.histories().witness(revision.witness())).isEqualTo(text("ab").witness());
    Article now = scene.store.histories().article(article).orElseThrow();
    assertThat(now.headline()).isEqualTo("On a");
    assertThat(now.body()).isEqualTo(revision.capture());
    assertThat(now.revisions()).isEqualTo(1);
  }

  @Test
  void sameTextProlongsTheSighting() {
    long article = scene.article("a");
    scene.see(article, first("ab"));
    scene.see(article, new Seen.Same());
    Recorded.Done last = scene.see(article, new Seen.Same());

    Sighting sighting = scene.store.histories().sightings(article).getFirst();
    assertThat(sighting.looks()).isEqualTo(3);
    assertThat(sighting.firstAt()).isEqualTo(scene.in(1));
    assertThat(sighting.lastAt()).isEqualTo(scene.in(3));
    assertThat(sighting.last()).isEqualTo(last.captures().getFirst());
    assertThat(last.changes()).isEmpty();
  }

  @Test
  void changedTextWasPublishedAfterItWasLastSeenWithout() {
    long article = scene.article("a");
    scene.see(article, first("ab"));
    scene.see(article, new Seen.Same());
    scene.see(article, changed("abc"));

    Revision second = scene.store.histories().revisions(article).getLast();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.lastWithout()).isEqualTo(scene.in(2));
    assertThat(second.seenAt()).isEqualTo(scene.in(3));
  }

  @Test
  void returningTextIsAnAlternatingSightingOfTheEarlierRevision() {
    long article = scene.article("a");
    Recorded.Done first = scene.see(article, first("ab"));
    scene.see(article, changed("bb"));
    Recorded.Done back = scene.see(article, new Seen.Back(Scene.revision(first)));

    assertThat(back.revision()).isEqualTo(first.revision());
    assertThat(back.number()).isEqualTo(1);
    assertThat(scene.digests(article)).hasSize(2);
    assertThat(scene.store.histories().sightings(article))
        .extracting(Sighting::alternating)
        .containsExactly(false, false, true);
    Article now = scene.store.histories().article(article).orElseThrow();
    assertThat(now.headline()).isEqualTo("On a");
    assertThat(now.revision()).isEqualTo(first.revision());
  }

  @Test
  void severalLooksAtOneArticleInOneBatchFollowEachOther() {
    long article = scene.article("a");
    List<Recorded> recorded =
        scene
            .store
            .recording()
            .record(
                List.of(
                    scene.look(article, "a", null, first("ab")),
                    scene.look(article, "a", null, new Seen.Same()),
                    scene.look(article, "a", null, changed("abc"))));

    assertThat(recorded).extracting(one -> ((Recorded.Done) one).number()).containsExactly(1, 1, 2);
    assertThat(scene.store.histories().captures(article, 0, 10)).hasSize(3);
    assertThat(scene.store.histories().sightings(article))
        .extracting(Sighting::looks)
        .containsExactly(2, 1);
  }
}
