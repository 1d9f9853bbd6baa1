package org.stemma.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.store.Account;
import org.stemma.store.Dispute;
import org.stemma.store.Dispute.Says;
import org.stemma.store.Engine;
import org.stemma.store.Matter;
import org.stemma.store.Role;
import org.stemma.wacz.Packed;

@ParameterizedClass
@EnumSource
final class ExportTest {

  private static final String URL = "https://www.courier.example/news/crane";
  private static final String OTHER = "https://www.examiner.example/ferry";
  private static final String FIRST = Crawl.page("Crane to go", "It will cost four million.");
  private static final String SECOND = Crawl.page("Crane to go", "It will cost nine million.");

  private final Engine engine;
  private final Path folder;
  private Ledge ledge;

  ExportTest(Engine engine, @TempDir Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  @BeforeEach
  void open() throws IOException {
    ledge = new Ledge(folder, engine.fresh(folder));
    ledge.take(
        Crawl.modern()
            .page(URL, Ledge.day(1), FIRST)
            .page(URL, Ledge.day(2), SECOND)
            .revisit(URL, Ledge.day(3), FIRST, "")
            .page(OTHER, Ledge.day(4), Crawl.page("=1+1 ferries, \"late\"", "They are late."))
            .to(folder.resolve("crawl.warc.gz")));
    Account ada = ledge.store.accounts().add("ada", "hash", Role.READER).orElseThrow();
    Matter matter = new Matter(Matter.Kind.BORROWING, "It will cost", "They are late");
    long other = ledge.article(OTHER).id();
    for (Says says : Says.values()) {
      ledge.store.disputes().add(ledge.article(URL).id(), other, matter, says, "by ear", ada);
    }
  }

  @AfterEach
  void close() throws IOException {
    ledge.close();
  }

  private List<String> json(ExportKind kind, ExportFilter filter) throws IOException {
    StringWriter out = new StringWriter();
    new Exporter(ledge.store).write(kind, filter, new JsonRows(out));
    return out.toString().lines().toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyColumnIsDocumentedAndFilled(ExportKind kind) throws IOException {
    List<String> lines = json(kind, ExportFilter.ALL);
    String documented =
        Files.readString(Path.of(System.getProperty("stemma.root"), "docs", "export.md"));

    assertThat(documented).contains("## " + kind.label());
    String section = documented.substring(documented.indexOf("## " + kind.label()));
    for (String column : kind.columns()) {
      assertThat(section).contains("| `" + column + "` |");
      assertThat(lines).allSatisfy(line -> assertThat(line).contains("\"" + column + "\":"));
    }
    assertThat(lines).allSatisfy(line -> assertThat(line).startsWith("{\"format\":\"stemma."));
  }

  @Test
  void variantsAreThoseBetweenNeighbours() throws IOException {
    List<String> variants = json(ExportKind.VARIANTS, ExportFilter.ALL);

    assertThat(variants)
        .singleElement()
        .asString()
        .contains("\"from_revision\":1,\"to_revision\":2")
        .contains("\"weight\":\"substance\"")
        .contains("[\"-\",\"four\"],[\"+\",\"nine\"]");
  }

  @Test
  void capturesSayWhichRevisionTheyBear() throws IOException {
    assertThat(json(ExportKind.CAPTURES, ExportFilter.ALL))
        .extracting(line -> line.replaceAll(".*\"revision\":(.*)}", "$1"))
        .containsExactly("1", "2", "1", "1");
  }

  @Test
  void filtersNarrowWhatIsExported() throws IOException {
    long outlet = ledge.store.outlets().find("examiner.example").orElseThrow().id();
    long article = ledge.article(URL).id();

    assertThat(json(ExportKind.ARTICLES, new ExportFilter(outlet, null, null, null)))
        .singleElement()
        .asString()
        .contains(OTHER);
    assertThat(json(ExportKind.REVISIONS, new ExportFilter(null, article, null, null))).hasSize(2);
    assertThat(json(ExportKind.CAPTURES, new ExportFilter(null, null, Ledge.day(2), Ledge.day(4))))
        .hasSize(2);
  }

  @Test
  void whatWasTakenDownIsInNoExport() throws IOException {
    ledge.store.watching().conceal(ledge.article(URL).id(), Ledge.NOW);

    for (ExportKind kind : ExportKind.values()) {
      assertThat(json(kind, ExportFilter.ALL)).noneMatch(line -> line.contains("Crane"));
    }
    assertThat(json(ExportKind.ARTICLES, ExportFilter.ALL)).hasSize(1);
  }

  @Test
  void csvIsAsTheStandardHasItAndNoSpreadsheetRunsIt() throws IOException {
    StringWriter out = new StringWriter();
    new CsvRows(out)
        .row(Arrays.asList("a,b", "say \"x\"", "=1+1", "-5", "'s", -5, null, "two\nlines"));

    assertThat(out.toString())
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",'=1+1,'-5,''s,-5,,\"two\nlines\"\r\n");

    StringWriter articles = new StringWriter();
    new Exporter(ledge.store).write(ExportKind.ARTICLES, ExportFilter.ALL, new CsvRows(articles));
    assertThat(articles.toString().split("\r\n")[0])
        .isEqualTo(String.join(",", ExportKind.ARTICLES.columns()));
    assertThat(articles.toString()).contains("\"'=1+1 ferries, \"\"late\"\"\"");
  }

  @Test
  void aHistoryIsPackedWithThePagesOfItsRevisions() throws IOException {
    Path to = folder.resolve("crane.wacz");

    Packed packed =
        new HistoryWacz(ledge.store, ledge.archive.files())
            .write(ledge.article(URL), to, Ledge.NOW);

    assertThat(packed.captures()).isEqualTo(3);
    assertThat(packed.missing()).isEmpty();
    try (ZipFile zip = new ZipFile(to.toFile())) {
      String pages =
          new String(zip.getInputStream(zip.getEntry("pages/pages.jsonl")).readAllBytes(), UTF_8);
      assertThat(pages.lines().toList()).hasSize(4);
      assertThat(pages)
          .contains("Crane to go (revision 1)", "Crane to go (revision 2)", "(revision 1, back)")
          .contains("\"ts\":\"" + Ledge.day(2) + "\"");
      String index =
          new String(zip.getInputStream(zip.getEntry("indexes/index.cdx")).readAllBytes(), UTF_8);
      assertThat(index.lines().toList()).hasSize(3);
      assertThat(index.toLowerCase(Locale.ROOT)).contains("warc/revisit");
    }
  }

  @Test
  void whatIsPackedCanBeTakenInElsewhere() throws IOException {
    Path to = folder.resolve("crane.wacz");
    new HistoryWacz(ledge.store, ledge.archive.files()).write(ledge.article(URL), to, Ledge.NOW);

    Path other = Files.createDirectory(folder.resolve("elsewhere"));
    try (Ledge elsewhere = new Ledge(other)) {
      assertThat(elsewhere.take(to).captures()).isEqualTo(3);
      assertThat(elsewhere.lastWords(URL)).isEqualTo(ledge.lastWords(URL));
      assertThat(elsewhere.revisions(URL))
          .extracting(revision -> revision.digest())
          .containsExactlyElementsOf(
              ledge.revisions(URL).stream().map(revision -> revision.digest()).toList());
    }
  }

  @Test
  void whatPeopleSaidComesInOnceWhereItsArticlesAre() throws IOException {
    Path said =
        Files.write(folder.resolve("said.jsonl"), json(ExportKind.DISPUTES, ExportFilter.ALL));
    assertThat(said).content().contains("\"says\":\"wrong\"", "\"says\":\"right\"");
    Path other = Files.createDirectory(folder.resolve("elsewhere"));
    try (Ledge elsewhere = new Ledge(other)) {
      assertThat(elsewhere.take(said).skipped())
          .containsEntry("disputes of articles that are not here", 2L);
      elsewhere.take(folder.resolve("crawl.warc.gz"));
      assertThat(elsewhere.take(said).disputes()).isEqualTo(2);
      assertThat(elsewhere.take(said).skipped())
          .containsEntry("disputes that were here already", 2L);
      List<Dispute> standing = elsewhere.store.disputes().newest(Long.MAX_VALUE, 9);
      assertThat(standing).hasSize(1);
      assertThat(standing.getFirst().name()).isEqualTo("ada");
      assertThat(standing.getFirst().account()).isNull();
      assertThat(standing.getFirst().says()).isEqualTo(Says.RIGHT);
    }
  }

  @Test
  void aLineThatIsNoDisputeIsNamed() throws IOException {
    Path broken =
        Files.writeString(
            folder.resolve("said.jsonl"),
            "{\"format\":\"stemma.dispute/1\",\"url\":\""
                + URL
                + "\",\"kind\":\"mood\",\"judged\":\"a\"}");
    assertThatThrownBy(() -> ledge.take(broken))
        .isInstanceOf(BadImportException.class)
        .hasMessageContaining("said.jsonl:1")
        .hasMessageContaining("mood");
  }
}
