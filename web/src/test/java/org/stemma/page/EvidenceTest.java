package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.extract.Extractor;
import org.stemma.history.Arrival;
import org.stemma.history.Intake;
import org.stemma.history.Recorder;
import org.stemma.store.Capture;
import org.stemma.store.Outcome;
import org.stemma.store.Validators;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;
import org.stemma.warc.FolderSettings;
import org.stemma.warc.Head;
import org.stemma.warc.Header;
import org.stemma.warc.WarcFolder;

/// Captures as files for replay tools.
final class EvidenceTest {
  private static final String FIRST =
      "The toll on the new bridge is 4 crowns, the council of Low Harrow said.";
  private static final String SECOND =
      "The toll on the new bridge is 14 crowns, the council of Low Harrow said.";

  private Path warcs;
  private WarcFolder archive;
  private Newspaper newspaper;
  private Visitor visitor;
  private long toll;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    newspaper = new Newspaper(folder);
    warcs = folder.resolve("archive");
    archive = WarcFolder.open(warcs, FolderSettings.standard("us", "test", () -> newspaper.now));
    toll = newspaper.article("courier.example", "toll");
    sees(FIRST);
    newspaper.later(20);
    sees(FIRST);
    newspaper.later(20);
    sees(SECOND);
    newspaper.later(20);
    visitor = new Visitor(newspaper, new WebHooks(() -> "", List::of, null, null, archive.files()));
  }

  private void sees(String text) throws IOException {
    var article = newspaper.store.histories().article(toll).orElseThrow();
    WebUrl url = WebUrl.tryParse(article.url()).orElseThrow();
    byte[] page =
        ("<html><body><article><h1>Council votes for toll</h1><p>"
                + text
                + "</p><p>The ferry, which has run"
                + " since 1811, will stop in autumn, and nobody knows who will row then.</p></article></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    Exchange exchange =
        new Exchange(
            URI.create(article.url()),
            newspaper.now,
            null,
            "http/1.1",
            new Head("GET /toll HTTP/1.1", List.of()),
            new byte[0],
            new Head("HTTP/1.1 200 OK", List.of(new Header("Content-Type", "text/html"))),
            page,
            null);
    Arrival arrival =
        new Arrival(
            newspaper.now,
            url,
            List.of(),
            exchange,
            page,
            Outcome.PAGE,
            "",
            url,
            false,
            Validators.NONE);
    Recorder recorder = new Recorder(newspaper.store, archive);
    var taken = new Intake(newspaper.store, Extractor.standard()).take(article, arrival);
    recorder.record(recorder.archive(List.of(new Recorder.Pending(taken, null, null, null))));
  }

  @AfterEach
  void close() throws IOException {
    visitor.close();
    archive.close();
    newspaper.close();
  }

  private HttpResponse<byte[]> downloads(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + visitor.server.port() + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }
  }

  private static Map<String, String> entries(byte[] zip) {
    Map<String, String> entries = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return entries;
  }

  private static String index(byte[] zip) {
    return entries(zip).getOrDefault("indexes/index.cdx", "");
  }

  private static String place(Capture capture) {
    return CaptureItems.place(Objects.requireNonNull(capture.position()));
  }

  private List<Capture> captures() {
    return newspaper.store.histories().everyCapture(toll).toList();
  }

  @Test
  void allCapturesOfAnArticleAreOneFile() throws Exception {
    HttpResponse<byte[]> file = downloads("/article/" + toll + "/captures.wacz");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/wacz");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"courier.example-" + toll + ".wacz\"");
    Map<String, String> entries = entries(file.body());
    assertThat(entries)
        .containsKeys("archive/data.warc.gz", "datapackage.json", "datapackage-digest.json");
    assertThat(index(file.body()).lines()).hasSize(3);
    assertThat(entries.get("pages/pages.jsonl")).contains("(revision 2)");
  }

  @Test
  void theSameFileIsNotSentTwice() throws Exception {
    HttpResponse<byte[]> file = downloads("/article/" + toll + "/captures.wacz");
    newspaper.later(60);
    String tag = file.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        visitor.gets("/article/" + toll + "/captures.wacz", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    sees(FIRST);
    assertThat(
            visitor.gets("/article/" + toll + "/captures.wacz", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    assertThat(visitor.asks("HEAD", "/article/" + toll + "/captures.wacz").statusCode())
        .isEqualTo(200);
  }

  @Test
  void oneCaptureBringsWhatItRepeats() throws Exception {
    Capture repeated = captures().get(1);
    HttpResponse<byte[]> file =
        downloads("/article/" + toll + "/capture/" + repeated.id() + ".wacz");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("-capture-" + repeated.id() + ".wacz");
    String index = index(file.body());
    assertThat(index.lines()).hasSize(2);
    assertThat(index).contains("warc/revisit");
    assertThat(
            index(
                    downloads("/article/" + toll + "/capture/" + captures().get(2).id() + ".wacz")
                        .body())
                .lines())
        .hasSize(1);
  }

  @Test
  void pagesNameRecordAndDigestAndLeadToTheFile() {
    Capture first = captures().getFirst();
    String wacz = "/article/" + toll + "/capture/" + first.id() + ".wacz";
    String version = visitor.reads("/article/" + toll + "/at/" + Newspaper.START);
    assertThat(version).contains(String.valueOf(first.payloadDigest()), place(first), wacz);
    assertThat(visitor.reads("/article/" + toll))
        .contains(wacz, "/article/" + toll + "/captures.wacz", place(first));
    assertThat(visitor.reads("/api/v1/articles/" + toll + "/captures")).contains(wacz);
  }

  @Test
  void whatWasTakenDownIsGone() {
    long first = captures().getFirst().id();
    newspaper.store.watching().conceal(toll, newspaper.now);
    assertThat(visitor.status("/article/" + toll + "/captures.wacz")).isEqualTo(410);
    assertThat(visitor.status("/article/" + toll + "/capture/" + first + ".wacz")).isEqualTo(410);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    long other = newspaper.article("gazette.example", "other");
    long first = captures().getFirst().id();
    assertThat(visitor.status("/article/" + other + "/captures.wacz")).isEqualTo(404);
    assertThat(visitor.status("/article/" + other + "/capture/" + first + ".wacz")).isEqualTo(404);
    assertThat(visitor.status("/article/" + toll + "/capture/x.wacz")).isEqualTo(404);
    assertThat(visitor.status("/article/999/captures.wacz")).isEqualTo(404);
  }

  @Test
  void aDamagedArchiveIsToldWithoutHeadersOfAFile() throws IOException {
    archive.close();
    try (Stream<Path> files = Files.list(warcs)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    HttpResponse<String> page = visitor.gets("/article/" + toll + "/captures.wacz");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(page.headers().firstValue("ETag")).isEmpty();
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.body()).doesNotContain(warcs.toString());
  }
}
