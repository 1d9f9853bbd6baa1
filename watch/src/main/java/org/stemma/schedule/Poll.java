package org.stemma.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a poll of a feed came to, as far as the schedule cares.
public sealed interface Poll {

  /// The feed was read, or its host says that it is as it was.
  ///
  /// @param fresh entries not known before; 0 when it was not modified
  /// @param listed entries in all; 0 when it was not modified
  /// @param updateEvery what the feed says of itself (`ttl`, `sy:updatePeriod`); null when nothing
  /// @param maxAge the answer's `Cache-Control: max-age`; null when there was none
  record Read(int fresh, int listed, @Nullable Duration updateEvery, @Nullable Duration maxAge)
      implements Poll {}

  /// No answer, an error, or something that is no feed.
  ///
  /// @param notBefore when the host asks to be asked again (`Retry-After`); null when it does not
  record Failed(@Nullable Instant notBefore) implements Poll {}

  /// 410: the publisher has taken it down and asks not to be asked again (RFC 9110, 15.5.11).
  record Gone() implements Poll {}
}
