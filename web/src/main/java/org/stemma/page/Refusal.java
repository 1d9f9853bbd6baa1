package org.stemma.page;

/// Why something is not shown. It ends the work on a request and becomes a small page.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String heading;

  private Refusal(int status, String heading, String message) {
    super(message, null, false, false);
    this.status = status;
    this.heading = heading;
  }

  /// The address or its parameters make no sense.
  static Refusal badRequest(String message) {
    return new Refusal(400, "That can’t be asked", message);
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

  String heading() {
    return heading;
  }

  /// For a person.
  String message() {
    return String.valueOf(getMessage());
  }
}
