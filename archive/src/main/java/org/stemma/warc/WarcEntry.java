package org.stemma.warc;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.URIs;

/// One record read back: ours or any other writer's. Nothing is taken for granted, so what the record lacks or garbles
/// is empty.
///
/// Immutable; the arrays are not copied and must not be written to.
public final class WarcEntry {

  private static final byte[] NOTHING = {};

  private final Position position;
  private final byte[] rawHead;
  private final byte[] block;
  private final boolean whole;
  private final Head head;
  private final @Nullable HttpMessage http;

  WarcEntry(Position position, byte[] rawHead, Head head, byte[] block, boolean whole) {
    this.position = position;
    this.rawHead = rawHead;
    this.head = head;
    this.block = block;
    this.whole = whole;
    this.http = isHttp() && whole ? HttpMessage.parse(block) : null;
  }

  /// Where it stands. The length is 0 when it can't be read by itself, since its file was compressed as a whole.
  public Position position() {
    return position;
  }

  /// The kind of record.
  public RecordType type() {
    return head.first("WARC-Type").map(RecordType::named).orElse(RecordType.OTHER);
  }

  /// `WARC-Record-ID` without angle brackets; empty text when it has none.
  public String id() {
    return head.first("WARC-Record-ID").map(WarcEntry::bare).orElse("");
  }

  /// The record's own header.
  public Head head() {
    return head;
  }

  /// The record's own header, byte for byte, with the blank line that ends it.
  public byte[] rawHead() {
    return rawHead;
  }

  /// Everything between the header and the blank lines that end the record; empty when it is not [#whole()].
  public byte[] block() {
    return block;
  }

  /// Whether the block was read. One that is longer than the reader's bound was passed over.
  public boolean whole() {
    return whole;
  }

  /// What was captured; empty when the record names nothing or no URI.
  public Optional<URI> target() {
    return head.first("WARC-Target-URI").flatMap(WarcEntry::uri);
  }

  /// When it was captured.
  public Optional<Instant> at() {
    return head.first("WARC-Date").flatMap(WarcEntry::instant);
  }

  /// The media type of the block, as the record says.
  public String contentType() {
    return head.first("Content-Type").orElse("");
  }

  /// The media type of the payload in lower case without parameters: of an HTTP message what its own head says; may be
  /// empty.
  public String mime() {
    String type = http == null ? contentType() : http.head().first("Content-Type").orElse("");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /// The HTTP message that the block holds; a revisit's has no body.
  public Optional<HttpMessage> http() {
    return Optional.ofNullable(http);
  }

  /// The payload: an HTTP message's body without its transfer coding (with its content coding), another record's block.
  /// Empty for a revisit, whose payload stands in the record that it [refers to][#refersTo()].
  public byte[] payload() {
    if (type() == RecordType.REVISIT) {
      return NOTHING;
    }
    return http == null ? block : http.body();
  }

  /// The digest of the payload that the record names.
  public Optional<Digest> payloadDigest() {
    return head.first("WARC-Payload-Digest").flatMap(Digest::parse);
  }

  /// The digest of the block that the record names.
  public Optional<Digest> blockDigest() {
    return head.first("WARC-Block-Digest").flatMap(Digest::parse);
  }

  /// Why the stored content is not whole; empty when it is.
  public Optional<Truncation> truncated() {
    return head.first("WARC-Truncated").map(Truncation::named);
  }

  /// Ids of records made by the same exchange; may be empty.
  public List<String> concurrentTo() {
    return head.all("WARC-Concurrent-To").stream().map(WarcEntry::bare).toList();
  }

  /// The named fields of a block of type `application/warc-fields`; empty for any other.
  public List<Header> fields() {
    return contentType().startsWith("application/warc-fields")
        ? HeadBytes.fields(block)
        : List.of();
  }

  /// What a revisit repeats; empty for every other type.
  public Optional<Reference> refersTo() {
    if (type() != RecordType.REVISIT) {
      return Optional.empty();
    }
    String profile = head.first("WARC-Profile").orElse("");
    return Optional.of(
        new Reference(
            head.first("WARC-Refers-To").map(WarcEntry::bare).orElse(null),
            head.first("WARC-Refers-To-Target-URI").flatMap(WarcEntry::uri).orElse(null),
            head.first("WARC-Refers-To-Date").flatMap(WarcEntry::instant).orElse(null),
            payloadDigest().orElse(null),
            profile.endsWith("server-not-modified")));
  }

  /// Computes the digests that the record names and compares them. A payload digest is right if it is that of the body
  /// with or without its transfer coding, for writers differ.
  public Fixity fixity() {
    if (!whole) {
      return new Fixity(Fixity.Check.ABSENT, Fixity.Check.ABSENT);
    }
    Fixity.Check ofBlock = check(blockDigest(), block);
    if (type() == RecordType.REVISIT) {
      return new Fixity(ofBlock, Fixity.Check.ABSENT);
    }
    Fixity.Check ofPayload = check(payloadDigest(), payload());
    if (ofPayload == Fixity.Check.DIFFERS && http != null) {
      ofPayload = check(payloadDigest(), http.stored());
    }
    return new Fixity(ofBlock, ofPayload);
  }

  private static Fixity.Check check(Optional<Digest> named, byte[] bytes) {
    return named
        .flatMap(digest -> Digest.of(digest.algorithm(), bytes).map(digest::equals))
        .map(same -> same ? Fixity.Check.MATCHES : Fixity.Check.DIFFERS)
        .orElse(Fixity.Check.ABSENT);
  }

  private boolean isHttp() {
    return contentType().toLowerCase(Locale.ROOT).startsWith("application/http")
        || (type() == RecordType.REVISIT && startsWith(block, "HTTP/"));
  }

  private static boolean startsWith(byte[] bytes, String text) {
    byte[] begin = text.getBytes(StandardCharsets.US_ASCII);
    return bytes.length >= begin.length
        && Arrays.equals(bytes, 0, begin.length, begin, 0, begin.length);
  }

  private static String bare(String value) {
    String bare = value.strip();
    return bare.startsWith("<") && bare.endsWith(">") ? bare.substring(1, bare.length() - 1) : bare;
  }

  static Optional<URI> uri(String value) {
    try {
      return Optional.of(URIs.parseLeniently(bare(value)));
    } catch (IllegalArgumentException garbled) {
      return Optional.empty();
    }
  }

  /// WARC 1.1 §5.4 lets a writer leave out what it does not know: `2016`, `2016-07`, `2016-07-04T14:20Z`; the begin is
  /// meant.
  static Optional<Instant> instant(String value) {
    String text = value.strip();
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException reduced) {
      String full = text.length() == 4 ? text + "-01-01" : text.length() == 7 ? text + "-01" : text;
      try {
        return Optional.of(LocalDate.parse(full).atStartOfDay(ZoneOffset.UTC).toInstant());
      } catch (DateTimeParseException garbled) {
        return Optional.empty();
      }
    }
  }
}
