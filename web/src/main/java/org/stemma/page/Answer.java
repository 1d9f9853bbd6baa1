package org.stemma.page;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is answered to a request, before the client's own copy is taken into account.
///
/// @param status of HTTP
/// @param type of the content
/// @param headers besides those every answer has, or instead of one of them; an empty one takes it away
/// @param tag tells two contents at one address apart without making them; null when only the content itself tells
/// @param modified when the content last changed; null when that is not known
/// @param body made only if it is sent
/// @param stream in place of a body that is too long to be held whole, made only if it is sent; who sends it closes it; null for none
public record Answer(
    int status,
    String type,
    Map<String, String> headers,
    @Nullable String tag,
    @Nullable Instant modified,
    Supplier<byte[]> body,
    @Nullable Supplier<InputStream> stream) {

  public static final String HTML = "text/html; charset=utf-8";
  public static final String JSON = "application/json; charset=utf-8";
  public static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
  public static final String TEXT = "text/plain; charset=utf-8";

  public Answer {
    headers = Map.copyOf(headers);
  }

  /// What is held whole.
  public Answer(
      int status,
      String type,
      Map<String, String> headers,
      @Nullable String tag,
      @Nullable Instant modified,
      Supplier<byte[]> body) {
    this(status, type, headers, tag, modified, body, null);
  }

  /// A long file.
  ///
  /// @param tag of its content
  static Answer stream(String type, String tag, Supplier<InputStream> stream) {
    return new Answer(200, type, Map.of(), tag, null, () -> new byte[0], stream);
  }

  public static Answer of(String type, byte[] body) {
    return new Answer(200, type, Map.of(), null, null, () -> body);
  }

  public static Answer text(String type, String text) {
    return of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /// @param href within the site
  public static Answer redirect(String href) {
    return new Answer(302, TEXT, Map.of("Location", href), null, null, () -> new byte[0]);
  }

  /// After something was done: what shows it, which a reload asks for again, and not the deed.
  ///
  /// @param href within the site
  static Answer seeOther(String href) {
    return redirect(href).withStatus(303);
  }

  /// The same with one more header.
  Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return withHeaders(more);
  }

  public Answer withStatus(int other) {
    return new Answer(other, type, headers, tag, modified, body, stream);
  }

  public Answer withHeaders(Map<String, String> others) {
    return new Answer(status, type, others, tag, modified, body, stream);
  }
}
