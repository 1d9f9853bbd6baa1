package org.stemma.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.Chronicle;
import org.stemma.history.Taken;
import org.stemma.proof.Sealing;
import org.stemma.store.Capture;
import org.stemma.store.Engine;
import org.stemma.store.Outcome;
import org.stemma.store.RecordKind;
import org.stemma.store.Revision;
import org.stemma.upkeep.Trouble.Mend;
import org.stemma.warc.FolderSettings;
import org.stemma.warc.Position;
import org.stemma.warc.WarcFolder;
import org.stemma.warc.WarcIndex;

@ParameterizedClass
@EnumSource
final class DoctorTest {

  private static final String FIRST =
      Chronicle.story("No date was given for the return of the ferry.");
  private static final String SECOND =
      Chronicle.story("The ferry is to return on 3 June, the operator said.");

  private final Engine engine;
  private final Path folder;
  private Chronicle chronicle;
  private long article;

  DoctorTest(Engine engine, @TempDir Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  @BeforeEach
  void aHistory() throws Exception {
    chronicle = new Chronicle(folder, engine.fresh(folder));
    article = chronicle.article("ferry");
    chronicle.see(article, FIRST); // 1
    chronicle.see(article, FIRST); // 2: digests
    chronicle.fail(article); // 3: no record
    chronicle.archive.roll();
    chronicle.seeAgain(article, SECOND); // 4
    chronicle.seeAgain(article, SECOND); // 5: revisit
    chronicle.archive.roll();
  }

  @AfterEach
  void close() throws Exception {
    chronicle.close();
  }

  private List<Trouble> examine(boolean mend) throws IOException {
    List<Trouble> found = new ArrayList<>();
    new Doctor(chronicle.store, chronicle.archive, () -> chronicle.now).examine(mend, found::add);
    return found;
  }

  private static List<String> said(List<Trouble> found) {
    return found.stream().map(trouble -> trouble.place() + ": " + trouble.says()).toList();
  }

  private Position position(long capture) {
    return Objects.requireNonNull(
        chronicle.store.histories().capture(capture).orElseThrow().position());
  }

  private Path file(long capture) throws IOException {
    return chronicle.archive.files().path(position(capture).file());
  }

  @Test
  void whatIsWellHasNoTrouble() throws Exception {
    assertThat(examine(false)).isEmpty();
    chronicle.pass(Duration.ofDays(1));
    new Sealing(chronicle.store).seal(chronicle.now);
    assertThat(examine(true)).isEmpty();
  }

  @Test
  void aFileBeingWrittenIsNoTrouble() throws Exception {
    chronicle.see(article, FIRST);
    assertThat(examine(true)).isEmpty();
  }

  @Test
  void aMissingFileIsToldInOneLine() throws Exception {
    Path gone = file(1);
    Files.delete(gone);
    Files.delete(WarcIndex.sidecar(gone));
    List<Trouble> found = examine(true);
    assertThat(said(found))
        .containsExactly(
            gone.getFileName() + ": there is no such file; it held records of 2 captures");
    assertThat(found).extracting(Trouble::mend).containsOnly(Mend.NONE);
  }

  @Test
  void aFileThatWasCutIsNamedWithItsCapture() throws Exception {
    Position last = position(5);
    try (RandomAccessFile file = new RandomAccessFile(file(5).toFile(), "rw")) {
      file.setLength(last.offset() + 10);
    }
    assertThat(said(examine(false)))
        .anyMatch(line -> line.startsWith(last.file() + ": at byte " + last.offset() + ": "))
        .anyMatch(line ->
            line.startsWith(
                "capture 5 of https://courier.example/ferry: "
                    + last.file()
                    + ": at byte "
                    + last.offset()));
  }

  @Test
  void aRowThatNamesAnotherRecordIsFound() throws Exception {
    chronicle.tamper(
        "UPDATE capture SET warc_offset = "
            + position(4).offset()
            + ", warc_length = "
            + position(4).length()
            + ", warc = (SELECT warc FROM capture WHERE id = 4) WHERE id = 1");
    assertThat(said(examine(false)))
        .anyMatch(line ->
            line.startsWith("capture 1 of https://courier.example/ferry: ")
                && line.contains(
                    "time is 2031-05-14T08:00:00Z in the database and 2031-05-14T08:03:00Z in the record"));
  }

  @Test
  void indexesAreMadeAnewWhenTheyAreMissingOrStale() throws Exception {
    Path missing = WarcIndex.sidecar(file(1));
    Path stale = WarcIndex.sidecar(file(4));
    byte[] right = Files.readAllBytes(missing);
    Files.delete(missing);
    Files.writeString(stale, "a line that is none\n", StandardOpenOption.APPEND);

    List<Trouble> found = examine(false);
    assertThat(said(found))
        .containsExactlyInAnyOrder(
            missing.getFileName() + ": there is no index",
            stale.getFileName() + ": the index is not that of its file");
    assertThat(found).extracting(Trouble::mend).containsOnly(Mend.POSSIBLE);
    assertThat(examine(true)).extracting(Trouble::mend).containsOnly(Mend.DONE);
    assertThat(examine(false)).isEmpty();
    assertThat(missing).hasBinaryContent(right);
  }

  @Test
  void recordsThatNoCaptureNamesAreAdopted() throws Exception {
    // The first is a text not seen before, the second reads as the first, the third is none.
    String third = Chronicle.story("The ferry sails again, the operator said on Friday.");
    chronicle.orphan(take(200, Chronicle.page(third, "1"), Outcome.PAGE));
    chronicle.pass(Duration.ofMinutes(5));
    chronicle.orphan(take(404, "<p>Nothing here</p>", Outcome.GONE));
    chronicle.archive.roll();
    chronicle.pass(Duration.ofMinutes(5));
    chronicle.seeAgain(article, SECOND); // 6
    chronicle.archive.roll();

    List<Trouble> found = examine(false);
    assertThat(found).hasSize(2).extracting(Trouble::mend).containsOnly(Mend.POSSIBLE);
    assertThat(found.getFirst().says())
        .endsWith(
            "the response record of https://courier.example/ferry is named by no capture;"
                + " it is of https://courier.example/ferry");
    assertThat(examine(true)).hasSize(2).extracting(Trouble::mend).containsOnly(Mend.DONE);
    assertThat(examine(true)).isEmpty();

    assertThat(chronicle.store.histories().revisions(article))
        .extracting(Revision::number, Revision::capture)
        .containsExactly(tuple(1, 1L), tuple(2, 4L), tuple(3, 7L));
    assertThat(chronicle.store.histories().captures(article, 6, 10))
        .extracting(Capture::outcome)
        .containsExactly(Outcome.PAGE, Outcome.GONE);
    assertThat(chronicle.store.histories().sightings(article)).hasSize(4);
  }

  @Test
  void whatRepeatsAnEarlierCaptureIsAdoptedAsThat() throws Exception {
    chronicle.orphan(take(200, Chronicle.page(SECOND, ""), Outcome.PAGE)); // the same bytes
    chronicle.pass(Duration.ofMinutes(5));
    chronicle.orphan(take(200, Chronicle.page(SECOND, "other"), Outcome.PAGE)); // digests only
    chronicle.archive.roll();

    assertThat(examine(true)).hasSize(2).extracting(Trouble::mend).containsOnly(Mend.DONE);
    assertThat(chronicle.store.histories().captures(article, 5, 10))
        .extracting(Capture::record, Capture::sameAs, Capture::status)
        .containsExactly(tuple(RecordKind.REVISIT, 4L, 200), tuple(RecordKind.METADATA, 4L, 200));
    assertThat(chronicle.store.histories().sightings(article).getLast().looks()).isEqualTo(4);
    assertThat(examine(false)).isEmpty();
  }

  @Test
  void aRecordThatStandsTwiceIsNoTrouble() throws Exception {
    var exchange = chronicle.exchange(article, 200, Chronicle.page(FIRST, "9"));
    chronicle.orphan(chronicle.take(article, exchange, Outcome.PAGE));
    chronicle.see(article, FIRST);
    chronicle.archive.roll();
    assertThat(examine(true)).isEmpty();
  }

  @Test
  void aRecordOfNoArticleIsLeft() throws Exception {
    long other = chronicle.article("bridge");
    chronicle.orphan(chronicle.take(other, chronicle.exchange(other, 404, "none"), Outcome.GONE));
    chronicle.archive.roll();
    chronicle.tamper("DELETE FROM address WHERE article = " + other);
    List<Trouble> found = examine(true);
    assertThat(found).extracting(Trouble::mend).containsExactly(Mend.NONE);
    assertThat(found.getFirst().says())
        .endsWith(
            "of https://courier.example/bridge is named by no capture, and no article has its address");
  }

  @Test
  void theFileOfADeadWriterIsToldAsMended() throws Exception {
    Path closed = file(4);
    Path open = closed.resolveSibling(closed.getFileName() + ".open");
    Files.move(closed, open);
    Files.write(open, new byte[] {31, (byte) 139, 8, 0}, StandardOpenOption.APPEND);
    try (WarcFolder again =
        WarcFolder.open(
            folder.resolve("archive"),
            FolderSettings.standard("a test", "Stemma", () -> chronicle.now))) {
      List<Trouble> found = new ArrayList<>();
      new Doctor(chronicle.store, again, () -> chronicle.now).examine(false, found::add);
      assertThat(found).extracting(Trouble::mend).containsExactly(Mend.DONE);
      assertThat(found.getFirst().says())
          .contains(closed.getFileName() + ": its writer died", "4 unfinished bytes cut");
    }
  }

  @Test
  void damageOfTheDatabaseIsTold() throws Exception {
    chronicle.tamper("UPDATE article SET revisions = 9");
    chronicle.tamper(
        "UPDATE witness SET digest = (SELECT digest FROM witness WHERE id = 2) WHERE id = 1");
    assertThat(said(examine(true)))
        .contains("database: 1 articles whose count of revisions is wrong")
        .anyMatch(line -> line.startsWith("database: witness 1"));
  }

  @Test
  void whatIsWatchedAndNeverDueIsMadeDue() throws Exception {
    long other = chronicle.article("bridge");
    chronicle.tamper("UPDATE article SET due = 9223372036854775807 WHERE id = " + other);
    chronicle.tamper("UPDATE host SET owner = 'dead', until = 9000000000000, due = 9000000000000");
    assertThat(said(examine(false)))
        .containsExactly(
            "https://courier.example/bridge: is watched and never due",
            "courier.example: nobody can come to this host: its lease never ends");
    assertThat(examine(true)).extracting(Trouble::mend).containsOnly(Mend.DONE);
    assertThat(examine(true)).isEmpty();
    assertThat(chronicle.store.leases().lease("me", chronicle.now, Duration.ofMinutes(1), 5))
        .hasSize(1);
  }

  @Test
  void daysThatNobodySealedAreSealed() throws Exception {
    chronicle.pass(Duration.ofDays(2));
    assertThat(said(examine(true)))
        .containsExactly("sealed days: 7 captures and revisions of days long ended are not sealed");
    assertThat(examine(true)).isEmpty();
  }

  @Test
  void aSealedDayThatWasTamperedWithIsTold() throws Exception {
    chronicle.pass(Duration.ofDays(1));
    new Sealing(chronicle.store).seal(chronicle.now);
    chronicle.tamper("UPDATE capture SET outcome = 'blocked' WHERE id = 3");
    assertThat(said(examine(true)))
        .containsExactly(
            "sealed days: day 2031-05-14: a capture or revision of it is not what it was when the day was sealed");
  }

  private Taken take(int status, String body, Outcome outcome) {
    return chronicle.take(article, chronicle.exchange(article, status, body), outcome);
  }
}
