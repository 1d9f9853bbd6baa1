package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class RereadingTest {
  private final Scene scene;

  RereadingTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aBetterReadingReplacesTheRevisionsAndKeepsThem() {
    long article = scene.article("a");
    Recorded.Done first = scene.see(article, Scene.first("ab"));
    Recorded.Done noise = scene.see(article, Scene.changed("abx"));
    Recorded.Done third = scene.see(article, Scene.changed("abc"));
    List<Long> ids = captures(first, noise, third);

    Reread.Replaced replaced =
        (Reread.Replaced)
            reread(
                article,
                ids.getLast(),
                List.of("ab", "abc"),
                stretch(0, ids.subList(0, 2)),
                stretch(1, ids.subList(2, 3)));

    assertThat(replaced.differs()).isTrue();
    List<Revision> now = scene.store.histories().revisions(article);
    assertThat(now).extracting(Revision::number).containsExactly(1, 2);
    assertThat(now.get(1).lastWithout()).isEqualTo(scene.in(2));
    assertThat(now.get(0).witness()).isEqualTo(revision(first).witness());
    assertThat(revision(noise).superseded()).isTrue();
    assertThat(scene.store.histories().revisionOf(ids.get(1))).contains(now.get(0));
    assertThat(scene.store.histories().sightings(article))
        .extracting(Sighting::looks)
        .containsExactly(2, 1);
    assertThat(scene.store.histories().events(article))
        .extracting(Event::kind)
        .containsExactly(EventKind.REREAD);
    assertThat(scene.store.histories().readings(article))
        .extracting(Reading::extractor)
        .containsExactly("1", "2");
    Article standing = scene.store.histories().article(article).orElseThrow();
    assertThat(standing.revision()).isEqualTo(now.get(1).id());
    assertThat(standing.body()).isEqualTo(ids.get(2));
    assertThat(scene.store.integrity().tables()).isEmpty();
  }

  @Test
  void aReadingThatSaysTheSameIsNoEvent() {
    long article = scene.article("a");
    List<Long> ids =
        captures(
            scene.see(article, Scene.first("ab")),
            scene.see(article, Scene.changed("abc")),
            scene.see(article, new Seen.Same()));

    Reread reread =
        reread(
            article,
            ids.getLast(),
            List.of("ab", "abc"),
            stretch(0, ids.subList(0, 1)),
            stretch(1, ids.subList(1, 3)));

    assertThat(((Reread.Replaced) reread).differs()).isFalse();
    assertThat(scene.store.histories().events(article)).isEmpty();
  }

  @Test
  void whatComesAfterGoesOnWithTheNewReading() {
    long article = scene.article("a");
    List<Long> ids =
        captures(scene.see(article, Scene.first("ab")), scene.see(article, Scene.changed("b")));
    reread(article, ids.getLast(), List.of("ab"), stretch(0, ids));

    scene.see(article, new Seen.Same());
    Recorded.Done changed = scene.see(article, Scene.changed("abc"));
    assertThat(changed.number()).isEqualTo(2);
    assertThat(scene.store.histories().sightings(article))
        .extracting(Sighting::looks)
        .containsExactly(3, 1);
  }

  @Test
  void aReadingThatMissedACaptureIsNotTaken() {
    long article = scene.article("a");
    List<Long> ids = captures(scene.see(article, Scene.first("ab")));
    scene.see(article, new Seen.Same());

    assertThat(reread(article, ids.getLast(), List.of("x"), stretch(0, ids)))
        .isEqualTo(new Reread.Outdated());
    assertThat(scene.store.histories().readings(article)).hasSize(1);
  }

  @Test
  void aRevisionOfTheReadingBeforeCannotComeBack() {
    long article = scene.article("a");
    Recorded.Done first = scene.see(article, Scene.first("ab"));
    List<Long> ids = captures(first, scene.see(article, Scene.changed("b")));
    reread(article, ids.getLast(), List.of("x"), stretch(0, ids));

    Look look = scene.look(article, "a", null, new Seen.Back(Scene.revision(first)));
    assertThat(scene.store.recording().record(List.of(look)))
        .containsExactly(new Recorded.ReadAnew());
  }

  private static List<Long> captures(Recorded.Done... looks) {
    return List.of(looks).stream().map(look -> look.captures().getLast()).toList();
  }

  private Revision revision(Recorded.Done done) {
    return scene.store.histories().revision(Scene.revision(done)).orElseThrow();
  }

  private static Rereading.Stretch stretch(int revision, List<Long> captures) {
    return new Rereading.Stretch(revision, captures);
  }

  private Reread reread(
      long article, long upTo, List<String> texts, Rereading.Stretch... stretches) {
    List<NewRevision> revisions = texts.stream().map(Scene::text).toList();
    return scene
        .store
        .recording()
        .replaceReading(new Rereading(article, "2", "", upTo, revisions, List.of(stretches)));
  }
}
