package org.stemma.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.SiteProfile;
import org.stemma.history.Reads;
import org.stemma.history.Rereader;
import org.stemma.store.Engine;
import org.stemma.store.EventKind;
import org.stemma.store.Reading;
import org.stemma.store.Reread;
import org.stemma.store.Revision;

/// What another version of the extractor does to a history.
@ParameterizedClass
@EnumSource
final class RereadTest {

  /// A version that comes after the one that is shipped.
  private static final String BETTER = Extractor.VERSION + " and better";

  private static final String URL = "https://courier.example/news/crane";
  private static final String BOX =
      "Those who lived at the quay in 2029 remember how the storm tore its hook away at night.";

  private final Engine engine;
  private final Path folder;
  private Ledge ledge;

  RereadTest(Engine engine, @TempDir Path folder) {
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

  /// The extractor as it will be: it leaves a box out that the one of today takes for a paragraph.
  private record Better(Reads today) implements Reads {
    @Override
    public String version() {
      return BETTER;
    }

    @Override
    public Extraction page(String html, @Nullable String url) {
      return today.page(html.replace("<p>" + BOX + "</p>", ""), url);
    }

    @Override
    public Reads with(SiteProfile profile) {
      return new Better(today.with(profile));
    }

    @Override
    public Extraction text(String text) {
      return today.text(text);
    }
  }

  private static String page(String box) {
    return Crawl.page(
        "Crane to go", "It will cost four million.</p>\n" + box + "<p>Work begins in July.");
  }

  private void take(Reads reads, String name, int day, String html) throws IOException {
    Path file = Crawl.modern().page(URL, Ledge.day(day), html).to(folder.resolve(name));
    try (Importer importer =
        new Importer(
            ledge.store,
            ledge.archive,
            reads,
            () -> Ledge.NOW,
            ImportSettings.standard(),
            ImportProgress.SILENT)) {
      importer.read(Inputs.of(List.of(file)));
      importer.finish();
    }
  }

  private Rereader rereader(Reads reads) {
    return new Rereader(ledge.store, ledge.bodies(), reads);
  }

  @Test
  void anUpgradeBetweenTwoCapturesInventsNoRevision() throws IOException {
    String html = page("<p>" + BOX + "</p>");
    take(Ledge.reads(), "a.warc.gz", 1, html);
    take(new Better(Ledge.reads()), "b.warc.gz", 2, html);

    assertThat(ledge.revisions(URL)).hasSize(1);
    long article = ledge.article(URL).id();
    assertThat(ledge.store.histories().readings(article))
        .extracting(Reading::extractor)
        .containsExactly(Extractor.VERSION, BETTER);
    assertThat(ledge.store.histories().events(article))
        .extracting(event -> event.kind())
        .containsExactly(EventKind.REREAD);
    assertThat(ledge.store.integrity().tables()).isEmpty();
  }

  @Test
  void whatOnlyTheOldExtractorSawAsAnEditStaysReachableAndIsMarked() throws IOException {
    take(Ledge.reads(), "a.warc.gz", 1, page(""));
    take(Ledge.reads(), "b.warc.gz", 2, page("<p>" + BOX + "</p>"));
    Revision invented = ledge.revisions(URL).getLast();
    assertThat(invented.number()).isEqualTo(2);

    Rereader.Anew anew = rereader(new Better(Ledge.reads())).compared(ledge.article(URL).id());

    assertThat(anew.reread())
        .isInstanceOfSatisfying(
            Reread.Replaced.class, replaced -> assertThat(replaced.differs()).isTrue());
    assertThat(anew.texts()).isEqualTo(2);
    assertThat(anew.differing()).isEqualTo(1);
    assertThat(ledge.revisions(URL)).hasSize(1);
    assertThat(ledge.store.histories().revision(invented.id()))
        .hasValueSatisfying(kept -> assertThat(kept.superseded()).isTrue());
  }

  @Test
  void aReadingByTheSameRulesSaysTheSame() throws IOException {
    take(Ledge.reads(), "a.warc.gz", 1, page(""));
    take(Ledge.reads(), "b.warc.gz", 2, page("<p>" + BOX + "</p>"));

    Rereader.Anew anew = rereader(Ledge.reads()).compared(ledge.article(URL).id());

    assertThat(anew.differing()).isZero();
    assertThat(ledge.revisions(URL)).hasSize(2);
    assertThat(ledge.store.histories().events(ledge.article(URL).id())).isEmpty();
  }

  @Test
  void versionsThatWereBroughtInReadAsBefore() throws IOException {
    Path lines =
        ledge.file(
            "versions.jsonl",
            """
            {"url":"%1$s","time":"2031-05-01","title":"Crane","text":"Cookies! Subscribe. A text."}
            {"url":"%1$s","time":"2031-05-02","title":"Crane","text":"Cookies! Subscribe. Another."}
            """
                .formatted(URL));
    ledge.take(lines);

    Rereader.Anew anew = rereader(new Better(Ledge.reads())).compared(ledge.article(URL).id());

    assertThat(anew.texts()).isEqualTo(2);
    assertThat(anew.differing()).isZero();
  }
}
