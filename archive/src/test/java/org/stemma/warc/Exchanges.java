package org.stemma.warc;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Invented exchanges for tests, and settings of a folder that need no network and no clock.
public final class Exchanges {

  public static final Instant NOW = Instant.parse("2026-11-20T10:15:00.123Z");
  public static final URI FERRY = URI.create("https://news.example.org/ferry?page=2&from=feed");

  private static final byte[] NOTHING = {};

  private Exchanges() {}

  /// A page that was answered with 200.
  public static Exchange page(URI target, Instant at, String body) {
    return page(target, at, "", body.getBytes(StandardCharsets.UTF_8));
  }

  /// A page that was answered with 200 and a content coding; none if empty.
  public static Exchange page(URI target, Instant at, String coding, byte[] body) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Date", "Fri, 20 Nov 2026 10:15:00 GMT"));
    headers.add(new Header("Content-Type", "text/html; charset=utf-8"));
    if (!coding.isEmpty()) {
      headers.add(new Header("Content-Encoding", coding));
    }
    headers.add(new Header("Transfer-Encoding", "chunked"));
    return exchange(target, at, new Head("HTTP/1.1 200 OK", headers), body, null);
  }

  /// An answer that nothing changed.
  public static Exchange notModified(URI target, Instant at) {
    Head head = new Head("HTTP/1.1 304 Not Modified", List.of(new Header("ETag", "\"a1\"")));
    return exchange(target, at, head, NOTHING, null);
  }

  public static Exchange exchange(
      URI target, Instant at, Head response, byte[] body, @Nullable Truncation truncated) {
    String path =
        target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    Head request =
        new Head(
            "GET " + path + " HTTP/1.1",
            List.of(
                new Header("Host", String.valueOf(target.getHost())),
                new Header("User-Agent", "Stemma/1 (desk@example.org)")));
    return new Exchange(
        target,
        at,
        InetAddress.getLoopbackAddress(),
        "http/1.1",
        request,
        NOTHING,
        response,
        body,
        truncated);
  }

  /// Any bytes at all, as an encoded or hostile payload has them, now and then long or empty.
  public static Exchange random(Random random) {
    int length = random.nextInt(10) == 0 ? random.nextInt(200_000) : random.nextInt(2_000);
    byte[] body = new byte[length];
    random.nextBytes(body);
    if (random.nextBoolean()) {
      for (int at = 0; at < length; at++) {
        body[at] = (byte) "\r\n WARC/1.1\u001f\b<p>".charAt(random.nextInt(14));
      }
    }
    List<Header> headers = new ArrayList<>();
    for (int count = random.nextInt(6); count > 0; count--) {
      headers.add(new Header("X-" + random.nextInt(9), "värde " + random.nextInt()));
    }
    Head head = new Head("HTTP/1.1 " + (200 + random.nextInt(3)) + " Fine", headers);
    URI target = URI.create("http://" + random.nextInt(9) + ".example.org/" + random.nextInt(99));
    return exchange(
        target, NOW.plus(Duration.ofMillis(random.nextInt(9_000_000))), head, body, null);
  }

  public static FolderSettings settings() {
    return FolderSettings.standard("desk@example.org", "Stemma/1", InstantSource.fixed(NOW));
  }
}
