package org.stemma.page;

import java.time.Duration;
import java.util.Map;

/// Why something is not shown. It ends the work on a request and becomes a small page.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String heading;

  @SuppressWarnings("serial") // never serialised; the map that is given is serialisable
  private final Map<String, String> headers;

  private Refusal(int status, String heading, String message) {
    this(status, heading, message, Map.of());
  }

  private Refusal(int status, String heading, String message, Map<String, String> headers) {
    super(message, null, false, false);
    this.status = status;
    this.heading = heading;
    this.headers = headers;
  }

  /// The address or its parameters make no sense.
  static Refusal badRequest(String message) {
    return new Refusal(400, "That can’t be asked", message);
  }

  /// Whoever asks must say who they are.
  static Refusal unauthorized(String message) {
    return new Refusal(
        401, "Who are you?", message, Map.of("WWW-Authenticate", "Bearer realm=\"stemma\""));
  }

  /// Whoever asks may not.
  static Refusal forbidden(String message) {
    return new Refusal(403, "Not allowed", message);
  }

  /// It was asked too often.
  ///
  /// @param wait until it may be asked again
  static Refusal tooMany(Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    return new Refusal(
        429,
        "Too often",
        "This was asked too often. It can be asked again in "
            + (seconds == 1 ? "a second." : seconds + " seconds."),
        Map.of("Retry-After", Long.toString(seconds)));
  }

  static Refusal notFound(String message) {
    return new Refusal(404, "Nothing here", message);
  }

  /// It was there and was taken down.
  static Refusal gone(String message) {
    return new Refusal(410, "Taken down", message);
  }

  /// This server does not do it.
  static Refusal unavailable(String message) {
    return new Refusal(503, "Not here", message);
  }

  /// Of HTTP.
  int status() {
    return status;
  }

  /// What is said with it.
  Map<String, String> headers() {
    return headers;
  }

  String heading() {
    return heading;
  }

  /// For a person.
  String message() {
    return String.valueOf(getMessage());
  }
}
