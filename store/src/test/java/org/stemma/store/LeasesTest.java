package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class LeasesTest {
  private static final Duration LENGTH = Duration.ofMinutes(5);

  private final StoreAddress address;
  private final Scene scene;

  LeasesTest(Engine engine, @TempDir Path folder) {
    address = engine.fresh(folder);
    scene = new Scene(address);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aHostIsLeasedToOneUntilTheLeaseEnds() {
    scene.article("a");
    HostLease mine = scene.lease().getFirst();
    assertThat(lease("other")).isEmpty();
    assertThat(scene.store.leases().nextDue()).isEqualTo(mine.until());

    scene.now = mine.until();
    assertThat(lease("other")).hasSize(1);
    assertThat(scene.store.leases().renew(mine, scene.now, LENGTH)).isEmpty();
  }

  @Test
  void aRenewedLeaseLastsLonger() {
    scene.article("a");
    HostLease mine = scene.lease().getFirst();
    scene.now = scene.now.plus(Duration.ofMinutes(4));
    HostLease longer = scene.store.leases().renew(mine, scene.now, LENGTH).orElseThrow();

    scene.now = mine.until();
    assertThat(lease("other")).isEmpty();
    assertThat(longer.until()).isEqualTo(scene.in(9));
  }

  @Test
  void aReleasedHostIsDueWithItsNextArticleOrFeed() {
    long article = scene.article("a");
    HostLease lease = scene.lease().getFirst();
    scene.done(scene.look(article, "a", Scene.ME, Scene.first("ab")));
    scene.store.leases().release(lease, "slowly", null);
    assertThat(scene.store.leases().nextDue()).isEqualTo(scene.in(30));

    scene.now = scene.in(30);
    HostLease next = scene.lease().getFirst();
    assertThat(next.politeness()).isEqualTo("slowly");
    scene.store.leases().release(next, "", scene.in(45));
    assertThat(scene.store.leases().nextDue()).isEqualTo(scene.in(45));
  }

  @Test
  void whatIsAddedWhileItsHostIsLeasedIsDueAfterTheRelease() {
    long article = scene.article("a");
    HostLease lease = scene.lease().getFirst();
    scene.done(scene.look(article, "a", Scene.ME, Scene.first("ab")));
    scene.article("b");
    assertThat(lease("other")).isEmpty();

    scene.store.leases().release(lease, "", null);
    assertThat(scene.store.leases().nextDue()).isEqualTo(Scene.START);
  }

  @Test
  void nothingIsDueWhereNothingIsWatched() {
    assertThat(scene.store.leases().nextDue()).isEqualTo(Instant.MAX);
    assertThat(scene.lease()).isEmpty();
  }

  @Test
  void aLookWithoutItsLeaseIsDroppedAndTheOthersStand() {
    long lost = scene.article("a");
    scene.lease();
    scene.now = scene.in(6);
    assertThat(lease("other")).hasSize(1);
    NewArticle there = scene.fresh("b", "b.example", ArticleState.ACTIVE);
    long held = scene.store.watching().add(there).id();
    assertThat(scene.lease()).hasSize(1);

    Look first = scene.look(lost, "a", Scene.ME, Scene.first("ab"));
    Look second = scene.look(held, "b", Scene.ME, Scene.first("ab"));
    List<Recorded> recorded = scene.store.recording().record(List.of(first, second));
    assertThat(recorded.get(0)).isEqualTo(new Recorded.LeaseLost());
    assertThat(recorded.get(1)).isInstanceOf(Recorded.Done.class);
    assertThat(scene.store.histories().captures(lost, 0, 10)).isEmpty();
  }

  @Test
  void severalProcessesShareTheWorkAndDoNothingTwice() throws Exception {
    int hosts = 40;
    for (int i = 0; i < hosts; i++) {
      String name = "n" + i;
      scene.store.watching().add(scene.fresh(name, name + ".example", ArticleState.ACTIVE));
    }
    Map<Long, Integer> looks = new ConcurrentHashMap<>();
    try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String owner = "process " + i;
        running.add(processes.submit(() -> work(owner, looks)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    assertThat(looks).hasSize(hosts).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
  }

  private void work(String owner, Map<Long, Integer> looks) {
    try (Store store = Store.open(address, () -> scene.now)) {
      for (int round = 0; round < 30; round++) {
        for (HostLease lease : store.leases().lease(owner, scene.now, LENGTH, 2)) {
          for (Article article : store.leases().dueArticles(lease, scene.now, 10)) {
            Look look = scene.look(article.id(), "a", owner, Scene.first("ab"));
            store.recording().record(List.of(look));
            looks.merge(article.id(), 1, Integer::sum);
          }
          store.leases().release(lease, "", null);
        }
      }
    }
  }

  private List<HostLease> lease(String owner) {
    return scene.store.leases().lease(owner, scene.now, LENGTH, 100);
  }
}
