package org.stemma.schedule;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is remembered of a feed between polls; short enough for one column ([#text()]).
///
/// @param polledAt the last poll that was answered; null before the first
/// @param entries new entries lately, the older ones counting less
/// @param hours polled over lately, in the same measure
/// @param failures polls in a row that were not answered with a feed
public record PollState(@Nullable Instant polledAt, double entries, double hours, int failures) {

  /// A feed never polled; it is due at once.
  public static final PollState FRESH = new PollState(null, 0, 0, 0);

  /// Reads what [#text()] wrote; blank is [#FRESH].
  ///
  /// @throws IllegalArgumentException when it is something else
  public static PollState parse(String text) {
    if (text.isBlank()) {
      return FRESH;
    }
    String[] parts = text.strip().split(" ", -1);
    if (parts.length != 5 || !parts[0].equals("1")) {
      throw new IllegalArgumentException("no state of a feed of version 1: " + text);
    }
    return new PollState(
        parts[1].equals("-") ? null : Instant.ofEpochMilli(Long.parseLong(parts[1])),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]),
        Integer.parseInt(parts[4]));
  }

  /// One line: a version, milliseconds of the last poll or `-`, entries, hours, failures.
  public String text() {
    String polled = polledAt == null ? "-" : Long.toString(polledAt.toEpochMilli());
    return String.format(Locale.ROOT, "1 %s %.4f %.4f %d", polled, entries, hours, failures);
  }
}
