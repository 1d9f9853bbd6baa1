package org.stemma.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a look at an article found, as far as the schedule cares.
public sealed interface Finding {

  /// Its text is new to us: the first one, or another than at the last look, be it one that was there before.
  record Changed() implements Finding {}

  /// Its text is as it was, or the host says so.
  record Unchanged() implements Finding {}

  /// No answer that says anything: a time-out, a server's error, a page without an article.
  ///
  /// @param notBefore when the host asks to be asked again (`Retry-After`); null when it does not
  record Failed(@Nullable Instant notBefore) implements Finding {}

  /// A captcha, a wall of consent or payment.
  ///
  /// @param notBefore as in [Failed]
  record Blocked(@Nullable Instant notBefore) implements Finding {}

  /// robots.txt does not allow to look; nothing was asked.
  record Refused() implements Finding {}

  /// The host says that there is no such page.
  record Gone() implements Finding {}
}
