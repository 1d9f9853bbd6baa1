package org.stemma.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.Chronicle;
import org.stemma.store.Capture;
import org.stemma.store.Engine;
import org.stemma.store.Outcome;
import org.stemma.store.SealedDay;
import org.stemma.warc.Position;

/// Two days of one article: each kind of tampering is found, and what was done is named.
@ParameterizedClass
@EnumSource
final class VerifierTest {

  private static final String FIRST =
      Chronicle.story("No date was given for the return of the ferry.");
  private static final String SECOND =
      Chronicle.story("The ferry is to return on 3 June, the operator said.");

  private final Engine engine;
  private final Path folder;
  private Chronicle chronicle;
  private long article;
  private Roots kept;

  VerifierTest(Engine engine, @TempDir Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  @BeforeEach
  void twoSealedDays() throws Exception {
    chronicle = new Chronicle(folder, engine.fresh(folder));
    article = chronicle.article("ferry");
    chronicle.see(article, FIRST); // capture 1, revision 1
    chronicle.see(article, FIRST); // 2: digests only
    chronicle.fail(article); // 3: no record
    chronicle.pass(Duration.ofDays(1));
    chronicle.seeAgain(article, SECOND); // 4, revision 2
    chronicle.seeAgain(article, SECOND); // 5: revisit
    chronicle.answer(article, 503, "<p>Come back later</p>", Outcome.FAILED); // 6
    chronicle.pass(Duration.ofDays(1));
    new Sealing(chronicle.store).seal(chronicle.now);
    kept = Roots.of(chronicle.store.ledger().days());
  }

  @AfterEach
  void close() throws Exception {
    chronicle.close();
  }

  private Verifier verifier(Roots roots) {
    return new Verifier(chronicle.store, chronicle.bodies(), chronicle.reader(), roots);
  }

  private ArticleProof proof(Roots roots) {
    return verifier(roots).verify(chronicle.get(article));
  }

  /// All that is not proved: of days, revisions and captures.
  private List<String> broken(Roots roots) {
    Verifier verifier = verifier(roots);
    ArticleProof proof = verifier.verify(chronicle.get(article));
    List<Check> checks = new ArrayList<>();
    verifier.days().forEach(day -> checks.addAll(day.checks()));
    proof.revisions().forEach(revision -> checks.addAll(revision.checks()));
    proof.captures().forEach(capture -> checks.addAll(capture.checks()));
    return checks.stream()
        .filter(check -> check.standing() == Standing.BROKEN)
        .map(Check::says)
        .distinct()
        .toList();
  }

  @Test
  void everythingIsProvedByTheRootsThatWereKept() {
    assertThat(chronicle.store.ledger().days())
        .extracting(SealedDay::leaves)
        .containsExactly(4L, 4L);
    ArticleProof proof = proof(kept);

    assertThat(proof.standing()).isEqualTo(Standing.PROVED);
    assertThat(proof.revisions()).hasSize(2);
    assertThat(proof.captures())
        .extracting(each -> each.checks().getFirst().says())
        .containsExactly(
            "capture 1: its record is whole",
            "capture 2: its body's digest is in its record; the body was not kept, it read as that of capture 1",
            "capture 3: there was no answer, so there is no record",
            "capture 4: its record is whole",
            "capture 5: its record is whole; the body is that of capture 4",
            "capture 6: its record is whole");
    assertThat(verifier(kept).days()).extracting(DayProof::standing).containsOnly(Standing.PROVED);
  }

  @Test
  void theNewestRootAloneProvesAllDaysBeforeIt() {
    SealedDay last = chronicle.store.ledger().days().getLast();
    ArticleProof proof = proof(Roots.of(List.of(last)));
    assertThat(proof.standing()).isEqualTo(Standing.PROVED);
    assertThat(proof.revisions().getFirst().checks().getLast().says())
        .isEqualTo("day 2031-05-14: chained to the root kept of 2031-05-15");
  }

  @Test
  void withoutAKeptRootADayIsOnlyConsistentWithItself() {
    ArticleProof proof = proof(Roots.NONE);
    assertThat(proof.standing()).isEqualTo(Standing.OPEN);
    assertThat(proof.revisions().getLast().checks().getLast().says())
        .isEqualTo(
            "day 2031-05-15: no root was kept that stands over it: only consistent with itself");
  }

  @Test
  void theFirstDaysRootProvesNothingOfTheSecond() {
    SealedDay first = chronicle.store.ledger().days().getFirst();
    ArticleProof proof = proof(Roots.of(List.of(first)));
    assertThat(proof.revisions())
        .extracting(RevisionProof::standing)
        .containsExactly(Standing.PROVED, Standing.OPEN);
  }

  @Test
  void whatIsNotSealedYetIsOpen() throws Exception {
    chronicle.see(article, FIRST);
    ArticleProof proof = proof(kept);
    assertThat(proof.standing()).isEqualTo(Standing.OPEN);
    assertThat(proof.captures().getLast().checks().getLast().says())
        .isEqualTo("capture 7: not sealed yet, its day is sealed after midnight UTC");
  }

  @Test
  void aProofStandsByItself() {
    Inclusion inclusion = Objects.requireNonNull(proof(kept).revisions().getFirst().inclusion());
    assertThat(inclusion.line()).startsWith("stemma.revision/1\t1\t" + article + "\t1\t");
    assertThat(inclusion.root()).contains(kept.byDay().firstEntry().getValue());
  }

  @Test
  void aByteThatWasChangedInARecordIsFound() throws Exception {
    Capture capture = chronicle.store.histories().capture(1).orElseThrow();
    Position position = Objects.requireNonNull(capture.position());
    Path warc = chronicle.archive.files().path(position.file());
    try (RandomAccessFile file = new RandomAccessFile(warc.toFile(), "rw")) {
      file.seek(position.offset() + position.length() / 2);
      int old = file.read();
      file.seek(position.offset() + position.length() / 2);
      file.write(old ^ 1);
    }
    assertThat(broken(kept))
        .first()
        .asString()
        .contains(position.file(), "at byte " + position.offset());
    assertThat(proof(kept).revisions())
        .extracting(RevisionProof::standing)
        .containsExactly(Standing.BROKEN, Standing.PROVED);
  }

  @Test
  void rowsThatWereChangedAreNamed() throws Exception {
    chronicle.tamper("UPDATE capture SET captured_at = captured_at - 86400000 WHERE id = 4");
    assertThat(broken(kept))
        .anyMatch(says ->
            says.startsWith(
                "capture 4: time is 2031-05-14T08:03:00Z in the database and 2031-05-15"))
        .contains(
            "day 2031-05-15: a capture or revision of it is not what it was when the day was sealed");
  }

  @Test
  void aStatusOrDigestThatWasChangedIsNamed() throws Exception {
    chronicle.tamper("UPDATE capture SET status = 200 WHERE id = 6");
    chronicle.tamper(
        "UPDATE capture SET payload_digest = 'sha256:" + "A".repeat(52) + "' WHERE id = 1");
    assertThat(broken(kept))
        .contains(
            "capture 6: status is 200 in the database and 503 in the record",
            "capture 1: the record's payload has another digest than the database says");
  }

  @Test
  void aTextThatWasReplacedIsFound() throws Exception {
    chronicle.tamper(
        "UPDATE revision SET witness = (SELECT witness FROM revision WHERE id = 2) WHERE id = 1");
    assertThat(broken(kept)).contains("read anew, the page of capture 1 gives another text");
  }

  @Test
  void anotherTextUnderTheOldDigestIsFound() throws Exception {
    chronicle.tamper(
        "UPDATE witness SET digest = (SELECT digest FROM witness WHERE id = 2) WHERE id = 1");
    assertThat(broken(kept)).contains("the stored text is not the one whose digest was recorded");
  }

  @Test
  void aCaptureThatWasTakenOutIsNamed() throws Exception {
    chronicle.tamper("DELETE FROM capture WHERE id = 5");
    assertThat(broken(kept)).contains("day 2031-05-15: not in the database any more: capture 5");
  }

  @Test
  void aRevisionThatWasTakenOutIsNamed() throws Exception {
    chronicle.tamper("DELETE FROM revision WHERE id = 1");
    assertThat(broken(kept)).contains("day 2031-05-14: not in the database any more: revision 1");
  }

  @Test
  void aRevisionThatWasPutInIsFound() throws Exception {
    chronicle.tamper(
        "INSERT INTO revision SELECT 0, article, outlet, reading, superseded, 9, witness, capture, recorded_at,"
            + " seen_at, last_without, headline, weight, by_weight, line, admitted"
            + " FROM revision WHERE id = 1");
    assertThat(broken(kept)).contains("revision 0: put among those that were sealed before it");
  }

  @Test
  void aCaptureThatWasPutIntoADayThatWasWidenedIsFound() throws Exception {
    chronicle.tamper(
        "INSERT INTO capture SELECT 7, article, link, captured_at, recorded_at, status, outcome, record,"
            + " detail, payload_digest, warc, warc_offset, warc_length, same_as, sighting"
            + " FROM capture WHERE id = 4");
    chronicle.tamper("UPDATE sealed_day SET capture = 7 WHERE capture = 6");
    assertThat(broken(kept)).contains("day 2031-05-15: sealed over 4 leaves, there are 5");
  }

  @Test
  void aRootThatWasChangedIsFound() throws Exception {
    chronicle.tamper("UPDATE sealed_day SET root = '" + "0".repeat(64) + "' WHERE day = 22413");
    String date = LocalDate.ofEpochDay(22413).toString();
    assertThat(date).isEqualTo("2031-05-14");
    assertThat(broken(Roots.NONE))
        .contains(
            "day 2031-05-14: its root is not that of its leaves and the day before",
            "day 2031-05-15: it was sealed after a day with another root than the day before it has now");
  }

  @Test
  void aHistoryThatWasSealedAnewIsConsistentAndNotWhatWasKept() throws Exception {
    chronicle.tamper("UPDATE capture SET detail = 'nothing', status = 404 WHERE id = 6");
    chronicle.tamper("DELETE FROM sealed_day");
    new Sealing(chronicle.store).seal(chronicle.now);
    chronicle.tamper("UPDATE capture SET warc = NULL WHERE id = 6");

    Stream<String> days = verifier(Roots.NONE).days().map(day -> day.root().standing().label());
    assertThat(days).containsOnly("open");
    assertThat(broken(kept))
        .anyMatch(says -> says.startsWith("day 2031-05-15: another root was kept: "));
  }

  @Test
  void aDayThatIsGoneIsNamed() throws Exception {
    chronicle.tamper("DELETE FROM sealed_day WHERE day = (SELECT max(day) FROM sealed_day)");
    assertThat(broken(kept))
        .contains("day 2031-05-15: a root was kept, and no such day is sealed here");
  }
}
