package org.stemma.fetch;

import java.util.Locale;

/// Why a fetch failed.
public enum Failure {
  /// It did not end by its deadline.
  TIMEOUT,
  /// Its host has no address.
  DNS,
  /// The guard refuses its address: it is not public, or its port is closed.
  GUARD,
  /// Nobody accepted the connection.
  CONNECT,
  /// No secure connection, or not to whom it should be.
  TLS,
  /// What came was no HTTP, or broke off.
  PROTOCOL,
  /// Redirects in a circle, too many, or to nowhere that may be fetched.
  REDIRECT,
  /// The body, or its decoded form, is longer than is taken.
  TOO_LARGE,
  /// The body is not in the coding that it claims.
  DECODE,
  /// The server says that it is ill (5xx).
  SERVER_ERROR,
  /// A status that is of no use here (such as 400 or 206).
  STATUS,
  /// Its host's robots.txt cannot be had, so that nothing is allowed for a while.
  ROBOTS_UNREACHABLE,
  /// The fetcher was closed, or its thread interrupted.
  CANCELLED;

  /// The word for it in output.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
