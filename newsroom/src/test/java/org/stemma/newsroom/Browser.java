package org.stemma.newsroom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A client that does nothing by itself: one request a connection, no redirects, every header as given.
final class Browser {

  private Browser() {}

  /// What came back.
  static final class Reply {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /// @param headers names in lower case
    Reply(int status, Map<String, String> headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    int status() {
      return status;
    }

    byte[] body() {
      return body;
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /// @param url whose host is sent, and whose port is connected to on 127.0.0.1
  /// @param headers names and values by turns
  static Reply get(String url, String... headers) {
    URI uri = URI.create(url);
    StringBuilder request = new StringBuilder("GET ").append(uri.getRawPath());
    request.append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    request.append(" HTTP/1.1\r\nHost: ").append(uri.getHost()).append(':').append(uri.getPort());
    for (int i = 0; i < headers.length; i += 2) {
      request.append("\r\n").append(headers[i]).append(": ").append(headers[i + 1]);
    }
    request.append("\r\nConnection: close\r\n\r\n");
    try (Socket socket =
        new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), uri.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      return reply(socket.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(url, e);
    }
  }

  private static Reply reply(byte[] bytes) throws IOException {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = latin.indexOf("\r\n\r\n");
    String[] lines = latin.substring(0, end).split("\r\n");
    Map<String, String> headers = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    try (InputStream body = new ByteArrayInputStream(bytes)) {
      body.skipNBytes(end + 4);
      return new Reply(Integer.parseInt(lines[0].split(" ")[1]), headers, body.readAllBytes());
    }
  }
}
