package org.stemma.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.Chronicle;
import org.stemma.proof.Roots;
import org.stemma.proof.Sealing;
import org.stemma.proof.Standing;
import org.stemma.proof.Verifier;
import org.stemma.store.Capture;
import org.stemma.store.Engine;
import org.stemma.store.Revision;
import org.stemma.store.StoreAddress;

@ParameterizedClass
@EnumSource
final class BackupTest {

  private static final String FIRST =
      Chronicle.story("No date was given for the return of the ferry.");
  private static final String SECOND =
      Chronicle.story("The ferry is to return on 3 June, the operator said.");

  private final Engine engine;
  private final Path folder;
  private Path target;
  private Path data;
  private StoreAddress restored;
  private Chronicle chronicle;
  private long article;

  BackupTest(Engine engine, @TempDir Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  @BeforeEach
  void aHistory() throws Exception {
    target = folder.resolve("backup");
    data = folder.resolve("restored");
    restored = engine.fresh(folder);
    chronicle = new Chronicle(Files.createDirectory(folder.resolve("own")), engine.fresh(folder));
    article = chronicle.article("ferry");
    chronicle.see(article, FIRST);
    chronicle.archive.roll();
    chronicle.seeAgain(article, SECOND);
    chronicle.seeAgain(article, SECOND);
    chronicle.pass(Duration.ofDays(1));
    new Sealing(chronicle.store).seal(chronicle.now);
    chronicle.see(article, FIRST);
  }

  @AfterEach
  void close() throws Exception {
    chronicle.close();
  }

  private Backup.Done backUp() throws IOException, BadBackupException {
    chronicle.pass(Duration.ofSeconds(1));
    return new Backup(chronicle.store, chronicle.archive.files(), null, () -> chronicle.now)
        .run(target);
  }

  private void restore() throws IOException, BadBackupException {
    Restore.run(target, data, restored);
  }

  private void assertWell(Chronicle of, Roots kept) throws IOException {
    List<Trouble> troubles = new ArrayList<>();
    new Doctor(of.store, of.archive, () -> chronicle.now).examine(false, troubles::add);
    assertThat(troubles.stream().filter(Trouble::isLeft)).isEmpty();
    Verifier verifier = new Verifier(of.store, of.bodies(), of.reader(), kept);
    assertThat(verifier.days()).allMatch(day -> day.standing() == Standing.PROVED);
  }

  @Test
  void everythingIsThereAgainAndWell() throws Exception {
    Backup.Done done = backUp();
    assertThat(done.warnings()).isEmpty();
    Roots kept = Roots.of(chronicle.store.ledger().days());
    restore();
    try (Chronicle again = new Chronicle(data, restored)) {
      assertThat(again.store.histories().revisions(article))
          .isEqualTo(chronicle.store.histories().revisions(article));
      assertThat(again.store.histories().captures(article, 0, 10))
          .isEqualTo(chronicle.store.histories().captures(article, 0, 10))
          .hasSize(4);
      for (Capture capture : again.store.histories().captures(article, 0, 10)) {
        assertThat(again.archive.files().raw(Objects.requireNonNull(capture.position())))
            .isEqualTo(chronicle.archive.files().raw(Objects.requireNonNull(capture.position())));
      }
      assertWell(again, kept);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsRestoredIntoEitherDatabase(Engine other) throws Exception {
    backUp();
    restored = other.fresh(folder);
    restore();
    try (Chronicle again = new Chronicle(data, restored)) {
      assertThat(again.store.histories().revisions(article))
          .isEqualTo(chronicle.store.histories().revisions(article));
      assertWell(again, Roots.of(chronicle.store.ledger().days()));
    }
  }

  @Test
  void whatIsBackedUpWhileOthersRecordIsOfOneMoment() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger recorded = new AtomicInteger();
    AtomicReference<Exception> failed = new AtomicReference<>();
    Thread recording =
        Thread.ofPlatform()
            .start(() -> {
              try {
                for (int i = 0; !stop.get(); i++) {
                  chronicle.see(
                      article,
                      Chronicle.story("Day " + i + " without a ferry, the operator said."));
                  recorded.incrementAndGet();
                  if (i % 20 == 19) {
                    chronicle.archive.roll();
                  }
                }
              } catch (IOException | RuntimeException fault) {
                failed.set(fault);
              }
            });
    for (int i = 0; i < 4; i++) {
      while (recorded.get() < 10 * (i + 1) && failed.get() == null) {
        Thread.sleep(20);
      }
      new Backup(chronicle.store, chronicle.archive.files(), null, () -> Chronicle.BEGIN)
          .run(target);
    }
    stop.set(true);
    recording.join();
    assertThat(failed.get()).isNull();
    restore();
    try (Chronicle again = new Chronicle(data, restored)) {
      List<Revision> revisions = again.store.histories().revisions(article);
      assertThat(revisions).hasSizeGreaterThan(5);
      assertThat(chronicle.store.histories().revisions(article))
          .startsWith(revisions.toArray(Revision[]::new));
      List<Trouble> troubles = new ArrayList<>();
      new Doctor(again.store, again.archive, () -> chronicle.now).examine(false, troubles::add);
      // What was recorded after the snapshot and before the copy is a record without a row.
      assertThat(troubles.stream().filter(Trouble::isLeft))
          .allMatch(trouble -> trouble.mend() == Trouble.Mend.POSSIBLE);
      Verifier verifier = new Verifier(again.store, again.bodies(), again.reader(), Roots.NONE);
      assertThat(verifier.verify(again.get(article)).standing()).isEqualTo(Standing.OPEN);
    }
  }

  @Test
  void aSecondBackupCopiesWhatIsNew() throws Exception {
    Backup.Done first = backUp();
    assertThat(first.copied()).isEqualTo(4); // database, closed file, its index, open file
    Backup.Done second = backUp();
    assertThat(second.copied()).isEqualTo(1);
    assertThat(second.unchanged()).isEqualTo(3);
    chronicle.see(article, SECOND);
    chronicle.archive.close();
    assertThat(backUp().copied()).isEqualTo(3); // database, the file that grew, its index
    try (var files = Files.list(target)) {
      assertThat(files.filter(file -> file.toString().endsWith(".sql.gz"))).hasSize(1);
    }
    restore();
    try (Chronicle again = new Chronicle(data, restored)) {
      assertWell(again, Roots.of(chronicle.store.ledger().days()));
    }
  }

  @Test
  void theManifestIsReadBySha256sum() throws Exception {
    backUp();
    Process check =
        new ProcessBuilder("sha256sum", "--strict", "-c", "MANIFEST.sha256")
            .directory(target.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.endsWith(": OK"))).hasSize(4);
  }

  @Test
  void aFileThatWasChangedAfterItsBackupDoesNotTakeTheCopysPlace() throws Exception {
    backUp();
    Path closed = closed();
    byte[] good = Files.readAllBytes(closed);
    byte[] bad = good.clone();
    bad[bad.length / 2] ^= 1;
    Files.write(closed, bad);
    assertThat(backUp().warnings())
        .singleElement()
        .asString()
        .startsWith(closed + " is not what was backed up");
    assertThat(target.resolve("archive").resolve(closed.getFileName())).hasBinaryContent(good);

    Files.delete(closed);
    assertThat(backUp().warnings())
        .containsExactly(
            "archive/"
                + closed.getFileName()
                + " is in the backup and not in the archive any more");
    restore();
    assertThat(data.resolve("archive").resolve(closed.getFileName())).hasBinaryContent(good);
  }

  private Path closed() throws IOException {
    return chronicle.archive.files().all().stream()
        .filter(file -> !file.toString().endsWith(".open"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDamagedBackupIsRefusedAndNothingIsLeftOfIt() throws Exception {
    backUp();
    Path copy = target.resolve("archive").resolve(closed().getFileName());
    Files.write(copy, new byte[] {1}, StandardOpenOption.APPEND);
    assertThatThrownBy(this::restore)
        .isInstanceOf(BadBackupException.class)
        .hasMessageStartingWith(copy + " is not what the manifest says");
    assertThat(data).isEmptyDirectory();
    Files.delete(copy);
    assertThatThrownBy(this::restore).hasMessage(copy + " is missing");
  }

  @Test
  void onlyAnEmptyFolderIsRestoredInto() throws Exception {
    backUp();
    Files.createDirectories(data);
    Files.writeString(data.resolve("mine"), "mine");
    assertThatThrownBy(this::restore)
        .isInstanceOf(BadBackupException.class)
        .hasMessage(data + " is not empty: a backup is restored into a new folder");
    assertThat(data.resolve("mine")).exists();
  }

  @Test
  void whatIsNoBackupIsNeitherWrittenToNorRead() throws Exception {
    Files.createDirectories(target);
    assertThatThrownBy(this::restore)
        .hasMessage(target + " is no finished backup: it has no MANIFEST.sha256");
    Files.writeString(target.resolve("letter.txt"), "Dear all");
    assertThatThrownBy(this::backUp).hasMessage(target + " holds something that is no backup");
    Files.delete(target.resolve("letter.txt"));
    Files.writeString(
        target.resolve("MANIFEST.sha256"),
        "# stemma.backup/1\n" + "0".repeat(64) + "  ../../etc/passwd\n");
    assertThatThrownBy(this::restore)
        .hasMessage(target.resolve("MANIFEST.sha256") + ": line 2 is none of a manifest");
  }
}
