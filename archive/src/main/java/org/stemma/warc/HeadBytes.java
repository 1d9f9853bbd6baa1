package org.stemma.warc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds and reads the head of a WARC record or an HTTP message in bytes.
///
/// Lenient where real files are: lines may end in LF alone, a value may be folded over several lines, a line without
/// colon is passed over.
final class HeadBytes {

  private final byte[] bytes;
  private final int end;

  private HeadBytes(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  static HeadBytes in(byte[] bytes) {
    return new HeadBytes(bytes, end(bytes, 0, bytes.length));
  }

  /// One past the blank line that ends the head which begins at `from`; `limit` when there is no blank line.
  static int end(byte[] bytes, int from, int limit) {
    int found = blankLine(bytes, from, limit);
    return found < 0 ? limit : found;
  }

  /// One past the first blank line; -1 when there is none before `limit`.
  static int blankLine(byte[] bytes, int from, int limit) {
    for (int at = from; at < limit; at++) {
      if (bytes[at] != '\n') {
        continue;
      }
      int next = at + 1 < limit && bytes[at + 1] == '\r' ? at + 2 : at + 1;
      if (next < limit && bytes[next] == '\n') {
        return next + 1;
      }
    }
    return -1;
  }

  /// What follows the head.
  byte[] rest() {
    return Arrays.copyOfRange(bytes, end, bytes.length);
  }

  /// The head of an HTTP message, one `char` a byte.
  Head http() {
    return head(StandardCharsets.ISO_8859_1);
  }

  /// The head of a record.
  Head warc() {
    return head(StandardCharsets.UTF_8);
  }

  private Head head(Charset charset) {
    List<String> lines = lines(new String(bytes, 0, end, charset));
    String start = lines.isEmpty() ? "" : lines.getFirst();
    return new Head(start, headers(lines.subList(Math.min(1, lines.size()), lines.size())));
  }

  /// The fields of a block of type `application/warc-fields`, which has no start line.
  static List<Header> fields(byte[] block) {
    return headers(lines(new String(block, StandardCharsets.UTF_8)));
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (!bare.isEmpty()) {
        lines.add(bare);
      }
    }
    return lines;
  }

  private static List<Header> headers(List<String> lines) {
    List<Header> headers = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    String name = "";
    for (String line : lines) {
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      int colon = line.indexOf(':');
      if (folded && !name.isEmpty()) {
        value.append(' ').append(line.strip());
      } else if (!folded && colon > 0) {
        flush(headers, name, value);
        name = line.substring(0, colon).strip();
        value.append(line.substring(colon + 1).strip());
      }
    }
    flush(headers, name, value);
    return headers;
  }

  private static void flush(List<Header> headers, String name, StringBuilder value) {
    if (!name.isEmpty()) {
      headers.add(new Header(name, value.toString()));
    }
    value.setLength(0);
  }
}
