package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaultsTest {
  @TempDir Path folder;

  /// Something to be seen of a store whose database can be cut off.
  private interface AtTheCable {
    void see(Cable cable, Scene scene) throws Exception;
  }

  private void atTheCable(AtTheCable test) throws Exception {
    StoreAddress.Server server = (StoreAddress.Server) Engine.POSTGRESQL.fresh(folder);
    URI uri = URI.create(server.url().substring("jdbc:".length()));
    try (Cable cable = new Cable(uri.getPort())) {
      String through = server.url().replace(":" + uri.getPort(), ":" + cable.port());
      try (Scene scene = new Scene(StoreAddress.parse(through, Map.of()), Duration.ofSeconds(1))) {
        test.see(cable, scene);
      }
    }
  }

  @Test
  void aDatabaseThatIsAwayIsSaidToBeAndIsUsedAgainWhenItIsBack() throws Exception {
    atTheCable((cable, scene) -> {
      long article = scene.article("a");
      Attempt attempt =
          scene
              .store
              .recording()
              .attempt(List.of(scene.look(article, "a", null, Scene.first("ab"))));
      cable.cut();
      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(attempt::run)
          .withMessageContaining("can't be used now");
      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(() -> scene.store.histories().article(article));

      cable.mend();
      assertThat(((Recorded.Done) attempt.run().getFirst()).number()).isEqualTo(1);
      assertThat(scene.store.histories().captures(article, 0, 10)).hasSize(1);
    });
  }

  @Test
  void aConnectionThatBreaksDuringTheCommitMakesNothingTwice() throws Exception {
    atTheCable((cable, scene) -> {
      long other = scene.article("b");
      long article = scene.article("a");
      scene.see(article, Scene.first("ab"));
      Look lost = scene.look(other, "b", "nobody", Scene.first("z"));
      Look look = scene.look(article, "a", null, Scene.changed("abc"));
      Attempt attempt = scene.store.recording().attempt(List.of(lost, look));
      cable.cutAfterNextCommit();
      assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(attempt::run);
      assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(attempt::run);

      cable.mend();
      List<Recorded> recorded = attempt.run();
      assertThat(recorded.getFirst()).isEqualTo(new Recorded.LeaseLost());
      Recorded.Done done = (Recorded.Done) recorded.getLast();
      assertThat(done.number()).isEqualTo(2);
      assertThat(scene.store.histories().captures(article, 0, 10))
          .extracting(Capture::id)
          .containsExactly(1L, done.captures().getFirst());
      assertThat(scene.digests(article)).hasSize(2);
      assertThat(scene.store.integrity().tables()).isEmpty();
    });
  }

  @Test
  void aDatabaseThatIsAwayFromTheStartIsSaidToBe() {
    StoreAddress nowhere = StoreAddress.parse("postgresql://u:secret@127.0.0.1:1/x", Map.of());
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> new Scene(nowhere, Duration.ofMillis(500)))
        .withMessageContaining("127.0.0.1:1/x")
        .withMessageNotContaining("secret");
  }

  @Test
  void aFullDiskLosesNothingThatWasRecorded() {
    StoreAddress address = Engine.SQLITE.fresh(folder);
    try (Scene scene = new Scene(address)) {
      long article = scene.article("a");
      scene.see(article, Scene.first("ab"));
      scene.database.writing(handle -> {
        long pages = handle.createQuery("PRAGMA page_count").mapTo(Long.class).one();
        handle.createQuery("PRAGMA max_page_count = " + pages).mapTo(Long.class).one();
      });
      String large = "abcdefghijklmnopqrstuvwxyz";
      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(() -> {
            for (int i = 0; i < 500; i++) {
              scene.see(article, Scene.changed(large.substring(i % 20) + i));
            }
          })
          .withMessageContaining("full");
      scene.database.writing(
          handle -> handle.createQuery("PRAGMA max_page_count = 1000000").mapTo(Long.class).one());

      int before = scene.store.histories().revisions(article).size();
      assertThat(scene.see(article, Scene.changed("z")).number()).isEqualTo(before + 1);
      assertThat(scene.store.integrity().tables()).isEmpty();
      assertThat(scene.store.integrity().texts()).isEmpty();
    }
  }

  @Test
  void aMistakeOfOursIsNoFaultOfTheDatabase() {
    try (Scene scene = new Scene(Engine.SQLITE.fresh(folder))) {
      Look look = scene.look(99, "a", null, Scene.first("ab"));
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> scene.store.recording().record(List.of(look)))
          .withMessage("no article 99");
    }
  }

  @Test
  void aLookThatIsWrongTakesItsWholeBatchBack() {
    try (Scene scene = new Scene(Engine.SQLITE.fresh(folder))) {
      long article = scene.article("a");
      Look right = scene.look(article, "a", null, Scene.first("ab"));
      Look wrong = scene.look(99, "a", null, Scene.first("ab"));
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> scene.store.recording().record(List.of(right, wrong)));
      assertThat(scene.store.histories().captures(article, 0, 10)).isEmpty();
      assertThat(scene.done(right).captures()).containsExactly(1L);
    }
  }

  @Test
  void damageIsFound() {
    try (Scene scene = new Scene(Engine.SQLITE.fresh(folder))) {
      long article = scene.article("a");
      scene.see(article, Scene.first("ab"));
      scene.database.writing(handle -> {
        handle.execute("UPDATE capture SET sighting = 99");
        handle.execute("UPDATE paragraph SET text = x'0041' WHERE id = 3");
        handle.execute("UPDATE article SET revisions = 7");
      });
      assertThat(scene.store.integrity().tables())
          .containsExactly(
              "1 captures of sightings that are not there",
              "1 articles whose count of revisions is wrong");
      assertThat(scene.store.integrity().texts())
          .containsExactly("paragraph 3 is damaged", "witness 1 is not what its digest says");
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsSaidToBeNone() throws Exception {
    Path file = Files.writeString(folder.resolve("x.db"), "This is no database.".repeat(100));
    assertThatExceptionOfType(UnusableStore.class)
        .isThrownBy(() -> new Scene(new StoreAddress.File(file)))
        .withMessage(file + " is no database of SQLite");
  }

  @Test
  void whoIsInterruptedWhileHeWaitsForAConnectionIsTold() throws Exception {
    StoreAddress address = new StoreAddress.File(folder.resolve("stemma.db"));
    try (Database database = Database.open(address, Duration.ofSeconds(20))) {
      CountDownLatch held = new CountDownLatch(1);
      CompletableFuture<Boolean> done = new CompletableFuture<>();
      Thread holder =
          Thread.ofVirtual()
              .start(() ->
                  database.writing(handle -> {
                    held.countDown();
                    done.join();
                  }));
      held.await();
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(() -> database.write(handle -> handle.execute("SELECT 1")));
      assertThat(Thread.interrupted()).isTrue();
      done.complete(true);
      holder.join();
    }
  }
}
