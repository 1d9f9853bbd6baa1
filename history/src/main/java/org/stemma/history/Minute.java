package org.stemma.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times in sentences for people, as the pages say them: `14 May 2031, 08:30 UTC`. Programs find instants elsewhere.
public final class Minute {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  private Minute() {}

  /// The minute in which it was.
  public static String of(Instant instant) {
    return FORM.format(instant);
  }
}
