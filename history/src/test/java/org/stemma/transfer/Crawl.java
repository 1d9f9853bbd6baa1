package org.stemma.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/// Writes WARC files as other crawlers write them, by hand, so that no code of ours stands on both sides.
final class Crawl {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final String version;
  private final boolean gzip;
  private int records;

  /// @param version `WARC/1.0`
  Crawl(String version, boolean gzip) {
    this.version = version;
    this.gzip = gzip;
  }

  static Crawl modern() {
    return new Crawl("WARC/1.1", true);
  }

  /// A page of an invented outlet with a headline and paragraphs enough to be an article.
  static String page(String headline, String lastWords) {
    return """
    <!doctype html><html lang="en"><head><title>%1$s | Courier</title></head><body>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <article><h1>%1$s</h1>
    <p>The harbour board of Port Linnet said on Tuesday that the old crane would be taken down before the autumn storms set in.</p>
    <p>Engineers found cracks in two of its legs during an inspection in March, according to a report that the board made public.</p>
    <p>The crane was built in 1931 and has stood unused since the container terminal moved to the northern basin.</p>
    <p>%2$s</p>
    </article></body></html>
    """
        .formatted(headline, lastWords);
  }

  Crawl page(String url, Instant at, String html) throws IOException {
    return response(url, at, 200, "text/html; charset=utf-8", html);
  }

  Crawl response(String url, Instant at, int status, String type, String body) throws IOException {
    String http =
        "HTTP/1.1 %d OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, type, body.getBytes(StandardCharsets.UTF_8).length);
    return record(
        "response",
        url,
        at,
        "application/http;msgtype=response",
        "WARC-Payload-Digest: " + digest(body) + "\r\n",
        http + body);
  }

  /// A revisit that names its original's digest alone, as older crawlers do.
  Crawl revisit(String url, Instant at, String body, String more) throws IOException {
    return record(
        "revisit",
        url,
        at,
        "application/http;msgtype=response",
        "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n"
            + ("WARC-Payload-Digest: " + digest(body) + "\r\n")
            + more,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
  }

  /// An answer as it came over the wire: what stands in the block is neither decoded nor described anew.
  ///
  /// @param digest of the payload as the writer names it
  Crawl wire(String url, Instant at, String digest, byte[] http) throws IOException {
    return record(
        "response",
        url,
        at,
        "application/http; msgtype=response",
        "WARC-Payload-Digest: " + digest + "\r\n",
        http);
  }

  Crawl record(String type, String url, Instant at, String contentType, String more, String block)
      throws IOException {
    return record(type, url, at, contentType, more, block.getBytes(StandardCharsets.UTF_8));
  }

  private Crawl record(
      String type, String url, Instant at, String contentType, String more, byte[] content)
      throws IOException {
    String head =
        """
        %s\r
        WARC-Type: %s\r
        WARC-Target-URI: %s\r
        WARC-Date: %s\r
        WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r
        Content-Type: %s\r
        %sContent-Length: %d\r
        \r
        """
            .formatted(
                version,
                type,
                url,
                at,
                ++records + hash(url, at),
                contentType,
                more,
                content.length);
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (OutputStream out = gzip ? new GZIPOutputStream(member) : member) {
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(content);
      out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    bytes.write(member.toByteArray());
    return this;
  }

  private static long hash(String url, Instant at) {
    return Math.abs((long) (url + at).hashCode()) * 100;
  }

  Crawl garbage(String text) throws IOException {
    bytes.write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Path to(Path file) throws IOException {
    return Files.write(file, bytes.toByteArray());
  }

  /// As most crawlers write it: SHA-1, Base32.
  static String digest(String body) {
    return digest(body.getBytes(StandardCharsets.UTF_8));
  }

  static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(body);
      return "sha1:" + base32(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base32(byte[] hash) {
    StringBuilder text = new StringBuilder();
    long bits = 0;
    int held = 0;
    for (byte one : hash) {
      bits = (bits << 8) | (one & 0xff);
      held += 8;
      while (held >= 5) {
        held -= 5;
        text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt((int) ((bits >> held) & 31)));
      }
    }
    return text.toString();
  }
}
