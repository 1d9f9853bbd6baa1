package org.stemma.page;

import java.util.Map;

/// Why something is not shown. It ends the work on a request and becomes a small page, or a problem for a program.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String heading;
  private final int retryAfter;

  private Refusal(int status, String heading, String message) {
    this(status, heading, message, 0);
  }

  private Refusal(int status, String heading, String message, int retryAfter) {
    super(message, null, false, false);
    this.status = status;
    this.heading = heading;
    this.retryAfter = retryAfter;
  }

  /// The address or its parameters make no sense.
  public static Refusal badRequest(String message) {
    return new Refusal(400, "That can’t be asked", message);
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

  /// It is done, but not for one more just now.
  public static Refusal busy(String message) {
    return new Refusal(503, "Not now", message, 5);
  }

  /// It is spoken of in a standard, and not done here.
  public static Refusal notDone(String message) {
    return new Refusal(501, "Not here", message);
  }

  /// Besides those every answer has.
  public Map<String, String> headers() {
    return retryAfter == 0 ? Map.of() : Map.of("Retry-After", Integer.toString(retryAfter));
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
