package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Both ways of starting: from nothing is what every other test does.
@ParameterizedClass
@EnumSource
final class MigrationsTest {
  private final StoreAddress address;
  private final Path folder;

  MigrationsTest(Engine engine, @TempDir Path folder) {
    this.address = engine.fresh(folder);
    this.folder = folder;
  }

  @Test
  void aStoreOfTheFirstVersionIsBroughtUpToDateWithAllItHolds() throws IOException {
    Store.restore(gzipped("/org/stemma/store/version-1.sql"), address);

    try (Scene scene = new Scene(address)) {
      Article article = scene.store.watching().find(Scene.key("a")).orElseThrow();
      List<Revision> revisions = scene.store.histories().revisions(article.id());
      assertThat(revisions).extracting(Revision::digest).hasSize(2);
      assertThat(scene.store.histories().witness(revisions.get(1).witness()))
          .isEqualTo(Scene.text("abc").witness());
      assertThat(scene.store.ledger().unsealed(scene.in(60)).count()).isEqualTo(5);
      scene.now = scene.in(60);
      assertThat(scene.see(article.id(), Scene.changed("b")).number()).isEqualTo(3);
      assertThat(scene.store.integrity().tables()).isEmpty();
      assertThat(scene.store.integrity().texts()).isEmpty();
    }
  }

  @Test
  void aStoreThatIsUpToDateIsLeftAsItIs() {
    try (Scene scene = new Scene(address)) {
      scene.see(scene.article("a"), Scene.first("ab"));
    }
    try (Scene scene = new Scene(address)) {
      assertThat(scene.store.statistics().totals().captures()).isEqualTo(1);
    }
  }

  @Test
  void aStoreOfANewerVersionIsRefusedInOneLine() {
    try (Scene scene = new Scene(address)) {
      scene.database.writing(handle ->
          handle.execute(
              "INSERT INTO schema_history SELECT installed_rank + 1, '99', 'future', type,"
                  + " 'V99__future.sql', checksum, installed_by, installed_on,"
                  + " execution_time, success FROM schema_history WHERE version = '"
                  + Migrations.VERSION
                  + "'"));
    }
    assertThatExceptionOfType(UnusableStore.class)
        .isThrownBy(() -> new Scene(address))
        .withMessage(
            address
                + " was written by a newer Stemma (tables of version 99; this one knows up to "
                + Migrations.VERSION
                + ")");
  }

  @Test
  void aDatabaseOfSomebodyElseIsRefused() {
    try (Database database = Database.open(address, Database.PATIENCE)) {
      database.writing(handle -> handle.execute("CREATE TABLE recipes (name TEXT)"));
    }
    assertThatExceptionOfType(UnusableStore.class)
        .isThrownBy(() -> new Scene(address))
        .withMessage(address + " holds tables that are not Stemma's; name an empty database");
  }

  private Path gzipped(String resource) throws IOException {
    Path file = folder.resolve("backup.sql.gz");
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource));
        OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      in.transferTo(out);
    }
    return file;
  }
}
