package org.stemma.newsroom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// What is sent back. Immutable; the body is not copied, for the sake of speed, and must not be written to.
final class Answer {

  private static final byte[] NOTHING = {};

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /// @param status of the response
  /// @param headers all but Date, Content-Length and Connection, which the server adds
  /// @param body as sent
  Answer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, Map.of("Content-Type", contentType), body);
  }

  static Answer text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static Answer redirect(int status, String location) {
    return new Answer(status, Map.of("Location", location), NOTHING);
  }

  /// The same with one more header.
  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  /// The same headers without a body: the client's copy is still good.
  Answer notModified() {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove("Content-Type");
    return new Answer(304, fewer, NOTHING);
  }

  /// The same, compressed.
  Answer gzipped() {
    var bytes = new ByteArrayOutputStream(body.length / 3 + 64);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("compressing in memory", e);
    }
    return new Answer(status, headers, bytes.toByteArray())
        .with("Content-Encoding", "gzip")
        .with("Vary", "Accept-Encoding");
  }
}
