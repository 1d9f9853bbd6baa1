package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class AddressesTest {
  private final Scene scene;

  AddressesTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void anAddressThatALookFoundLeadsToTheArticle() {
    long article = scene.article("a");
    Recorded.Done done = see(article, List.of(canonical("b"), canonical("a")), null, null);

    assertThat(done.others()).isEmpty();
    assertThat(scene.store.watching().find(Scene.key("b")).orElseThrow().id()).isEqualTo(article);
    assertThat(scene.store.histories().addresses(article)).hasSize(2);
    see(article, List.of(canonical("b")), null, null);
    assertThat(scene.store.histories().addresses(article)).hasSize(2);
  }

  @Test
  void anAddressOfAnotherArticleStaysItsOwn() {
    long article = scene.article("a");
    long other = scene.article("b");
    Recorded.Done done = see(article, List.of(), canonical("b"), null);

    assertThat(done.others()).containsExactly(other);
    assertThat(scene.store.watching().find(Scene.key("b")).orElseThrow().id()).isEqualTo(other);
    assertThat(article(article).url()).isEqualTo("https://gazette.example/a");
  }

  @Test
  void anArticleMovesToItsCanonicalAddressAndHost() {
    long article = scene.article("a");
    Address moved =
        new Address(
            "com,else)/b", "https://else.example/b", AddressKind.CANONICAL, scene.now, null);
    see(article, List.of(), moved, "else.example");

    Article now = article(article);
    assertThat(now.url()).isEqualTo("https://else.example/b");
    assertThat(now.host()).isEqualTo("else.example");
    assertThat(scene.store.watching().find("com,else)/b").orElseThrow().id()).isEqualTo(article);
    assertThat(scene.store.watching().find(Scene.key("a")).orElseThrow().id()).isEqualTo(article);
    scene.now = scene.in(60);
    assertThat(scene.lease()).extracting(HostLease::host).contains("else.example");
  }

  @Test
  void eventsOfALookNameItsCapture() {
    long article = scene.article("a");
    NewCapture capture = scene.capture("a", RecordKind.RESPONSE, null);
    NewEvent event = new NewEvent(EventKind.BLOCKED, scene.now, "a captcha");
    Look plain = scene.looks(article, null, List.of(capture), new Seen.Nothing());
    Recorded.Done done = scene.done(with(plain, List.of(event), List.of(), null, null));

    Event recorded = scene.store.histories().events(article).getFirst();
    assertThat(recorded.capture()).isEqualTo(done.captures().getFirst());
    assertThat(recorded.detail()).isEqualTo("a captcha");
    assertThat(done.changes()).hasSize(1);
    assertThat(done.revision()).isNull();
    long other = scene.store.recording().addEvent(event, null, null, scene.outlet());
    assertThat(other).isEqualTo(recorded.id() + 1);
  }

  private Recorded.Done see(
      long article,
      List<Address> addresses,
      @Nullable Address canonical,
      @Nullable String canonicalHost) {
    Look plain = scene.look(article, "a", null, Scene.first("ab"));
    return scene.done(with(plain, List.of(), addresses, canonical, canonicalHost));
  }

  private static Look with(
      Look look,
      List<NewEvent> events,
      List<Address> addresses,
      @Nullable Address canonical,
      @Nullable String canonicalHost) {
    return new Look(
        look.article(),
        look.owner(),
        look.captures(),
        look.seen(),
        events,
        addresses,
        canonical,
        canonicalHost,
        look.validators(),
        look.state(),
        look.pace(),
        look.goneSince(),
        look.blockedSince());
  }

  private Address canonical(String name) {
    return scene.address(name, "gazette.example", AddressKind.CANONICAL);
  }

  private Article article(long id) {
    return scene.store.histories().article(id).orElseThrow();
  }
}
