package org.stemma.wacz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stemma.warc.Exchanges.FERRY;
import static org.stemma.warc.Exchanges.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WaczReader;
import org.stemma.cdxj.CdxFile;
import org.stemma.cdxj.CdxLine;
import org.stemma.warc.DamagedRecordException;
import org.stemma.warc.Exchanges;
import org.stemma.warc.Position;
import org.stemma.warc.Prepared;
import org.stemma.warc.RecordType;
import org.stemma.warc.Records;
import org.stemma.warc.Reference;
import org.stemma.warc.WarcEntry;
import org.stemma.warc.WarcFiles;
import org.stemma.warc.WarcFolder;
import org.stemma.warc.WarcStream;

class WaczTest {

  private static final Originals NONE = reference -> Optional.empty();

  private final Records records = Records.standard();

  @TempDir Path folder;

  private WarcFiles files;
  private Position page;
  private Position revisit;
  private Position notModified;
  private Position later;

  @BeforeEach
  void captureFourTimes() throws Exception {
    Prepared first = records.response(Exchanges.page(FERRY, NOW, "<p>Fifteen"));
    Prepared second =
        records.revisit(
            Exchanges.page(FERRY, NOW.plusSeconds(60), "<p>Fifteen"), first.asEarlier());
    Prepared third =
        records.notModified(Exchanges.notModified(FERRY, NOW.plusSeconds(120)), first.asEarlier());
    Prepared fourth = records.response(Exchanges.page(FERRY, NOW.plusSeconds(180), "<p>Fifty"));
    try (WarcFolder warcs = WarcFolder.open(folder.resolve("warc"), Exchanges.settings())) {
      files = warcs.files();
      page = warcs.append(List.of(first)).getFirst();
      warcs.roll();
      List<Position> rest = warcs.append(List.of(second, third, fourth));
      revisit = rest.get(0);
      notModified = rest.get(1);
      later = rest.get(2);
    }
  }

  @Test
  void recordsAreCopiedUnchangedWithTheirRequests() throws Exception {
    Path wacz = pack(List.of(page, revisit, notModified, later), NONE);

    List<WarcEntry> entries = entries(wacz);
    assertThat(entries)
        .extracting(WarcEntry::type)
        .containsExactly(
            RecordType.WARCINFO,
            RecordType.RESPONSE,
            RecordType.REQUEST,
            RecordType.REVISIT,
            RecordType.REQUEST,
            RecordType.REVISIT,
            RecordType.REQUEST,
            RecordType.RESPONSE,
            RecordType.REQUEST);
    assertThat(new WarcFiles(folder).raw(entries.get(7).position())).isEqualTo(files.raw(later));
  }

  @Test
  void theIndexFindsEachCaptureThatCanBeShown() throws Exception {
    Path wacz = pack(List.of(page, revisit, notModified, later), NONE);

    List<WarcEntry> entries = entries(wacz);
    Path index = Files.write(folder.resolve("index"), member(wacz, "indexes/index.cdx"));
    List<CdxLine> lines = new ArrayList<>();
    new CdxFile(index).forEach(lines::add);

    assertThat(lines)
        .extracting(CdxLine::timestamp)
        .containsExactly("20261120101500123", "20261120101600123", "20261120101800123");
    assertThat(lines)
        .extracting(line -> new Position(line.filename(), line.offset(), line.length()))
        .containsExactly(
            entries.get(1).position(), entries.get(3).position(), entries.get(7).position());
  }

  @Test
  void whatARevisitRepeatsIsTakenInOnce() throws Exception {
    List<Reference> asked = new ArrayList<>();
    Originals originals =
        reference -> {
          asked.add(reference);
          return Optional.of(page);
        };

    Path wacz = pack(List.of(revisit, notModified, revisit), originals);

    assertThat(asked).singleElement().returns(FERRY, Reference::target);
    assertThat(entries(wacz))
        .extracting(WarcEntry::type)
        .filteredOn(type -> type != RecordType.REQUEST)
        .containsExactly(
            RecordType.WARCINFO, RecordType.REVISIT, RecordType.REVISIT, RecordType.RESPONSE);
  }

  @Test
  void anOriginalThatIsNowhereIsReported() throws Exception {
    Packed packed = Wacz.pack(folder.resolve("a.wacz"), files, contents(List.of(revisit)), NONE);

    assertThat(packed.captures()).isEqualTo(1);
    assertThat(packed.missing()).singleElement().returns(NOW, Reference::at);
  }

  @Test
  void theManifestListsEveryFileWithItsDigest() throws Exception {
    Path wacz = pack(List.of(page), NONE);
    try (WaczReader reader = new WaczReader(wacz)) {
      Map<String, Object> manifest = reader.metadata();

      assertThat(manifest)
          .containsEntry("profile", "data-package")
          .containsEntry("wacz_version", "1.1.1")
          .containsEntry("title", "The \"ferry\"")
          .containsEntry("created", "2026-11-20T10:15:00Z")
          .containsEntry("mainPageUrl", FERRY.toString())
          .containsEntry("mainPageDate", NOW.toString());
      List<?> resources = (List<?>) Objects.requireNonNull(manifest.get("resources"));
      assertThat(resources).hasSize(3);
      for (Object each : resources) {
        Map<?, ?> resource = (Map<?, ?>) each;
        byte[] content = member(wacz, String.valueOf(resource.get("path")));
        assertThat(resource.get("hash")).isEqualTo(sha256(content));
        assertThat(String.valueOf(resource.get("bytes"))).isEqualTo("" + content.length);
      }
    }
    assertThat(new String(member(wacz, "datapackage-digest.json"), UTF_8))
        .contains("\"datapackage.json\"", sha256(member(wacz, "datapackage.json")));
  }

  @Test
  void recordsAreStoredSoThatTheyCanBeReadByRange() throws Exception {
    try (ZipFile zip = new ZipFile(pack(List.of(page), NONE).toFile())) {
      assertThat(zip.getEntry("archive/data.warc.gz").getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }

  @Test
  void thePagesAreListedOneALine() throws Exception {
    assertThat(new String(member(pack(List.of(page), NONE), "pages/pages.jsonl"), UTF_8))
        .isEqualTo(
            """
            {"format":"json-pages-1.0","id":"pages","title":"All Pages"}
            {"url":"https://news.example.org/ferry?page=2&from=feed","ts":"2026-11-20T10:15:00.123Z","title":"Fährverkehr"}
            {"url":"https://news.example.org/ferry?page=2&from=feed","ts":"2026-11-20T10:16:00.123Z"}
            """);
  }

  @Test
  void anUncompressedCaptureIsPacked() throws Exception {
    String record =
        """
        WARC/1.0
        WARC-Type: response
        WARC-Record-ID: <urn:x:1>
        WARC-Target-URI: http://a.example/
        WARC-Date: 2016-07-04T14:20:00Z
        Content-Type: application/http
        Content-Length: 20

        HTTP/1.0 200 OK

        a

        """
            .replace("\n", "\r\n");
    Path file = folder.resolve("warc").resolve("theirs.warc");
    Files.writeString(file, record);

    Path wacz = pack(List.of(new Position("theirs.warc", 0, record.length())), NONE);

    WarcEntry entry = entries(wacz).get(1);
    assertThat(new String(entry.rawHead(), UTF_8) + new String(entry.block(), UTF_8) + "\r\n\r\n")
        .isEqualTo(record);
    assertThat(new String(member(wacz, "indexes/index.cdx"), UTF_8)).contains(" 20160704142000 ");
  }

  @Test
  void aCaptureThatCanNotBeReadLeavesNoFileBehind() {
    Path wacz = folder.resolve("a.wacz");
    Position wrong = new Position(page.file(), page.offset() + 1, page.length());

    assertThatThrownBy(() -> Wacz.pack(wacz, files, contents(List.of(page, wrong)), NONE))
        .isInstanceOf(DamagedRecordException.class);
    assertThat(folder.toFile().list()).containsExactly("warc");
  }

  private Path pack(List<Position> captures, Originals originals) throws IOException {
    Path wacz = folder.resolve("history.wacz");
    Packed packed = Wacz.pack(wacz, files, contents(captures), originals);
    assertThat(packed.missing()).isEmpty();
    return wacz;
  }

  private static WaczContents contents(List<Position> captures) {
    List<WaczPage> pages =
        List.of(
            new WaczPage(FERRY, NOW, "Fährverkehr"), new WaczPage(FERRY, NOW.plusSeconds(60), ""));
    return new WaczContents("The \"ferry\"", "Its *history*", NOW, captures, pages);
  }

  private List<WarcEntry> entries(Path wacz) throws Exception {
    Path warc = Files.write(folder.resolve("data.warc.gz"), member(wacz, "archive/data.warc.gz"));
    List<WarcEntry> entries = new ArrayList<>();
    try (WarcStream stream =
        WarcStream.open(
            warc,
            damage -> {
              throw new AssertionError(damage);
            })) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        entries.add(next.get());
      }
    }
    return entries;
  }

  private static byte[] member(Path wacz, String path) throws Exception {
    try (ZipFile zip = new ZipFile(wacz.toFile())) {
      return zip.getInputStream(zip.getEntry(path)).readAllBytes();
    }
  }

  private static String sha256(byte[] content) throws Exception {
    return "sha256:"
        + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
