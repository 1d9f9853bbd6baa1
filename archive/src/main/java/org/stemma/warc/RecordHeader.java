package org.stemma.warc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The named fields of one record, put together as text. Values that come from outside can't end a line: line breaks in
/// them become spaces.
final class RecordHeader {

  /// WARC 1.1 §4: `warc-record = header CRLF block CRLF CRLF`.
  static final byte[] END_OF_RECORD = {'\r', '\n', '\r', '\n'};

  private final RecordType type;
  private final String id;
  private final boolean ended;
  private final StringBuilder text = new StringBuilder(700);

  private RecordHeader(RecordType type, String id, boolean ended) {
    this.type = type;
    this.id = id;
    this.ended = ended;
  }

  /// A record's header, with the fields that every record must have (WARC 1.1 §5).
  static RecordHeader warc(RecordType type, String id, Instant at) {
    RecordHeader header = new RecordHeader(type, id, true);
    header.text.append("WARC/1.1\r\n");
    header.put("WARC-Type", type.word());
    header.put("WARC-Record-ID", "<" + id + ">");
    header.put("WARC-Date", at.toString());
    return header;
  }

  /// The block of a record of type `application/warc-fields`.
  static RecordHeader fields() {
    return new RecordHeader(RecordType.METADATA, "", false);
  }

  RecordType type() {
    return type;
  }

  String id() {
    return id;
  }

  void put(String name, String value) {
    append(name);
    text.append(": ");
    append(value);
    text.append("\r\n");
  }

  private void append(String part) {
    for (int at = 0; at < part.length(); at++) {
      char next = part.charAt(at);
      text.append(next == '\r' || next == '\n' || next == 0 ? ' ' : next);
    }
  }

  /// UTF-8; a record's header with the blank line that ends it.
  byte[] bytes() {
    return (ended ? text + "\r\n" : text.toString()).getBytes(StandardCharsets.UTF_8);
  }
}
