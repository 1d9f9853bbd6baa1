package org.stemma.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;

/// Says what an exception of the client means.
final class Failures {

  /// So much of a message that may quote the server is kept.
  private static final int SHOWN = 200;

  private Failures() {}

  /// @param stopped whether the program itself ended it, by closing or by an interrupt
  static FailedFetchException of(IOException e, Deadline deadline, boolean stopped) {
    if (stopped) {
      return new FailedFetchException(Failure.CANCELLED, "the program ended it");
    }
    if (deadline.hasPassed()) {
      return new FailedFetchException(Failure.TIMEOUT, "it did not end by its deadline");
    }
    return new FailedFetchException(kind(e), reason(e));
  }

  private static Failure kind(IOException e) {
    return switch (e) {
      case RefusedAddressException refused -> Failure.GUARD;
      case UnknownHostException unknown -> Failure.DNS;
      case SocketTimeoutException slow -> Failure.TIMEOUT;
      case ConnectException refused -> Failure.CONNECT;
      case NoRouteToHostException unreachable -> Failure.CONNECT;
      case SSLException insecure -> Failure.TLS;
      case RequestFailedException cancelled -> Failure.CANCELLED;
      case InterruptedIOException interrupted -> Failure.CANCELLED;
      default -> Failure.PROTOCOL;
    };
  }

  /// The message of the exception, or of the one that caused it; printable and short.
  static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    String text = message == null ? cause.getClass().getSimpleName() : message;
    String printable = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ").strip();
    return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable;
  }
}
