package org.stemma.fetch;

import org.jspecify.annotations.Nullable;
import org.stemma.warc.Exchange;

/// Carries a failure to the one place that makes it an outcome.
final class FailedFetchException extends Exception {

  private final Failure kind;
  private final String reason;
  private final transient @Nullable Exchange partial;

  FailedFetchException(Failure kind, String reason) {
    this(kind, reason, null);
  }

  /// @param partial the exchange as far as it got; null when no answer began
  FailedFetchException(Failure kind, String reason, @Nullable Exchange partial) {
    super(reason, null, false, false);
    this.kind = kind;
    this.reason = reason;
    this.partial = partial;
  }

  Failure kind() {
    return kind;
  }

  String reason() {
    return reason;
  }

  @Nullable Exchange partial() {
    return partial;
  }
}
