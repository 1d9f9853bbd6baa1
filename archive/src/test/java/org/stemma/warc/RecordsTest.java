package org.stemma.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stemma.warc.Exchanges.FERRY;
import static org.stemma.warc.Exchanges.NOW;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

  private final List<UUID> ids = new ArrayList<>();
  private final Records records = new Records(this::nextId);

  private UUID nextId() {
    ids.add(new UUID(0, ids.size() + 1L));
    return ids.getLast();
  }

  @Test
  void aPageIsAResponseFollowedByItsRequest() throws Exception {
    List<String> texts = texts(records.response(Exchanges.page(FERRY, NOW, "<p>Fifteen</p>")));

    assertThat(texts).hasSize(2);
    assertThat(texts.getFirst())
        .isEqualTo(
            """
            WARC/1.1
            WARC-Type: response
            WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>
            WARC-Date: 2026-11-20T10:15:00.123Z
            WARC-Target-URI: https://news.example.org/ferry?page=2&from=feed
            WARC-IP-Address: 127.0.0.1
            WARC-Protocol: http/1.1
            WARC-Payload-Digest: sha256:AXVVTDSN265K6F7RSRGSNUQ6LMRPM2GOHKP4ZDZNBZ4625H2WUEA====
            WARC-Block-Digest: sha256:3GJYJUL5PPMIF22ZV5GURLA6PBJEHDKCJWKXRL6OOVG3NIIAW5XA====
            Content-Type: application/http;msgtype=response
            Content-Length: 173

            HTTP/1.1 200 OK
            Date: Fri, 20 Nov 2026 10:15:00 GMT
            Content-Type: text/html; charset=utf-8
            X-Archive-Orig-Transfer-Encoding: chunked
            Content-Length: 14

            <p>Fifteen</p>

            """
                .replace("\n", "\r\n"));
    assertThat(texts.get(1))
        .contains("WARC-Type: request\r\n")
        .contains("WARC-Concurrent-To: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n")
        .endsWith("User-Agent: Stemma/1 (desk@example.org)\r\n\r\n\r\n\r\n");
  }

  @Test
  void aLengthThatTheServerGotWrongIsKeptUnderAnotherName() throws Exception {
    Head lying = new Head("HTTP/1.1 200 OK", List.of(new Header("content-length", "9999")));
    Exchange exchange =
        Exchanges.exchange(FERRY, NOW, lying, "short".getBytes(UTF_8), Truncation.DISCONNECT);

    assertThat(texts(records.response(exchange)).getFirst())
        .contains("WARC-Truncated: disconnect\r\n")
        .contains(
            "\r\n\r\nHTTP/1.1 200 OK\r\nX-Archive-Orig-Content-Length: 9999\r\nContent-Length: 5\r\n\r\nshort\r\n\r\n");
  }

  @Test
  void aRightLengthIsLeftAlone() throws Exception {
    Head right = new Head("HTTP/1.1 200 OK", List.of(new Header("content-length", "5")));
    Exchange exchange = Exchanges.exchange(FERRY, NOW, right, "right".getBytes(UTF_8), null);

    assertThat(texts(records.response(exchange)).getFirst())
        .contains("\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nright");
  }

  @Test
  void theSameBytesAgainAreARevisitWithTheHeadAlone() throws Exception {
    Prepared first = records.response(Exchanges.page(FERRY, NOW, "<p>Fifteen</p>"));
    Exchange again = Exchanges.page(FERRY, NOW.plusSeconds(60), "<p>Fifteen</p>");

    assertThat(texts(records.revisit(again, first.asEarlier())).getFirst())
        .contains("WARC-Type: revisit\r\n")
        .contains(
            "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n")
        .contains("WARC-Refers-To: <" + first.id() + ">\r\n")
        .contains("WARC-Refers-To-Target-URI: " + FERRY + "\r\n")
        .contains("WARC-Refers-To-Date: 2026-11-20T10:15:00.123Z\r\n")
        .contains("WARC-Payload-Digest: " + first.payload() + "\r\n")
        .contains("WARC-Truncated: length\r\n")
        .endsWith("Content-Length: 14\r\n\r\n\r\n\r\n");
  }

  @Test
  void aRevisitOfOtherBytesIsRefused() {
    Prepared first = records.response(Exchanges.page(FERRY, NOW, "<p>Fifteen</p>"));
    Exchange other = Exchanges.page(FERRY, NOW.plusSeconds(60), "<p>Fifty-one</p>");

    assertThatThrownBy(() -> records.revisit(other, first.asEarlier()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(FERRY.toString());
  }

  @Test
  void notModifiedClaimsNoDigestOfWhatWasNotSeen() throws Exception {
    Prepared first = records.response(Exchanges.page(FERRY, NOW, "<p>Fifteen</p>"));
    Prepared again = records.notModified(Exchanges.notModified(FERRY, NOW), first.asEarlier());

    assertThat(again.payload()).isNull();
    assertThat(texts(again).getFirst())
        .contains("WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified\r\n")
        .contains("WARC-Refers-To: <" + first.id() + ">\r\n")
        .doesNotContain("WARC-Payload-Digest")
        .endsWith("\r\n\r\nHTTP/1.1 304 Not Modified\r\nETag: \"a1\"\r\n\r\n\r\n\r\n");
  }

  @Test
  void whatReadTheSameLeavesItsDigestItsHeadAndWhy(@TempDir Path folder) throws Exception {
    Prepared first = records.response(Exchanges.page(FERRY, NOW, "<p>Fifteen</p>"));
    Exchange other = Exchanges.page(FERRY, NOW.plusSeconds(60), "<p>Fifteen</p><!-- 7 -->");
    Prepared kept =
        records.digestsOnly(other, first.asEarlier(), List.of(new Header("witness", "sha256:W")));

    WarcEntry entry = stored(folder, kept).getFirst();

    assertThat(entry.type()).isEqualTo(RecordType.METADATA);
    assertThat(entry.fields())
        .containsExactly(
            new Header("payload-digest", Digest.sha256(other.body()).toString()),
            new Header("payload-length", "24"),
            new Header("read-same-as", first.id()),
            new Header("read-same-as-uri", FERRY.toString()),
            new Header("read-same-as-date", "2026-11-20T10:15:00.123Z"),
            new Header("witness", "sha256:W"),
            new Header("http-status-line", "HTTP/1.1 200 OK"),
            new Header("http-header", "Date: Fri, 20 Nov 2026 10:15:00 GMT"),
            new Header("http-header", "Content-Type: text/html; charset=utf-8"),
            new Header("http-header", "Transfer-Encoding: chunked"));
    assertThat(kept.payload()).isEqualTo(Digest.sha256(other.body()));
  }

  @Test
  void aTextThatWasBroughtInIsAResource(@TempDir Path folder) throws Exception {
    byte[] text = "Fünfzehn Fähren".getBytes(UTF_8);
    URI target = URI.create("https://news.example.org/Fähre");
    Prepared prepared = records.resource(target, NOW, "text/plain; charset=utf-8", text);

    WarcEntry entry = stored(folder, prepared).getFirst();

    assertThat(entry.type()).isEqualTo(RecordType.RESOURCE);
    assertThat(entry.mime()).isEqualTo("text/plain");
    assertThat(entry.target()).contains(URI.create("https://news.example.org/F%C3%A4hre"));
    assertThat(entry.payload()).isEqualTo(text);
    assertThat(entry.fixity()).isEqualTo(new Fixity(Fixity.Check.MATCHES, Fixity.Check.MATCHES));
  }

  @Test
  void noHeaderCanPassForAnother() throws Exception {
    Head hostile =
        new Head(
            "HTTP/1.1 200 OK\r\nX-Fake: 1",
            List.of(new Header("X-A", "b\r\n\r\nWARC/1.1\r\nWARC-Type: response\0")));
    Exchange exchange = Exchanges.exchange(FERRY, NOW, hostile, new byte[0], null);
    Prepared first = records.response(exchange);

    for (Prepared prepared :
        List.of(first, records.digestsOnly(exchange, first.asEarlier(), List.of()))) {
      String text = texts(prepared).getFirst();
      assertThat(text).doesNotContain("\nX-Fake").doesNotContain("\nWARC-Type: response\0");
      assertThat(text.split("\nWARC-Type: ", -1)).hasSize(2);
    }
  }

  @Test
  void timesAreKeptToTheMillisecondAndZonesOfAddressesAreNot() throws Exception {
    Instant fine = Instant.parse("2026-11-20T10:15:00.123456789Z");
    Prepared prepared = records.response(Exchanges.page(FERRY, fine, "a"));

    assertThat(prepared.at()).isEqualTo(NOW);
    assertThat(texts(prepared).getFirst()).contains("WARC-Date: 2026-11-20T10:15:00.123Z\r\n");
  }

  @Test
  void aRecordOfAnotherFileIsBroughtOverByteForByte(@TempDir Path folder) throws Exception {
    byte[] foreign =
        """
        WARC/1.0
        WARC-Type: response
        warc-record-id: <urn:x:1>
        X-Odd:   folded
          value
        WARC-Target-URI: <http://a.example/>
        WARC-Date: 2016-07-04T14:20:00Z
        Content-Type: application/http; msgtype=response
        Content-Length: 48

        HTTP/1.0 200 OK
        Content-Type: text/html

        <p>A

        """
            .replace("\n", "\r\n")
            .getBytes(ISO_8859_1);
    Path file = Files.write(folder.resolve("foreign.warc"), foreign);
    WarcEntry read = only(file);

    Prepared copied = records.copy(read);

    assertThat(inflated(copied).getFirst()).isEqualTo(foreign);
    assertThat(copied.id()).isEqualTo("urn:x:1");
    assertThat(copied.at()).isEqualTo(Instant.parse("2016-07-04T14:20:00Z"));
  }

  private static WarcEntry only(Path file) throws Exception {
    try (WarcStream stream = WarcStream.open(file, damage -> {})) {
      return stream.next().orElseThrow();
    }
  }

  private static List<WarcEntry> stored(Path folder, Prepared prepared) throws Exception {
    Path file = folder.resolve("stored.warc.gz");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    prepared.writeTo(bytes);
    Files.write(file, bytes.toByteArray());
    List<WarcEntry> entries = new ArrayList<>();
    try (WarcStream stream = WarcStream.open(file, damage -> {})) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        entries.add(next.get());
      }
    }
    return entries;
  }

  private static List<String> texts(Prepared prepared) throws Exception {
    return inflated(prepared).stream().map(bytes -> new String(bytes, ISO_8859_1)).toList();
  }

  private static List<byte[]> inflated(Prepared prepared) throws Exception {
    List<byte[]> inflated = new ArrayList<>();
    for (byte[] member : prepared.members()) {
      inflated.add(new GZIPInputStream(new ByteArrayInputStream(member)).readAllBytes());
    }
    return inflated;
  }
}
