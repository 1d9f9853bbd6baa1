package org.stemma.newsroom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/// How a [Hostile] server answers on one connection.
final class Misbehaviour {

  private static final long TEN_GIGABYTES = 10L << 30;

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The ferry is late</title></head>
      <body><article><h1>The ferry is late</h1>
      <p>The ferry from Skerra to Port Hallam was forty minutes late on Friday because a seal had gone to sleep on the ramp.</p>
      <p>The captain said that he had sounded the horn twice, and that the seal had answered. Nobody on board complained.</p>
      </article></body></html>
      """;

  private final Socket socket;
  private final OutputStream out;
  private final int port;
  private final CountDownLatch closed;

  /// @param closed counted down when the server closes, which ends every wait
  Misbehaviour(Socket socket, int port, CountDownLatch closed) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.port = port;
    this.closed = closed;
  }

  /// Answers, or does not, and returns when the connection is to be closed.
  void answer(String path) throws IOException, InterruptedException {
    for (Fault fault : Fault.values()) {
      if (path.equals(fault.path()) || path.startsWith(fault.path() + "/")) {
        commit(fault, path);
        return;
      }
    }
    if (path.equals("/robots.txt")) {
      send("404 Not Found", "text/plain", "There are no rules here.\n");
    } else {
      send("200 OK", "text/html; charset=utf-8", PAGE);
    }
  }

  private void commit(Fault fault, String path) throws IOException, InterruptedException {
    switch (fault) {
      case NEVER_ANSWERS -> closed.await();
      case DRIPS -> drip("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
      case DRIPS_HEADERS -> drip("HTTP/1.1 200 OK\r\nX-Patience: ");
      case ENDLESS -> endless("Content-Length: " + TEN_GIGABYTES, "");
      case ENDLESS_CHUNKS -> endless("Transfer-Encoding: chunked", "10000\r\n");
      case LENGTH_TOO_LONG -> misannounced(PAGE.length() + 100, "");
      case LENGTH_TOO_SHORT -> misannounced(PAGE.length(), "x".repeat(100));
      case REDIRECTS_FOR_EVER -> redirect(path + "/on");
      case REDIRECTS_TO_ITSELF -> redirect(path);
      case REDIRECTS_TO_METADATA -> redirect("http://169.254.169.254/latest/meta-data/");
      case REDIRECTS_TO_FILE -> redirect("file:///etc/passwd");
      case GZIP_BOMB -> gzipped(bomb());
      case GZIP_BROKEN -> gzipped(PAGE.getBytes(StandardCharsets.UTF_8));
      case CHUNKS_BROKEN ->
          write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nsoon\r\nno\r\n");
      case HEADERS_HUGE -> hugeHeaders();
      case FEED_HUGE -> HostileFeeds.huge(out);
      case FEED_IS_HTML -> send("200 OK", "application/rss+xml", PAGE);
      case XML_BOMB -> send("200 OK", "application/rss+xml", HostileFeeds.bomb());
      case XML_EXTERNAL_ENTITY ->
          send("200 OK", "application/rss+xml", HostileFeeds.external(port));
      case GARBAGE -> out.write(HostileFeeds.garbage());
      case RESETS -> reset();
      case TOO_MANY_REQUESTS -> write(refusal("429 Too Many Requests", "120"));
      case BUSY_WITHOUT_SENSE -> write(refusal("503 Service Unavailable", "in a while"));
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void send(String status, String contentType, String body) throws IOException {
    write(
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(status, contentType, body.length(), body));
  }

  private static String refusal(String status, String retryAfter) {
    return "HTTP/1.1 %s\r\nRetry-After: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        .formatted(status, retryAfter);
  }

  private void drip(String beginning) throws IOException, InterruptedException {
    write(beginning);
    while (!closed.await(1, TimeUnit.SECONDS)) {
      out.write('a');
    }
  }

  /// @param length the header that announces the body
  /// @param before each piece of 64 KiB, which a line end then follows; empty for a body that is not chunked
  private void endless(String length, String before) throws IOException {
    write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + length + "\r\n\r\n");
    byte[] piece = new byte[1 << 16];
    Arrays.fill(piece, (byte) 'a');
    for (long sent = 0; before.length() > 0 || sent < TEN_GIGABYTES; sent += piece.length) {
      write(before);
      out.write(piece);
      write(before.isEmpty() ? "" : "\r\n");
    }
  }

  private void misannounced(int length, String behind) throws IOException {
    write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s%s"
            .formatted(length, PAGE, behind));
  }

  private void redirect(String location) throws IOException {
    write(
        "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .formatted(location));
  }

  private void gzipped(byte[] body) throws IOException {
    write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
            .formatted(body.length));
    out.write(body);
  }

  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 17);
    try (var gzip = new GZIPOutputStream(bytes)) {
      byte[] piece = new byte[1 << 20];
      Arrays.fill(piece, (byte) ' ');
      for (int megabytes = 0; megabytes < 100; megabytes++) {
        gzip.write(piece);
      }
    }
    return bytes.toByteArray();
  }

  private void hugeHeaders() throws IOException {
    write("HTTP/1.1 200 OK\r\n");
    String line = "X-Nothing: " + "n".repeat(1_000) + "\r\n";
    for (int lines = 0; lines < 10_000; lines++) {
      write(line);
    }
    write("Content-Length: 0\r\n\r\n");
  }

  /// A linger time of zero makes the close a reset instead of an orderly end.
  private void reset() throws IOException {
    write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<html><body><p>The");
    socket.setSoLinger(true, 0);
  }
}
