package org.stemma.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.Chronicle;
import org.stemma.extract.Extractor;
import org.stemma.history.Bodies;
import org.stemma.history.CaptureReader;
import org.stemma.proof.ArticleProof;
import org.stemma.proof.Check;
import org.stemma.proof.Roots;
import org.stemma.proof.Sealing;
import org.stemma.proof.Standing;
import org.stemma.proof.Verifier;
import org.stemma.store.Article;
import org.stemma.store.Engine;
import org.stemma.store.Outcome;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;
import org.stemma.upkeep.Doctor;
import org.stemma.upkeep.Trouble;

/// What was imported is evidence like what was watched: doctor and verify find nothing wrong with it, on either database.
@ParameterizedClass
@EnumSource
final class ImportedEvidenceTest {

  private static final String URL = "https://www.courier.example/news/crane";
  private static final String OTHER = "https://www.courier.example/print/crane";
  private static final String FIRST = Crawl.page("Crane to go", "It will cost four million.");
  private static final String SECOND = Crawl.page("Crane to go", "It will cost nine million.");

  private final Engine engine;
  private final Path folder;
  private Ledge ledge;

  ImportedEvidenceTest(Engine engine, @TempDir Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  @BeforeEach
  void open() throws IOException {
    ledge = new Ledge(folder.resolve("imported"), engine.fresh(folder));
  }

  @AfterEach
  void close() throws IOException {
    ledge.close();
  }

  @Test
  void theCrawlOfAnother() throws IOException {
    ledge.take(
        Crawl.modern()
            .page(URL, Ledge.day(1), FIRST)
            .wire(URL, Ledge.day(2), Crawl.digest(SECOND), chunked(SECOND.getBytes(UTF_8)))
            .wire(URL, Ledge.day(3), Crawl.digest(gzip(FIRST)), gzipped(gzip(FIRST)))
            .wire(URL, Ledge.day(4), "whirlpool:abcd", gzipped(gzip(SECOND)))
            .revisit(URL, Ledge.day(5), FIRST, "")
            .revisit(OTHER, Ledge.day(5), SECOND, "")
            .record("resource", URL, Ledge.day(6), "text/html; charset=utf-8", "", SECOND)
            .to(folder.resolve("modern.warc.gz")),
        new Crawl("WARC/1.0", false)
            .page("<" + URL + "?utm_medium=mail#top>", Ledge.day(8), FIRST)
            .page(OTHER, Ledge.day(7), SECOND)
            .to(folder.resolve("old.warc")));

    assertThat(ledge.captures(URL)).hasSize(7);
    assertThat(ledge.revisions(URL)).hasSize(2);
    assertThat(ledge.lastWords(OTHER)).containsExactly("It will cost nine million.");
    assertEvidence();
  }

  @Test
  void whatItsOwnDigestBeliesIsLeftOut() throws IOException {
    Imported imported =
        ledge.take(
            Crawl.modern()
                .page(URL, Ledge.day(1), FIRST)
                .wire(URL, Ledge.day(2), Crawl.digest(FIRST), chunked(SECOND.getBytes(UTF_8)))
                .to(folder.resolve("crawl.warc.gz")));

    assertThat(imported.captures()).isEqualTo(1);
    assertThat(imported.skipped()).containsEntry("records that their own digests belie", 1L);
    assertEvidence();
  }

  @Test
  void anArchiveOfOurs() throws Exception {
    Path own = folder.resolve("own");
    String first = Chronicle.story("No date was given for the return of the ferry.");
    String second = Chronicle.story("The ferry is to return on 3 June, the operator said.");
    List<Revision> revisions;
    List<Sighting> sightings;
    String url;
    try (Chronicle chronicle = new Chronicle(own)) {
      long article = chronicle.article("ferry");
      url = chronicle.get(article).url();
      chronicle.see(article, first);
      chronicle.see(article, first); // digests alone
      chronicle.fail(article);
      chronicle.answer(article, 404, "none", Outcome.GONE);
      chronicle.seeAgain(article, second);
      chronicle.seeAgain(article, second); // a revisit
      chronicle.archive.roll();
      chronicle.see(article, second); // digests alone, in another file
      chronicle.pass(Duration.ofDays(2));
      chronicle.see(article, first);
      revisions = chronicle.store.histories().revisions(article);
      sightings = chronicle.store.histories().sightings(article);
    }
    ledge.take(own.resolve("archive"));

    assertThat(ledge.revisions(url))
        .extracting(Revision::digest, Revision::seenAt, Revision::lastWithout)
        .containsExactlyElementsOf(
            revisions.stream()
                .map(one ->
                    org.assertj.core.groups.Tuple.tuple(
                        one.digest(), one.seenAt(), one.lastWithout()))
                .toList());
    assertThat(ledge.store.histories().sightings(ledge.article(url).id()))
        .extracting(Sighting::firstAt, Sighting::lastAt, Sighting::looks)
        .containsExactlyElementsOf(
            sightings.stream()
                .map(one ->
                    org.assertj.core.groups.Tuple.tuple(one.firstAt(), one.lastAt(), one.looks()))
                .toList());
    assertEvidence();
  }

  /// Nothing is wrong, also once the day is sealed, and what a day's root can prove is proved.
  private void assertEvidence() throws IOException {
    ledge.archive.roll();
    assertThat(troubles(Ledge.NOW)).isEmpty();
    assertThat(checks(Roots.NONE))
        .filteredOn(check -> check.standing() == Standing.BROKEN)
        .isEmpty();
    Instant tomorrow = Ledge.NOW.plus(Duration.ofDays(1));
    new Sealing(ledge.store).seal(tomorrow);
    assertThat(troubles(tomorrow)).isEmpty();
    assertThat(checks(Roots.of(ledge.store.ledger().days())))
        .filteredOn(check -> check.standing() != Standing.PROVED)
        .isEmpty();
  }

  private List<Trouble> troubles(Instant at) throws IOException {
    List<Trouble> found = new ArrayList<>();
    new Doctor(ledge.store, ledge.archive, () -> at).examine(false, found::add);
    return found;
  }

  private List<Check> checks(Roots kept) {
    Bodies bodies = ledge.bodies();
    Verifier verifier =
        new Verifier(
            ledge.store,
            bodies,
            new CaptureReader(bodies, ledge.store.profiles(), Extractor.standard()),
            kept);
    List<Check> checks = new ArrayList<>();
    for (Article article : ledge.store.histories().everyArticle().toList()) {
      ArticleProof proof = verifier.verify(article);
      proof.revisions().forEach(revision -> checks.addAll(revision.checks()));
      proof.captures().forEach(capture -> checks.addAll(capture.checks()));
    }
    return checks;
  }

  private static byte[] chunked(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(
        """
        HTTP/1.1 200 OK\r
        Content-Type: text/html; charset=utf-8\r
        Transfer-Encoding: chunked\r
        \r
        """
            .getBytes(UTF_8));
    int half = body.length / 2;
    bytes.write((Integer.toHexString(half) + "\r\n").getBytes(UTF_8));
    bytes.write(body, 0, half);
    bytes.write(("\r\n" + Integer.toHexString(body.length - half) + "\r\n").getBytes(UTF_8));
    bytes.write(body, half, body.length - half);
    bytes.write("\r\n0\r\n\r\n".getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static byte[] gzipped(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(
        """
        HTTP/1.1 200 OK\r
        Content-Type: text/html; charset=utf-8\r
        Content-Encoding: gzip\r
        Content-Length: %d\r
        \r
        """
            .formatted(body.length)
            .getBytes(UTF_8));
    bytes.write(body);
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
