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
import org.stemma.store.NewestQuery.Before;

@ParameterizedClass
@EnumSource
final class NewsTest {
  private final Scene scene;
  private final News news;

  NewsTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
    news = scene.store.news();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  /// An article that changes once for each weight: `S` substance, `T` typography.
  private void changes(String weights) {
    long article = scene.article("a");
    scene.see(article, Scene.first("a"));
    for (int i = 0; i < weights.length(); i++) {
      Weight weight = weights.charAt(i) == 'S' ? Weight.SUBSTANCE : Weight.TYPOGRAPHY;
      Gist gist = new Gist(weight, Map.of(weight, 1), "a line", null);
      scene.see(article, new Seen.Changed(Scene.text("a" + (char) ('b' + i), gist)));
    }
  }

  private List<Integer> numbers(NewestQuery query) {
    return news.newest(query).stream().map(newest -> newest.revision().number()).toList();
  }

  private Before place(int number) {
    return news.newest(Scene.newest(99)).stream()
        .map(Newest::revision)
        .filter(revision -> revision.number() == number)
        .map(Before::of)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void newestChangesComeInPagesFilteredByWeightAndOutlet() {
    changes("SSTSSS");
    assertThat(numbers(new NewestQuery(null, Weight.SUBSTANCE, null, 3))).containsExactly(7, 6, 5);
    assertThat(numbers(new NewestQuery(scene.outlet(), Weight.SUBSTANCE, place(5), 3)))
        .containsExactly(3, 2);
    assertThat(numbers(new NewestQuery(99L, Weight.SUBSTANCE, null, 3))).isEmpty();
  }

  @Test
  void changesAfterATimeAreCountedUpToALimit() {
    changes("SSTSSS");
    NewestQuery query = new NewestQuery(null, Weight.SUBSTANCE, null, 1);
    assertThat(news.since(query, place(3).seenAt(), 9)).isEqualTo(3);
    assertThat(news.since(query, place(3).seenAt(), 2)).isEqualTo(2);
  }

  @Test
  void whatIsTooLightIsCountedBetweenThoseListed() {
    changes("TSTTSTTTS");
    NewestQuery first = new NewestQuery(null, Weight.SUBSTANCE, null, 2);
    assertThat(news.lighter(first, place(6), 9)).isEqualTo(3);
    assertThat(news.lighter(first, place(6), 2)).isEqualTo(2);
    NewestQuery second = new NewestQuery(scene.outlet(), Weight.SUBSTANCE, place(6), 2);
    assertThat(news.lighter(second, place(3), 9)).isEqualTo(2);
    assertThat(news.lighter(second, null, 9)).isEqualTo(3);
    assertThat(news.lighter(new NewestQuery(99L, Weight.SUBSTANCE, null, 2), null, 9)).isZero();
  }
}
