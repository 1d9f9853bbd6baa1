package org.stemma.page;

import java.time.Duration;
import java.util.Map;

/// Why something is not shown. It ends the work on a request and becomes a small page, or a problem for a program.
public final class Refusal extends RuntimeException {
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
  public static Refusal badRequest(String message) {
    return new Refusal(400, "That can’t be asked", message);
  }

  /// Whoever asks must say who they are.
  public static Refusal unauthorized(String message) {
    return new Refusal(
        401, "Who are you?", message, Map.of("WWW-Authenticate", "Bearer realm=\"stemma\""));
  }

  /// Whoever asks may not.
  public static Refusal forbidden(String message) {
    return new Refusal(403, "Not allowed", message);
  }

  /// Only editors change something.
  static Refusal onlyEditors() {
    return forbidden("Your account may read here, and change nothing.");
  }

  /// It was asked too often.
  ///
  /// @param wait until it may be asked again
  public static Refusal tooMany(Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    return new Refusal(
        429,
        "Too often",
        "This was asked too often. It can be asked again in "
            + (seconds == 1 ? "a second." : seconds + " seconds."),
        Map.of("Retry-After", Long.toString(seconds)));
  }

  public static Refusal notFound(String message) {
    return new Refusal(404, "Nothing here", message);
  }

  /// It was there and was taken down.
  public static Refusal gone(String message) {
    return new Refusal(410, "Taken down", message);
  }

  /// This server does not do it.
  public static Refusal unavailable(String message) {
    return new Refusal(503, "Not here", message);
  }

  /// More than is taken at once.
  public static Refusal tooLong(String message) {
    return new Refusal(413, "Too long", message);
  }

  /// Sent in a form that is not read here.
  public static Refusal unreadable(String message) {
    return new Refusal(415, "Not in this form", message);
  }

  /// What was named can't be used.
  public static Refusal unusable(String message) {
    return new Refusal(422, "That can’t be used", message);
  }

  /// It is done, but not for one more just now.
  public static Refusal busy(String message) {
    return new Refusal(503, "Not now", message, Map.of("Retry-After", "5"));
  }

  /// It is spoken of in a standard, and not done here.
  public static Refusal notDone(String message) {
    return new Refusal(501, "Not here", message);
  }

  /// Besides those every answer has.
  public Map<String, String> headers() {
    return headers;
  }

  /// Of HTTP.
  public int status() {
    return status;
  }

  String heading() {
    return heading;
  }

  /// For a person.
  public String message() {
    return String.valueOf(getMessage());
  }
}
