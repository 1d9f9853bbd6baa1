package org.stemma.api;

import org.stemma.json.Says;

/// What went wrong (RFC 9457).
@Says("What went wrong, as RFC 9457 has it; sent as application/problem+json.")
record Problem(
    @Says("always `about:blank`: the status says what kind it is") String type,
    String title,
    @Says("of HTTP") int status,
    @Says("for a person: what exactly") String detail) {

  /// Sent as.
  static final String TYPE = "application/problem+json";

  static Problem of(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail);
  }

  /// RFC 9457, section 4.2.1: with `about:blank` the title "SHOULD be the same as the recommended HTTP status phrase".
  static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 410 -> "Gone";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 503 -> "Service Unavailable";
      default -> "Error";
    };
  }
}
