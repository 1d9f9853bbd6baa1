package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class ProfilesTest {
  private final Scene scene;
  private final Profiles profiles;

  ProfilesTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
    profiles = scene.store.profiles();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private long outlet() {
    return scene.store.outlets().get("courier.example").id();
  }

  @Test
  void oneReleaseIsInUseAndNoneIsForgotten() {
    long outlet = outlet();
    assertThat(profiles.current(outlet)).isEmpty();
    profiles.release(outlet, "aaa", "first\n");
    scene.now = scene.in(60);
    profiles.release(outlet, "bbb", "second\n");

    assertThat(profiles.current(outlet)).map(StoredProfile::version).contains("bbb");
    assertThat(profiles.find("aaa")).map(StoredProfile::text).contains("first\n");
    assertThat(profiles.all(outlet))
        .extracting(StoredProfile::version)
        .containsExactly("bbb", "aaa");
    assertThat(profiles.find("aaa").orElseThrow().endedAt()).isNotNull();
  }

  @Test
  void oneThatWasInUseBeforeComesBack() {
    long outlet = outlet();
    profiles.release(outlet, "aaa", "first\n");
    profiles.release(outlet, "bbb", "second\n");
    profiles.release(outlet, "aaa", "first\n");
    assertThat(profiles.current(outlet)).map(StoredProfile::version).contains("aaa");
    assertThat(profiles.all(outlet)).hasSize(2);
  }

  @Test
  void withdrawnNoneIsInUse() {
    long outlet = outlet();
    assertThat(profiles.withdraw(outlet)).isFalse();
    profiles.release(outlet, "aaa", "first\n");
    assertThat(profiles.withdraw(outlet)).isTrue();
    assertThat(profiles.current(outlet)).isEmpty();
    assertThat(profiles.find("aaa")).isPresent();
  }

  @Test
  void anArticleKnowsTheProfileOfItsReadingAndTheOneInUse() {
    long id = scene.article("a");
    Article fresh = scene.store.histories().article(id).orElseThrow();
    assertThat(fresh.profile()).isNull();
    assertThat(fresh.siteProfile()).isEmpty();

    scene.see(id, Scene.first("ab"));
    profiles.release(fresh.outlet(), "aaa", "first\n");
    Article read = scene.store.histories().article(id).orElseThrow();
    assertThat(read.profile()).isEmpty();
    assertThat(read.siteProfile()).isEqualTo("aaa");
  }
}
