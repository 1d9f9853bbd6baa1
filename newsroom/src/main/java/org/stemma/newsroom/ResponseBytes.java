package org.stemma.newsroom;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Lays an answer out as HTTP/1.1, head and body in one piece, so that a small answer is one packet.
final class ResponseBytes {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Map<Integer, String> REASONS =
      Map.of(
          200,
          "OK",
          301,
          "Moved Permanently",
          302,
          "Found",
          304,
          "Not Modified",
          404,
          "Not Found",
          403,
          "Forbidden",
          410,
          "Gone",
          429,
          "Too Many Requests",
          503,
          "Service Unavailable");

  private ResponseBytes() {}

  /// @param withBody false for an answer to HEAD
  /// @param last whether the connection is closed after it
  static byte[] of(Answer answer, boolean withBody, boolean last, Instant now) {
    StringBuilder head = new StringBuilder(384);
    head.append("HTTP/1.1 ").append(answer.status()).append(' ');
    head.append(REASONS.getOrDefault(answer.status(), "Other")).append("\r\n");
    line(head, "Date", httpDate(now));
    answer.headers().forEach((name, value) -> line(head, name, value));
    if (answer.status() != 304) {
      line(head, "Content-Length", Integer.toString(answer.body().length));
    }
    line(head, "Connection", last ? "close" : "keep-alive");
    head.append("\r\n");
    byte[] bytes = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    if (!withBody || answer.body().length == 0) {
      return bytes;
    }
    byte[] all = new byte[bytes.length + answer.body().length];
    System.arraycopy(bytes, 0, all, 0, bytes.length);
    System.arraycopy(answer.body(), 0, all, bytes.length, answer.body().length);
    return all;
  }

  /// The form of RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`.
  static String httpDate(Instant instant) {
    return HTTP_DATE.format(instant);
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
