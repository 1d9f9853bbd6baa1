package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class BackupTest {
  private final Path folder;
  private final Path file;
  private final Scene scene;

  BackupTest(Engine engine, @TempDir Path folder) {
    this.folder = folder;
    file = folder.resolve("backup.sql.gz");
    scene = new Scene(engine.fresh(folder));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRestoredIsTheSameInEitherDatabase(Engine target) throws IOException {
    fill();
    StoreAddress address = target.fresh(folder);
    long written = scene.store.backUp(file);
    assertThat(Store.restore(file, address)).isEqualTo(written);

    try (Scene restored = new Scene(address)) {
      Path second = folder.resolve("second.sql.gz");
      restored.store.backUp(second);
      assertThat(lines(second)).isEqualTo(lines(file));
      assertThat(restored.store.integrity().tables()).isEmpty();
      long article = restored.store.watching().find(Scene.key("a\tb\\\n")).orElseThrow().id();
      assertThat(restored.store.histories().revisions(article)).hasSize(2);
      restored.now = restored.in(60);
      assertThat(restored.see(article, Scene.changed("new")).number()).isEqualTo(3);
      restored.article("another");
    }
  }

  @Test
  void aBackupIsOfOneMomentWhileOthersWrite() throws Exception {
    fill();
    long article = scene.article("busy");
    scene.see(article, Scene.first("ab"));
    AtomicBoolean ended = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              while (!ended.get()) {
                scene
                    .store
                    .recording()
                    .record(List.of(scene.look(article, "a", null, new Seen.Same())));
              }
            });
    for (int i = 0; i < 5; i++) {
      scene.store.backUp(file);
      StoreAddress address = Engine.SQLITE.fresh(folder);
      Store.restore(file, address);
      try (Scene restored = new Scene(address)) {
        assertThat(restored.store.integrity().tables()).isEmpty();
        assertThat(restored.store.histories().sightings(article).getFirst().looks())
            .isEqualTo(restored.store.histories().everyCapture(article).count());
      }
    }
    ended.set(true);
    writer.join();
  }

  @Test
  void aBackupThatIsNotWholeIsRefusedAndLeavesNothing() throws IOException {
    fill();
    scene.store.backUp(file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 40));
    refused(" not whole");

    List<String> lines = lines(folder.resolve("whole"), bytes);
    write(lines.subList(0, lines.size() - 20));
    refused(" is not whole: it ends after ");
  }

  @Test
  void aBackupOfANewerVersionIsRefused() throws IOException {
    write(List.of("-- stemma store, tables of version 99"));
    refused("(tables of version 99; this one knows up to " + Migrations.VERSION + ")");
  }

  @Test
  void somethingElseIsRefused() throws IOException {
    write(List.of("SELECT 1;"));
    refused(" is no backup of a store");
    Files.writeString(file, "plain text");
    refused(" is no backup, or not whole");
  }

  @Test
  void aStoreThatHoldsSomethingIsNotOverwritten() throws IOException {
    fill();
    scene.store.backUp(file);
    assertThatExceptionOfType(UnusableStore.class)
        .isThrownBy(() -> Store.restore(file, scene.address))
        .withMessageEndingWith(" is not empty; name a new one");
    assertThat(scene.store.statistics().totals().captures()).isEqualTo(2);
  }

  private void refused(String why) {
    StoreAddress address = Engine.SQLITE.fresh(folder);
    assertThatExceptionOfType(UnusableStore.class)
        .isThrownBy(() -> Store.restore(file, address))
        .withMessageContaining(why);
    try (Scene empty = new Scene(address)) {
      assertThat(empty.store.watching().articles(ArticleQuery.newest(1))).isEmpty();
      empty.article("a");
    }
  }

  private void fill() {
    String name = "a\tb\\\n";
    long article = scene.article(name);
    scene.store.outlets().settings(scene.outlet(), "a = 1\r\nb = \"\\N\"\t☃");
    scene
        .store
        .feeds()
        .add(
            new NewFeed(
                "key",
                "https://x.example/feed",
                "x.example",
                scene.outlet(),
                null,
                null,
                scene.now));
    scene.see(article, Scene.first("ab"));
    scene.see(article, Scene.changed("abc"));
    scene.store.profiles().release(scene.outlet(), "1", "what pages\thave in common\n");
    scene.store.tracing().restart("1");
    scene
        .store
        .ledger()
        .seal(new SealedDay(7, "root", "", "tree", 4), scene.store.ledger().unsealed(scene.in(9)));
  }

  private static List<String> lines(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static List<String> lines(Path file, byte[] packed) throws IOException {
    return lines(Files.write(file, packed));
  }

  private void write(List<String> lines) throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
