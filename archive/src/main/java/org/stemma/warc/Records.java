package org.stemma.warc;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes the records of a capture (WARC 1.1, ISO 28500:2017), each one gzip member, with digests of block and payload.
///
/// | what the fetch brought | main record | its block |
/// |---|---|---|
/// | a page | `response` | the response, whole |
/// | bytes that an earlier capture already has | `revisit`, identical-payload-digest | the response's head |
/// | 304 | `revisit`, server-not-modified | the response's head |
/// | other bytes that read the same | `metadata` | the head and the digest of what was not kept |
/// | a text brought in, not fetched | `resource` | the text |
///
/// Each is followed by its `request`, which names it by `WARC-Concurrent-To`. The main record comes first, because the
/// store keeps its place and the request is found behind it.
///
/// Thread-safe; keep one, for its compressors are reused.
public final class Records {

  private static final String IDENTICAL =
      "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
  private static final String NOT_MODIFIED =
      "http://netpreserve.org/warc/1.1/revisit/server-not-modified";
  private static final String RESPONSE_TYPE = "application/http;msgtype=response";
  private static final String REQUEST_TYPE = "application/http;msgtype=request";
  private static final String FIELDS_TYPE = "application/warc-fields";
  private static final String ORIGINAL = "X-Archive-Orig-";
  private static final byte[] NOTHING = {};

  private final Supplier<UUID> ids;
  private final GzipPacker packer = new GzipPacker();

  /// @param ids a new one for each record; must be globally unique
  public Records(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /// Records whose identifiers are random.
  public static Records standard() {
    return new Records(UUID::randomUUID);
  }

  /// The whole exchange: a response record and its request.
  public Prepared response(Exchange exchange) {
    Digest payload = Digest.sha256(exchange.body());
    RecordHeader header = header(RecordType.RESPONSE, exchange);
    header.put("WARC-Payload-Digest", payload.toString());
    if (exchange.truncated() != null) {
      header.put("WARC-Truncated", exchange.truncated().word());
    }
    byte[] head = storedHead(exchange).bytes(StandardCharsets.ISO_8859_1);
    return prepared(exchange, header, payload, RESPONSE_TYPE, head, exchange.body());
  }

  /// The exchange brought the very bytes of an earlier capture: they are not kept again.
  ///
  /// @throws IllegalArgumentException when the digests differ, for then it would be a lie
  public Prepared revisit(Exchange exchange, Earlier earlier) {
    Digest payload = Digest.sha256(exchange.body());
    if (!payload.equals(earlier.payload())) {
      throw new IllegalArgumentException("not the payload of " + earlier.target() + ": " + payload);
    }
    RecordHeader header = header(RecordType.REVISIT, exchange);
    header.put("WARC-Profile", IDENTICAL);
    refer(header, earlier);
    header.put("WARC-Payload-Digest", payload.toString());
    // WARC 1.1 §6.7.2: "A WARC-Truncated header with reason 'length' shall be used for any
    // identical-digest truncation."
    header.put("WARC-Truncated", Truncation.LENGTH.word());
    byte[] head = storedHead(exchange).bytes(StandardCharsets.ISO_8859_1);
    return prepared(exchange, header, payload, RESPONSE_TYPE, head, NOTHING);
  }

  /// The server said that nothing changed (304). No digest of a payload is claimed, since no byte of it was seen.
  public Prepared notModified(Exchange exchange, Earlier earlier) {
    RecordHeader header = header(RecordType.REVISIT, exchange);
    header.put("WARC-Profile", NOT_MODIFIED);
    refer(header, earlier);
    byte[] head = withoutTransferCoding(exchange.response()).bytes(StandardCharsets.ISO_8859_1);
    return prepared(exchange, header, null, RESPONSE_TYPE, head, NOTHING);
  }

  /// The exchange brought other bytes than any before, of which nothing is kept but their digest and length, because
  /// they read the same as an earlier capture.
  ///
  /// The block has the fields `payload-digest`, `payload-length`, `read-same-as` (the earlier record's id),
  /// `read-same-as-uri`, `read-same-as-date`, then the caller's, then the response's head as `http-status-line` and one
  /// `http-header` for each of its fields.
  public Prepared digestsOnly(Exchange exchange, Earlier earlier, List<Header> fields) {
    Digest payload = Digest.sha256(exchange.body());
    RecordHeader header = header(RecordType.METADATA, exchange);
    if (exchange.truncated() != null) {
      header.put("WARC-Truncated", exchange.truncated().word());
    }
    RecordHeader block = RecordHeader.fields();
    block.put("payload-digest", payload.toString());
    block.put("payload-length", Integer.toString(exchange.body().length));
    if (earlier.id() != null) {
      block.put("read-same-as", earlier.id());
    }
    block.put("read-same-as-uri", earlier.target().toASCIIString());
    block.put("read-same-as-date", milliseconds(earlier.at()).toString());
    fields.forEach(field -> block.put(field.name(), field.value()));
    block.put("http-status-line", exchange.response().startLine());
    exchange
        .response()
        .headers()
        .forEach(field -> block.put("http-header", field.name() + ": " + field.value()));
    return prepared(exchange, header, payload, FIELDS_TYPE, block.bytes(), NOTHING);
  }

  /// What another archive holds of an address, taken from there as it serves it: a response under the address and the time of the
  /// original. `WARC-Source-URI` says where it was taken from and `WARC-Creation-Date` when, as pywb writes what it takes from
  /// other archives. There is no request: the one that was sent went to the archive.
  ///
  /// @param exchange with the archive
  /// @param original what the archive had captured
  /// @param at when the archive had captured it
  public Prepared memento(Exchange exchange, URI original, Instant at) {
    Digest payload = Digest.sha256(exchange.body());
    String id = id();
    RecordHeader header = RecordHeader.warc(RecordType.RESPONSE, id, milliseconds(at));
    header.put("WARC-Target-URI", original.toASCIIString());
    header.put("WARC-Source-URI", exchange.target().toASCIIString());
    header.put("WARC-Creation-Date", milliseconds(exchange.at()).toString());
    header.put("WARC-Payload-Digest", payload.toString());
    byte[] head = storedHead(exchange).bytes(StandardCharsets.ISO_8859_1);
    Head response = exchange.response();
    return new Prepared(
        RecordType.RESPONSE,
        id,
        original,
        milliseconds(at),
        payload,
        mime(response.first("Content-Type").orElse("")),
        response.status(),
        true,
        List.of(member(header, RESPONSE_TYPE, head, exchange.body())));
  }

  /// Content that was not fetched over HTTP: a text that was imported.
  ///
  /// @param mediaType of the content, `text/plain; charset=utf-8`
  public Prepared resource(URI target, Instant at, String mediaType, byte[] content) {
    Digest payload = Digest.sha256(content);
    String id = id();
    RecordHeader header = RecordHeader.warc(RecordType.RESOURCE, id, milliseconds(at));
    header.put("WARC-Target-URI", target.toASCIIString());
    header.put("WARC-Payload-Digest", payload.toString());
    byte[] member = member(header, mediaType, content, NOTHING);
    return new Prepared(
        RecordType.RESOURCE,
        id,
        target,
        milliseconds(at),
        payload,
        mime(mediaType),
        0,
        true,
        List.of(member));
  }

  /// A record of another file, brought over byte for byte: its header and block are unchanged, only its compression is
  /// ours.
  ///
  /// @throws IllegalArgumentException when the entry does not hold its whole block
  public Prepared copy(WarcEntry entry) {
    if (!entry.whole()) {
      throw new IllegalArgumentException("the block of " + entry.id() + " was too long to be read");
    }
    byte[] member = packer.pack(entry.rawHead(), entry.block(), RecordHeader.END_OF_RECORD);
    return new Prepared(
        entry.type(),
        entry.id(),
        entry.target().orElse(null),
        entry.at().orElse(Instant.EPOCH),
        entry.payloadDigest().orElse(null),
        entry.mime(),
        entry.http().map(message -> message.head().status()).orElse(0),
        WarcIndex.isListed(entry),
        List.of(member));
  }

  /// The record with which a file begins and that says how the file came to be.
  ///
  /// @param file its base name
  public Prepared warcinfo(String file, Instant at, List<Header> fields) {
    String id = id();
    RecordHeader header = RecordHeader.warc(RecordType.WARCINFO, id, milliseconds(at));
    header.put("WARC-Filename", file);
    RecordHeader block = RecordHeader.fields();
    fields.forEach(field -> block.put(field.name(), field.value()));
    byte[] member = member(header, FIELDS_TYPE, block.bytes(), NOTHING);
    return new Prepared(
        RecordType.WARCINFO, id, null, milliseconds(at), null, "", 0, false, List.of(member));
  }

  private Prepared prepared(
      Exchange exchange,
      RecordHeader header,
      @Nullable Digest payload,
      String type,
      byte[] head,
      byte[] body) {
    List<byte[]> members = new ArrayList<>(2);
    members.add(member(header, type, head, body));
    members.add(request(exchange, header.id()));
    Head response = exchange.response();
    return new Prepared(
        header.type(),
        header.id(),
        exchange.target(),
        milliseconds(exchange.at()),
        payload,
        mime(response.first("Content-Type").orElse("")),
        response.status(),
        WarcIndex.isListed(header.type(), payload == null),
        members);
  }

  private byte[] request(Exchange exchange, String concurrentTo) {
    RecordHeader header = header(RecordType.REQUEST, exchange);
    header.put("WARC-Concurrent-To", "<" + concurrentTo + ">");
    byte[] head = exchange.request().bytes(StandardCharsets.ISO_8859_1);
    return member(header, REQUEST_TYPE, head, exchange.requestBody());
  }

  private byte[] member(RecordHeader header, String type, byte[] head, byte[] body) {
    header.put("WARC-Block-Digest", Digest.sha256(head, body).toString());
    header.put("Content-Type", type);
    header.put("Content-Length", Long.toString((long) head.length + body.length));
    return packer.pack(header.bytes(), head, body, RecordHeader.END_OF_RECORD);
  }

  private RecordHeader header(RecordType type, Exchange exchange) {
    RecordHeader header = RecordHeader.warc(type, id(), milliseconds(exchange.at()));
    header.put("WARC-Target-URI", exchange.target().toASCIIString());
    InetAddress address = exchange.address();
    if (address != null) {
      String text = address.getHostAddress();
      int zone = text.indexOf('%');
      header.put("WARC-IP-Address", zone < 0 ? text : text.substring(0, zone));
    }
    if (!exchange.protocol().isEmpty()) {
      header.put("WARC-Protocol", exchange.protocol());
    }
    return header;
  }

  private static void refer(RecordHeader header, Earlier earlier) {
    if (earlier.id() != null) {
      header.put("WARC-Refers-To", "<" + earlier.id() + ">");
    }
    header.put("WARC-Refers-To-Target-URI", earlier.target().toASCIIString());
    header.put("WARC-Refers-To-Date", milliseconds(earlier.at()).toString());
  }

  /// The head as it is true of the stored bytes: no transfer coding, and the length that the body has. What the server
  /// said is kept under names that no reader acts on, as pywb does.
  private static Head storedHead(Exchange exchange) {
    Head head = withoutTransferCoding(exchange.response());
    String length = Integer.toString(exchange.body().length);
    List<String> said = head.all("Content-Length");
    boolean bodiless =
        exchange.body().length == 0 && (head.status() == 204 || head.status() == 304);
    if (said.equals(List.of(length)) || bodiless) {
      return head;
    }
    return head.renamed("Content-Length", ORIGINAL + "Content-Length")
        .with("Content-Length", length);
  }

  private static Head withoutTransferCoding(Head head) {
    return head.renamed("Transfer-Encoding", ORIGINAL + "Transfer-Encoding");
  }

  private String id() {
    return "urn:uuid:" + ids.get();
  }

  private static Instant milliseconds(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  private static String mime(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    String bare = semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
    return bare.strip().toLowerCase(Locale.ROOT);
  }
}
