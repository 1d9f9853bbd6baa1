package org.stemma.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.extract.Extractor;
import org.stemma.extract.SiteProfile;
import org.stemma.history.SiteLearning;
import org.stemma.store.ArticleState;
import org.stemma.store.Capture;
import org.stemma.store.Engine;
import org.stemma.store.EventKind;
import org.stemma.store.RecordKind;
import org.stemma.store.Revision;
import org.stemma.warc.WarcEntry;

@ParameterizedClass
@EnumSource
final class WarcImportTest {

  private static final String URL = "https://www.courier.example/news/crane";
  private static final String FIRST = Crawl.page("Crane to go", "It will cost four million.");
  private static final String SECOND = Crawl.page("Crane to go", "It will cost nine million.");

  private final Engine engine;
  private final Path folder;
  private Ledge ledge;

  WarcImportTest(Engine engine, @TempDir Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  @BeforeEach
  void open() throws IOException {
    ledge = new Ledge(folder, engine.fresh(folder));
  }

  @AfterEach
  void close() throws IOException {
    ledge.close();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  @ParameterizedTest
  @CsvSource({"WARC/0.18, false", "WARC/1.0, true", "WARC/1.1, true"})
  void pagesBecomeArticlesAndRevisions(String version, boolean gzip) throws IOException {
    Path crawl =
        new Crawl(version, gzip)
            .page(URL, Ledge.day(1), FIRST)
            .page(URL, Ledge.day(2), FIRST)
            .page(URL + "?utm_source=feed", Ledge.day(3), SECOND)
            .to(file("crawl.warc"));

    Imported imported = ledge.take(crawl);

    assertThat(imported).isEqualTo(new Imported(3, 0, 1, 1, 2, 0, Map.of()));
    assertThat(ledge.article(URL).state()).isEqualTo(ArticleState.KEPT);
    assertThat(ledge.article(URL).firstSeenAt()).isEqualTo(Ledge.day(1));
    assertThat(ledge.lastWords(URL))
        .containsExactly("It will cost four million.", "It will cost nine million.");
    Revision second = ledge.revisions(URL).getLast();
    assertThat(second.seenAt()).isEqualTo(Ledge.day(3));
    assertThat(second.lastWithout()).isEqualTo(Ledge.day(2));
    assertThat(second.gist()).extracting("line").asString().contains("four → nine");
    assertThat(ledge.captures(URL))
        .allSatisfy(capture -> {
          assertThat(capture.detail()).isEqualTo("imported from crawl.warc");
          assertThat(capture.recordedAt()).isEqualTo(Ledge.NOW);
        });
    assertThat(ledge.store.integrity().tables()).isEmpty();
  }

  @Test
  void recordsAreCopiedByteForByte() throws IOException {
    Crawl crawl = Crawl.modern().page(URL, Ledge.day(1), FIRST);
    ledge.take(crawl.to(file("crawl.warc.gz")));

    Capture capture = ledge.captures(URL).getFirst();
    WarcEntry entry = ledge.record(capture);

    assertThat(new String(entry.rawHead(), UTF_8))
        .contains("WARC-Payload-Digest: " + Crawl.digest(FIRST));
    assertThat(entry.payload()).isEqualTo(FIRST.getBytes(UTF_8));
    assertThat(entry.fixity().intact()).isTrue();
  }

  @Test
  void pagesOfAnOutletWhoseSiteIsKnownAreReadWithIt() throws IOException {
    String box =
        "</p><div class=k2><p>All of Linnet for a penny: the paper that gulls read.</p></div><p>";
    Crawl crawl = Crawl.modern();
    for (String thing : new String[] {"mast", "kiln", "weir"}) {
      String words = box + "The " + thing + " of Port Linnet will be sold before Sunday.";
      crawl.page(URL + "-" + thing, Ledge.day(1), Crawl.page("A " + thing + " to go", words));
    }
    String first = Crawl.page("Crane to go", box + "It will cost four million.");
    ledge.take(crawl.page(URL, Ledge.day(1), first).to(file("crawl.warc.gz")));
    assertThat(words()).contains("penny");
    long outlet = ledge.article(URL).outlet();
    SiteProfile profile =
        new SiteLearning(ledge.store, ledge.bodies(), Extractor.standard()).learn(outlet).profile();
    assertThat(profile.rules()).isNotEmpty();
    ledge.store.profiles().release(outlet, profile.version(), profile.text());

    String second = Crawl.page("Crane to go", box + "It will cost nine million.");
    ledge.take(
        Crawl.modern()
            .page(URL, Ledge.day(2), second)
            .page(URL + "-bell", Ledge.day(2), first)
            .to(file("later.warc.gz")));

    assertThat(ledge.revisions(URL).stream().filter(revision -> !revision.superseded())).hasSize(2);
    assertThat(words()).doesNotContain("penny").contains("nine");
    assertThat(ledge.article(URL).profile()).isEqualTo(profile.version());
    assertThat(ledge.article(URL + "-bell").profile()).isEqualTo(profile.version());
  }

  private String words() {
    return ledge.store.histories().witness(ledge.revisions(URL).getLast().witness()).text();
  }

  @Test
  void nothingComesInTwice() throws IOException {
    Path crawl =
        Crawl.modern()
            .page(URL, Ledge.day(1), FIRST)
            .page(URL, Ledge.day(2), SECOND)
            .revisit(URL, Ledge.day(3), SECOND, "")
            .page(URL, Ledge.day(2), SECOND)
            .to(file("crawl.warc.gz"));

    Imported first = ledge.take(crawl);
    long readings = ledge.store.histories().readings(ledge.article(URL).id()).size();
    Imported again = ledge.take(crawl);

    assertThat(first.captures()).isEqualTo(3);
    assertThat(again.captures()).isZero();
    assertThat(again.known()).isEqualTo(4);
    assertThat(ledge.captures(URL)).hasSize(3);
    assertThat(ledge.store.histories().readings(ledge.article(URL).id())).hasSize((int) readings);
  }

  @Test
  void capturesThatArriveLateTakeTheirPlace() throws IOException {
    Path newer = Crawl.modern().page(URL, Ledge.day(5), SECOND).to(file("newer.warc.gz"));
    Path older = Crawl.modern().page(URL, Ledge.day(2), FIRST).to(file("older.warc.gz"));

    ledge.take(newer);
    assertThat(ledge.article(URL).firstSeenAt()).isEqualTo(Ledge.day(5));
    ledge.take(older);

    assertThat(ledge.lastWords(URL))
        .containsExactly("It will cost four million.", "It will cost nine million.");
    assertThat(ledge.revisions(URL)).extracting(Revision::number).containsExactly(1, 2);
    assertThat(ledge.article(URL).firstSeenAt()).isEqualTo(Ledge.day(2));
    assertThat(ledge.article(URL).revision()).isEqualTo(ledge.revisions(URL).getLast().id());
    assertThat(ledge.store.histories().events(ledge.article(URL).id()))
        .extracting(event -> event.kind())
        .doesNotContain(EventKind.REREAD);
  }

  @Test
  void theOrderOfTheFilesDecidesNothing() throws IOException {
    Crawl backwards = Crawl.modern();
    for (int day = 9; day > 0; day--) {
      backwards.page(URL, Ledge.day(day), day % 3 == 0 ? SECOND : FIRST);
    }
    ledge.take(backwards.to(file("a.warc.gz")));

    assertThat(ledge.revisions(URL)).hasSize(2);
    assertThat(ledge.store.histories().sightings(ledge.article(URL).id()))
        .extracting(sighting -> sighting.looks())
        .containsExactly(2, 1, 2, 1, 2, 1);
    assertThat(ledge.store.histories().readings(ledge.article(URL).id())).hasSize(1);
  }

  @Test
  void revisitsStandForTheirOriginals() throws IOException {
    String other = "https://www.courier.example/print/crane";
    Path crawl =
        Crawl.modern()
            .page(URL, Ledge.day(1), FIRST)
            .page(URL, Ledge.day(2), SECOND)
            .revisit(URL, Ledge.day(3), FIRST, "")
            .revisit(
                URL,
                Ledge.day(4),
                SECOND,
                "WARC-Refers-To-Target-URI: "
                    + URL
                    + "\r\nWARC-Refers-To-Date: "
                    + Ledge.day(2)
                    + "\r\n")
            .revisit(other, Ledge.day(5), SECOND, "")
            .revisit("https://www.courier.example/lost", Ledge.day(5), "nowhere", "")
            .to(file("crawl.warc.gz"));

    Imported imported = ledge.take(crawl);

    assertThat(imported.captures()).isEqualTo(5);
    assertThat(imported.skipped()).containsEntry("revisits of captures that are not here", 1L);
    assertThat(ledge.revisions(URL)).hasSize(2);
    assertThat(ledge.store.histories().sightings(ledge.article(URL).id()))
        .extracting(sighting -> sighting.alternating())
        .containsExactly(false, false, true, true);
    assertThat(ledge.captures(URL)).extracting(Capture::record).contains(RecordKind.REVISIT);
    assertThat(ledge.lastWords(other)).containsExactly("It will cost nine million.");
  }

  @Test
  void aRevisitMayComeBeforeItsOriginalOrInAnotherImport() throws IOException {
    Path revisit =
        Crawl.modern().revisit(URL, Ledge.day(4), FIRST, "").to(file("a-revisit.warc.gz"));
    Path original = Crawl.modern().page(URL, Ledge.day(1), FIRST).to(file("b-original.warc.gz"));
    Path later = Crawl.modern().revisit(URL, Ledge.day(6), FIRST, "").to(file("c-revisit.warc.gz"));

    ledge.take(revisit, original);
    ledge.take(later);

    assertThat(ledge.captures(URL)).hasSize(3);
    assertThat(ledge.store.histories().sightings(ledge.article(URL).id()))
        .singleElement()
        .satisfies(sighting -> assertThat(sighting.looks()).isEqualTo(3));
  }

  @Test
  void whatIsNoArticleIsCountedAndLeftOut() throws IOException {
    Path crawl =
        Crawl.modern()
            .response(
                "https://www.courier.example/robots.txt",
                Ledge.day(1),
                200,
                "text/plain",
                "User-agent: *")
            .response("https://www.courier.example/a.png", Ledge.day(1), 200, "image/png", "PNG")
            .response("https://www.courier.example/old", Ledge.day(1), 301, "text/html", "moved")
            .response("https://www.courier.example/gone", Ledge.day(1), 404, "text/html", "none")
            .record(
                "response", "dns:www.courier.example", Ledge.day(1), "text/dns", "", "127.0.0.1")
            .page("https://www.courier.example/empty", Ledge.day(1), "<html><body></body></html>")
            .garbage("this is no record at all")
            .page(URL, Ledge.day(1), FIRST)
            .to(file("crawl.warc.gz"));

    Imported imported = ledge.take(crawl);

    assertThat(imported.captures()).isEqualTo(1);
    assertThat(imported.skipped())
        .containsOnlyKeys(
            "answers with an error (404)",
            "damaged places in WARC files",
            "images, scripts, styles and other media",
            "pages without an article",
            "records of other things than pages",
            "redirects",
            "robots.txt");
  }

  @Test
  void theAddressThatAPageNamesAsItsOwnIsTheArticles() throws IOException {
    String linked = FIRST.replace("<head>", "<head><link rel=\"canonical\" href=\"/news/crane\">");
    Path crawl =
        Crawl.modern()
            .page("https://www.courier.example/n/1", Ledge.day(1), linked)
            .page("https://courier.example/n/2", Ledge.day(2), linked)
            .page(URL, Ledge.day(3), FIRST)
            .to(file("crawl.warc.gz"));

    Imported imported = ledge.take(crawl);

    assertThat(imported.newArticles()).isEqualTo(1);
    assertThat(ledge.article("https://courier.example/n/2").url()).isEqualTo(URL);
    assertThat(ledge.revisions(URL)).hasSize(1);
  }

  @Test
  void watchedFromNowOnWhenAsked() throws IOException {
    Path crawl = Crawl.modern().page(URL, Ledge.day(1), FIRST).to(file("crawl.warc.gz"));
    ledge.take(crawl);
    ledge.take(
        new ImportSettings(true, false),
        crawl,
        Crawl.modern().page(URL, Ledge.day(2), SECOND).to(file("b.warc.gz")));

    assertThat(ledge.article(URL).state()).isEqualTo(ArticleState.ACTIVE);
    assertThat(ledge.article(URL).pace().due()).isEqualTo(Ledge.NOW);
  }

  @Test
  void articlesThatWereTakenDownStayDown() throws IOException {
    Path crawl = Crawl.modern().page(URL, Ledge.day(1), FIRST).to(file("crawl.warc.gz"));
    ledge.take(crawl);
    long id = ledge.article(URL).id();
    ledge.store.watching().conceal(id, Ledge.NOW);

    Imported imported =
        ledge.take(Crawl.modern().page(URL, Ledge.day(2), SECOND).to(file("b.warc.gz")));

    assertThat(imported.captures()).isZero();
    assertThat(imported.skipped()).containsEntry("captures of articles that were taken down", 1L);
    assertThat(ledge.store.histories().article(id)).isEmpty();
  }
}
