package org.stemma.wacz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.warc.Exchanges.FERRY;
import static org.stemma.warc.Exchanges.NOW;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.cdxj.CdxFile;
import org.stemma.cdxj.CdxLine;
import org.stemma.warc.Exchange;
import org.stemma.warc.Exchanges;
import org.stemma.warc.Header;
import org.stemma.warc.Position;
import org.stemma.warc.Prepared;
import org.stemma.warc.Records;
import org.stemma.warc.WarcFolder;
import org.stemma.warc.WarcIndex;

/// What we write, read by programs of others: warcio.js with its own digests and index, and wabac.js, which shows pages in
/// ReplayWeb.page. They are installed into `target/` as `src/test/node/package-lock.json` has them.
@Tag("long")
class ForeignReadersTest {

  private static final Path SCRIPTS = Path.of("src/test/node").toAbsolutePath();
  private static final Path NODE = Path.of("target/node").toAbsolutePath();

  private final Records records = Records.standard();

  @TempDir Path folder;

  @BeforeAll
  static void install() throws Exception {
    for (String program : List.of("node", "npm")) {
      if (!isThere(program)) {
        String loud = "SKIPPED, for want of " + program + ": what we write was read by nobody else";
        System.err.println(loud);
        Assumptions.abort(loud);
      }
    }
    Files.createDirectories(NODE);
    try (var scripts = Files.list(SCRIPTS)) {
      for (Path script : scripts.toList()) {
        Files.copy(script, NODE.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
  }

  @Test
  void warcioReadsEveryRecordAndComputesOurDigests() throws Exception {
    List<Prepared> batch = everyKindOfRecord();
    Path file = written(batch);

    List<Map<String, String>> read = new ArrayList<>();
    for (String line : run("node", "warcio.mjs", file.toString())) {
      if (line.startsWith("{")) {
        read.add(json(line));
      }
    }

    assertThat(read).hasSizeGreaterThan(2 * batch.size() - 2);
    assertThat(read).allSatisfy(record -> assertThat(record).containsEntry("version", "WARC/1.1"));
    assertThat(read).allSatisfy(record -> assertThat(record).containsEntry("lengthRight", "true"));
    assertThat(read).allSatisfy(record -> assertThat(record).containsEntry("blockRight", "true"));
    assertThat(read)
        .filteredOn(record -> "response".equals(record.get("type")))
        .hasSizeGreaterThan(20)
        .allSatisfy(record -> assertThat(record).containsEntry("payloadRight", "true"));
    assertThat(read)
        .extracting(record -> record.get("type"))
        .contains("warcinfo", "request", "revisit", "metadata", "resource");
  }

  @Test
  void warcioMakesTheSameIndexOfOurFile() throws Exception {
    Path file = written(everyKindOfRecord());
    List<CdxLine> theirs = new ArrayList<>();
    for (String line : run("node", "warcio.mjs", file.toString())) {
      if (line.startsWith("cdxj ")) {
        theirs.add(CdxFile.parse(line.substring(5), "warcio"));
      }
    }
    List<CdxLine> ours = new ArrayList<>();
    new CdxFile(WarcIndex.sidecar(file)).forEach(ours::add);

    // theirs lists revisits that say "not modified" too, and spells digests without algorithm
    assertThat(theirs.stream().filter(line -> line.status() != 304).map(ForeignReadersTest::place))
        .containsExactlyInAnyOrderElementsOf(ours.stream().map(ForeignReadersTest::place).toList());
  }

  private static String place(CdxLine line) {
    return line.key()
        + line.timestamp()
        + line.url()
        + line.status()
        + line.offset()
        + line.length();
  }

  @Test
  void aHistoryOpensInReplayAndEachCaptureShowsItsOwnText() throws Exception {
    List<Exchange> exchanges = new ArrayList<>();
    Instant at = NOW;
    for (String text : List.of("Fifteen", "Fifteen", "Fifty-one", "Fifteen", "Fifty-one")) {
      exchanges.add(Exchanges.page(FERRY, at, "gzip", gzipped("<title>Ferry</title><p>" + text)));
      at = at.plus(Duration.ofMillis(3_600_007));
    }
    Path wacz = packed(exchanges);

    List<Map<String, String>> shown = new ArrayList<>();
    for (String line : run("node", "replay.mjs", wacz.toString())) {
      shown.add(json(line));
    }

    assertThat(shown).hasSize(exchanges.size());
    for (Exchange exchange : exchanges) {
      Map<String, String> page =
          shown.stream()
              .filter(each -> exchange.at().toString().equals(each.get("date")))
              .findFirst()
              .orElseThrow();
      assertThat(page)
          .containsEntry("status", "200")
          .containsEntry("title", "Ferry")
          .containsEntry("coding", "gzip")
          .containsEntry("payload", Base64.getEncoder().encodeToString(exchange.body()));
    }
  }

  /// Of three texts that alternate, each is stored once; the rest are revisits.
  private Path packed(List<Exchange> exchanges) throws Exception {
    Path wacz = folder.resolve("history.wacz");
    Map<Object, Prepared> firsts = new HashMap<>();
    List<Prepared> batch = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      Prepared whole = records.response(exchange);
      Prepared first = firsts.putIfAbsent(String.valueOf(whole.payload()), whole);
      batch.add(first == null ? whole : records.revisit(exchange, first.asEarlier()));
      Exchange unchanged = Exchanges.notModified(FERRY, exchange.at().plusSeconds(60));
      batch.add(records.notModified(unchanged, whole.asEarlier()));
    }
    List<WaczPage> pages =
        exchanges.stream()
            .map(exchange -> new WaczPage(exchange.target(), exchange.at(), "Ferry"))
            .toList();
    try (WarcFolder warcs = WarcFolder.open(folder.resolve("warc"), Exchanges.settings())) {
      List<Position> captures = warcs.append(batch);
      WaczContents contents = new WaczContents("Ferry", "Its history", NOW, captures, pages);
      Wacz.pack(wacz, warcs.files(), contents, reference -> Optional.empty());
    }
    return wacz;
  }

  private List<Prepared> everyKindOfRecord() throws Exception {
    Random random = new Random(11);
    List<Prepared> batch = new ArrayList<>();
    Prepared first = records.response(Exchanges.page(FERRY, NOW, "gzip", gzipped("<p>Fifteen")));
    Exchange again = Exchanges.page(FERRY, NOW.plusSeconds(60), "gzip", gzipped("<p>Fifteen"));
    batch.add(first);
    batch.add(records.revisit(again, first.asEarlier()));
    batch.add(
        records.notModified(Exchanges.notModified(FERRY, NOW.plusSeconds(90)), first.asEarlier()));
    Exchange other = Exchanges.page(FERRY, NOW.plusSeconds(120), "<p>Fifteen<!-- 8 -->");
    batch.add(
        records.digestsOnly(other, first.asEarlier(), List.of(new Header("why", "same text"))));
    batch.add(
        records.resource(
            URI.create("urn:stemma:text:1"), NOW, "text/plain", "Fünfzehn".getBytes(UTF_8)));
    // bytes that only a reader of Brotli understands, and bytes that none does
    byte[] brotli = Base64.getDecoder().decode("GwkA+CV5fOCik8DIwQU=");
    batch.add(records.response(Exchanges.page(FERRY, NOW.plusSeconds(150), "br", brotli)));
    for (int count = 0; count < 25; count++) {
      batch.add(records.response(Exchanges.random(random)));
    }
    return batch;
  }

  private Path written(List<Prepared> batch) throws Exception {
    try (WarcFolder warcs = WarcFolder.open(folder.resolve("warc"), Exchanges.settings())) {
      Position first = warcs.append(batch).getFirst();
      warcs.roll();
      return warcs.files().path(first.file());
    }
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> json(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        fields.put(name, json.getText());
      }
    }
    return fields;
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /// What a program prints; fails with what it complains of.
  private static List<String> run(String... command) throws Exception {
    Path errors = Files.createTempFile("foreign", ".txt");
    Path output = Files.createTempFile("foreign", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(NODE.toFile())
              .redirectError(errors.toFile())
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(240, TimeUnit.SECONDS);
      process.destroy();
      assertThat(ended && process.exitValue() == 0)
          .as("%s: %s", String.join(" ", command), Files.readString(errors))
          .isTrue();
      return Files.readAllLines(output);
    } finally {
      Files.delete(errors);
      Files.delete(output);
    }
  }
}
