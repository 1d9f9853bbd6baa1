package org.stemma.page.view;

import java.time.Duration;

/// A length of time in words, as exact as a reader wants it: `35 minutes`, `3 hours`, `12 days`.
public final class Lapse {
  private static final long SECONDS_PER_MONTH = Duration.ofDays(365).toSeconds() / 12;

  private Lapse() {}

  /// The whole units that have passed; a unit is used from two of it on (from one, for seconds and minutes).
  ///
  /// @param length not negative
  public static String words(Duration length) {
    long seconds = length.toSeconds();
    if (seconds < 60) {
      return counted(seconds, "second");
    }
    if (seconds < 2 * 3_600) {
      return counted(seconds / 60, "minute");
    }
    if (length.toDays() < 2) {
      return counted(length.toHours(), "hour");
    }
    if (length.toDays() < 61) {
      return counted(length.toDays(), "day");
    }
    long months = seconds / SECONDS_PER_MONTH;
    return months < 24 ? counted(months, "month") : counted(months / 12, "year");
  }

  /// `1 change`, `2 changes`.
  public static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
