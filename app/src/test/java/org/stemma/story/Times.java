package org.stemma.story;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Dates as the command writes them: ISO 8601, as exact as the page is, with the page's own zone.
final class Times {

  private Times() {}

  /// True for the same time in the same zone. `09:35Z` and `09:35:00+00:00` are one; `09:35` without a zone is another.
  static boolean same(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return Objects.equals(a, b);
    }
    try {
      return OffsetDateTime.parse(a).equals(OffsetDateTime.parse(b));
    } catch (DateTimeException partial) {
      return a.equals(b);
    }
  }
}
