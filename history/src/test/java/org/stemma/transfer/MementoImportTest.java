package org.stemma.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.fetch.FetchSettings;
import org.stemma.fetch.Fetcher;
import org.stemma.fetch.Guard;
import org.stemma.fetch.PoliteSettings;
import org.stemma.fetch.Politeness;
import org.stemma.store.Capture;
import org.stemma.url.WebUrl;

@Timeout(60)
final class MementoImportTest {

  private static final String URL = "https://www.courier.example/news/crane";
  private static final String FIRST = Crawl.page("Crane to go", "It will cost four million.");
  private static final String SECOND = Crawl.page("Crane to go", "It will cost nine million.");

  @TempDir private Path folder;
  private Ledge ledge;
  private MementoArchive archive;
  private Instant now = Ledge.NOW;

  @BeforeEach
  void open() throws IOException {
    ledge = new Ledge(folder);
    archive = new MementoArchive(URL);
    archive.add(Ledge.day(1), FIRST);
    archive.add(Ledge.day(2), FIRST);
    archive.add(Ledge.day(3), SECOND);
    archive.add(Ledge.day(4), FIRST);
    archive.add(Ledge.day(5), SECOND);
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    ledge.close();
  }

  private Imported take(WebUrl timeMap) throws IOException {
    FetchSettings settings =
        FetchSettings.standard("1.0", "https://stemma.example/about")
            .guardedBy(Guard.publicOnly().allowing(List.of("127.0.0.1")))
            .within(Duration.ofSeconds(20));
    try (Fetcher fetcher = new Fetcher(settings, () -> now);
        Importer importer = ledge.importer(ImportSettings.standard())) {
      PoliteFetching fetching =
          new PoliteFetching(
              fetcher, new Politeness(PoliteSettings.standard(), () -> now), then -> now = then);
      new Mementos(ledge.store, importer, fetching, ImportProgress.SILENT).read(timeMap);
      return importer.finish();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "json"})
  void thePastOfAnArticleComesFromAnArchive(String format) throws IOException {
    Imported imported = take(archive.timeMap(format));

    assertThat(imported.captures()).isEqualTo(5);
    assertThat(imported.revisions()).isEqualTo(2);
    assertThat(ledge.captures(URL))
        .extracting(Capture::capturedAt)
        .containsExactly(Ledge.day(1), Ledge.day(2), Ledge.day(3), Ledge.day(4), Ledge.day(5));
    assertThat(ledge.captures(URL).getFirst().detail())
        .isEqualTo("memento " + archive.uri(Ledge.day(1)));
    assertThat(ledge.store.histories().sightings(ledge.article(URL).id())).hasSize(4);
    assertThat(archive.asked())
        .filteredOn(path -> path.startsWith("/web/"))
        .allMatch(path -> path.contains("id_"));
  }

  @Test
  void theArchiveIsAskedNoFasterThanAPublisherAndForNothingTwice() throws IOException {
    take(archive.timeMap("link"));
    assertThat(Duration.between(Ledge.NOW, now)).isGreaterThanOrEqualTo(Duration.ofSeconds(2 * 7));

    Imported again = take(archive.timeMap("link"));

    assertThat(again.captures()).isZero();
    assertThat(again.known()).isEqualTo(5);
    assertThat(archive.asked()).filteredOn(path -> path.startsWith("/web/")).hasSize(5);
  }

  @Test
  void whatIsArchivedSaysWhereItCameFrom() throws IOException {
    take(archive.timeMap("link"));

    var entry = ledge.record(ledge.captures(URL).getFirst());

    assertThat(new String(entry.rawHead(), UTF_8))
        .contains("WARC-Target-URI: " + URL, "WARC-Date: " + Ledge.day(1))
        .contains("WARC-Source-URI: " + archive.base() + "/web/");
    assertThat(entry.payload()).isEqualTo(FIRST.getBytes(UTF_8));
    assertThat(entry.fixity().intact()).isTrue();
  }

  @Test
  void anArchiveWithoutRawPagesIsReadAsItShowsThem() throws IOException {
    archive.servesRaw = false;

    Imported imported = take(archive.timeMap("link"));

    assertThat(imported.captures()).isEqualTo(5);
    assertThat(ledge.captures(URL))
        .allSatisfy(capture -> assertThat(capture.detail()).endsWith(", as the archive shows it"));
    assertThat(archive.asked()).filteredOn(path -> path.contains("id_")).hasSize(1);
  }

  @Test
  void aBusyArchiveIsGivenTime() throws IOException {
    archive.isBusyOnce = true;

    assertThat(take(archive.timeMap("link")).captures()).isEqualTo(5);
  }

  @Test
  void whatIsNoTimeMapIsSaidInOneLine() {
    WebUrl none = WebUrl.tryParse(archive.base() + "/else").orElseThrow();

    assertThatThrownBy(() -> take(none))
        .isInstanceOf(BadImportException.class)
        .hasMessageStartingWith(none + ": no TimeMap could be had: ");
  }

  @Test
  void linksAreReadAsTheStandardWritesThem() {
    List<LinkFormat.Link> links =
        LinkFormat.parse(
            """
            <http://a.example.org>;rel="original",
            <http://arxiv.example.net/timemap/http://a.example.org> ; rel="self";type="application/link-format"
              ; from="Tue, 20 Jun 2000 18:02:59 GMT" ; until="Wed, 09 Apr 2008 20:30:51 GMT",
            <http://arxiv.example.net/web/20000620180259/http://a.example.org>
              ; rel="first memento";datetime="Tue, 20 Jun 2000 18:02:59 GMT" ; license="x, \\"y\\""
            , <broken\
            """);

    assertThat(links).hasSize(3);
    assertThat(links.getLast().is("memento")).isTrue();
    assertThat(links.getLast().attributes()).containsEntry("license", "x, \"y\"");
    assertThat(TimeMap.instant(links.getLast().attributes().get("datetime")))
        .contains(Instant.parse("2000-06-20T18:02:59Z"));
  }
}
