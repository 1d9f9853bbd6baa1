package org.stemma.warc;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before the body: a line that says what it is, and named fields. HTTP messages and WARC records share
/// this shape (RFC 9112 §2.1; WARC 1.1 §4), and so does an `application/warc-fields` block but for the line.
///
/// @param startLine `GET / HTTP/1.1`, `HTTP/1.1 200 OK`, `WARC/1.1`; without line ending
/// @param headers in the order in which they came, names repeated where they were
public record Head(String startLine, List<Header> headers) {

  private static final Pattern STATUS = Pattern.compile("HTTP/\\S+\\s+(\\d{3})(?:\\s.*)?");

  /// Copies the list.
  public Head {
    headers = List.copyOf(headers);
  }

  /// The value of the first field of this name.
  public Optional<String> first(String name) {
    return headers.stream().filter(header -> header.is(name)).map(Header::value).findFirst();
  }

  /// The values of all fields of this name, in order; may be empty.
  public List<String> all(String name) {
    return headers.stream().filter(header -> header.is(name)).map(Header::value).toList();
  }

  /// The status of a response, 100 to 999; 0 when the start line is not that of a response.
  public int status() {
    Matcher matcher = STATUS.matcher(startLine);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /// The fields with every one of this name under another: how a field is kept that is no longer true of the stored bytes.
  public Head renamed(String name, String to) {
    List<Header> renamed = new ArrayList<>(headers.size());
    for (Header header : headers) {
      renamed.add(header.is(name) ? new Header(to, header.value()) : header);
    }
    return new Head(startLine, renamed);
  }

  /// The same with one more field at the end.
  public Head with(String name, String value) {
    List<Header> longer = new ArrayList<>(headers);
    longer.add(new Header(name, value));
    return new Head(startLine, longer);
  }

  /// The wire form with the blank line that ends it. Line breaks inside names and values, which a hostile server may send,
  /// become spaces, so that no value can pass for a field.
  ///
  /// @param charset ISO 8859-1 for HTTP, where each `char` is one byte as received; UTF-8 for WARC
  public byte[] bytes(Charset charset) {
    StringBuilder text = new StringBuilder(64 + 48 * headers.size());
    append(text, startLine);
    text.append("\r\n");
    for (Header header : headers) {
      append(text, header.name());
      text.append(": ");
      append(text, header.value());
      text.append("\r\n");
    }
    return text.append("\r\n").toString().getBytes(charset);
  }

  private static void append(StringBuilder text, String part) {
    for (int at = 0; at < part.length(); at++) {
      char next = part.charAt(at);
      text.append(next == '\r' || next == '\n' || next == 0 ? ' ' : next);
    }
  }
}
