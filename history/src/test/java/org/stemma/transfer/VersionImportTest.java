package org.stemma.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.history.Version;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Engine;
import org.stemma.store.Outcome;
import org.stemma.store.RecordKind;
import org.stemma.store.Revision;
import org.stemma.text.Witness;
import org.stemma.warc.WarcEntry;

@ParameterizedClass
@EnumSource
final class VersionImportTest {

  private static final String URL = "https://courier.example/a";

  private final Engine engine;
  private final Path folder;
  private Ledge ledge;

  VersionImportTest(Engine engine, @TempDir Path folder) {
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

  private static String line(String time, String title, String text) {
    return """
    {"url":"%s","time":"%s","title":"%s","text":"%s"}
    """
        .formatted(URL, time, title, text);
  }

  @Test
  void linesBecomeRevisionsWhoseTextIsKeptToTheLetter() throws IOException {
    String text = "  One line.\\n\\n\\tAnother,  with  blanks. ";
    Path file =
        ledge.file(
            "versions.jsonl",
            line("2031-05-02T08:00:00+02:00", "Two", text + "Later.")
                + "\n"
                + line("2031-05-01", "One", text)
                + line("2031-05-03T10:30", "Two", text + "Later."));

    Imported imported = ledge.take(file);

    assertThat(imported.captures()).isEqualTo(3);
    assertThat(ledge.revisions(URL)).extracting(Revision::headline).containsExactly("One", "Two");
    Witness first = ledge.store.histories().witness(ledge.revisions(URL).getFirst().witness());
    assertThat(first.text()).isEqualTo("  One line.\n\n\tAnother,  with  blanks. ");
    assertThat(ledge.captures(URL))
        .extracting(capture -> capture.capturedAt().toString())
        .containsExactly("2031-05-01T00:00:00Z", "2031-05-02T06:00:00Z", "2031-05-03T10:30:00Z");
    assertThat(ledge.captures(URL)).extracting(Capture::record).containsOnly(RecordKind.RESOURCE);
    assertThat(ledge.take(file).known()).isEqualTo(3);
  }

  @Test
  void whatIsArchivedOfAVersionSaysAllOfIt() throws IOException {
    ledge.take(ledge.file("versions.jsonl", line("2031-05-01T08:00:00Z", "One", "A text.")));

    WarcEntry entry = ledge.record(ledge.captures(URL).getFirst());

    assertThat(entry.mime()).isEqualTo(Version.MEDIA_TYPE);
    assertThat(entry.target()).hasToString("Optional[" + URL + "]");
    assertThat(Version.parse(entry.payload()))
        .isEqualTo(
            new Version(URL, "2031-05-01T08:00:00Z", "One", "A text.", null, null, null, null));
  }

  @Test
  void aPageInALineIsReadAsAPage() throws IOException {
    String html = Crawl.page("Crane to go", "It will cost four million.");
    String json = html.replace("\"", "\\\"").replace("\n", "\\n");
    Path file =
        ledge.file(
            "pages.jsonl",
            "{\"url\":\""
                + URL
                + "\",\"time\":\"2031-05-01T08:00:00Z\",\"html\":\""
                + json
                + "\"}");

    ledge.take(file);

    assertThat(ledge.revisions(URL)).extracting(Revision::headline).containsExactly("Crane to go");
    assertThat(ledge.lastWords(URL)).containsExactly("It will cost four million.");
  }

  @Test
  void theFirstBadLineIsNamedAndWhatCameBeforeItStays() throws IOException {
    Path file =
        ledge.file(
            "versions.jsonl",
            line("2031-05-01T08:00:00Z", "One", "A text.") + "\n{\"url\":\"" + URL + "\"}\n");

    assertThatThrownBy(() -> ledge.take(file))
        .isInstanceOf(BadImportException.class)
        .hasMessage("versions.jsonl:3: no \"time\"");
    Imported lenient = ledge.take(new ImportSettings(false, true), file);

    assertThat(lenient.captures() + lenient.known()).isEqualTo(1);
    assertThat(lenient.skipped()).containsEntry("lines that are no version", 1L);
  }

  @Test
  void eachFaultOfALineHasItsMessage() throws IOException {
    assertFault("[1]", "a line must be an object, {\"url\": …, \"time\": …}");
    assertFault("{\"time\":\"2031-05-01\"}", "no \"url\"");
    assertFault(
        "{\"url\":\"" + URL + "\",\"time\":\"yesterday\",\"text\":\"x\"}",
        "\"time\" is not in ISO 8601: yesterday");
    assertFault(
        "{\"url\":\"" + URL + "\",\"time\":\"2031-05-01\"}", "neither \"text\" nor \"html\"");
    assertFault(
        "{\"url\":\"" + URL + "\",\"time\":\"2031-05-01\",\"text\":\" \"}", "the text is empty");
    assertFault("{\"url\":\"ftp://a\",\"time\":\"2031-05-01\",\"text\":\"x\"}", "\"url\": ");
    assertFault("{\"url\":\"" + URL + "\",", "not valid JSON at column");
    assertFault("{} {}", "something follows the object");
  }

  private void assertFault(String line, String problem) throws IOException {
    Path file =
        ledge.file("bad.jsonl", "{}\n".substring(2) + (line.startsWith("{") ? "" : "{\n") + line);
    assertThatThrownBy(() -> ledge.take(file))
        .isInstanceOf(BadImportException.class)
        .hasMessageContaining(line.startsWith("{") ? problem : "not valid JSON");
  }

  @Test
  void theSavedPageOfATrackerBecomesTheVersionsThatItTells() throws IOException {
    Path page = story("tracker-courier-bolts.html");

    Imported imported = ledge.take(page);

    assertThat(imported.captures()).isEqualTo(3);
    Article article = ledge.store.histories().everyArticle().findFirst().orElseThrow();
    assertThat(article.url()).contains("courier.example");
    assertThat(ledge.store.histories().revisions(article.id())).hasSize(2);
    assertThat(ledge.captures(article.url()))
        .allSatisfy(capture -> assertThat(capture.record()).isEqualTo(RecordKind.RESOURCE))
        .filteredOn(capture -> capture.outcome() == Outcome.PAGE)
        .allSatisfy(capture -> assertThat(capture.detail()).startsWith("told by "));
    assertThat(ledge.captures(article.url()))
        .filteredOn(capture -> capture.outcome() == Outcome.NO_ARTICLE)
        .singleElement()
        .satisfies(capture -> {
          assertThat(capture.detail()).startsWith("the page of ");
          assertThat(capture.url()).startsWith("urn:sha256:");
        });
    assertThat(ledge.take(page).captures()).isZero();
    assertThat(ledge.store.integrity().tables()).isEmpty();
  }

  @Test
  void aTrackersPageWithoutTimesTellsTheOrder() throws IOException {
    ledge.take(story("tracker-radio-blockade.txt"));

    Article article = ledge.store.histories().everyArticle().findFirst().orElseThrow();
    assertThat(ledge.captures(article.url()))
        .filteredOn(capture -> capture.outcome() == Outcome.PAGE)
        .extracting(capture -> capture.capturedAt().toString())
        .containsExactly("2031-05-15T09:38:00Z", "2031-05-15T09:39:00Z");
    assertThat(ledge.captures(article.url()))
        .extracting(Capture::detail)
        .contains("told by News Sniffer, version 3; when is not told, only the order is sure");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/world/2031/may/15/x, 2031-05-15",
    "https://a.example/2031/05/15/x, 2031-05-15",
    "https://a.example/x-2031-05-15.html, 2031-05-15",
    "https://a.example/news/20310515/x, 2031-05-15",
    "https://a.example/news/20319915/x,",
    "https://a.example/news/1203105156, ",
  })
  void theDayInAnAddressIsRead(String url, @Nullable String day) {
    assertThat(AddressDay.in(url).map(LocalDate::toString).orElse(null)).isEqualTo(day);
  }

  private static Path story(String name) {
    return Path.of(System.getProperty("stemma.root"), "story", "documents", name);
  }
}
