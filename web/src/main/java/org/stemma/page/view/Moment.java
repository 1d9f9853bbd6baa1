package org.stemma.page.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.stemma.text.PageTime;

/// An instant, or a time that a page claims, as `<time>` shows it. Everything is said in UTC.
///
/// @param iso for programs: an instant, or a date or time as vague as it was claimed
/// @param text for a reader
/// @param title the exact time, for who hovers over the text
public record Moment(String iso, String text, String title) {
  private static final DateTimeFormatter DAY = format("d MMMM uuuu");
  private static final DateTimeFormatter MINUTE = format("d MMMM uuuu, HH:mm");
  private static final DateTimeFormatter SECOND = format("d MMMM uuuu, HH:mm:ss 'UTC'");
  private static final DateTimeFormatter TIME_OF_DAY = format("HH:mm");

  /// Instants that `<time>` can name: its years have four digits here.
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
  }

  /// Day and minute: `14 May 2031, 08:30`.
  public static Moment at(Instant instant) {
    return of(instant, MINUTE);
  }

  /// The day alone: `14 May 2031`.
  public static Moment day(Instant instant) {
    return of(instant, DAY);
  }

  /// `08:30`, where the day is the one that stands before.
  public static Moment timeOfDay(Instant instant) {
    return of(instant, TIME_OF_DAY);
  }

  private static Moment of(Instant instant, DateTimeFormatter format) {
    Instant shown = clamped(instant);
    return new Moment(shown.toString(), format.format(shown), SECOND.format(shown));
  }

  private static Instant clamped(Instant instant) {
    return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
  }

  /// How long ago it was, or how soon it will be, within a day of `now`; else day and minute.
  public static Moment near(Instant instant, Instant now) {
    Moment at = at(instant);
    Duration ago = Duration.between(clamped(instant), now);
    if (ago.abs().compareTo(Duration.ofDays(1)) >= 0) {
      return at;
    }
    String text =
        ago.abs().toMinutes() == 0
            ? ago.isNegative() ? "in less than a minute" : "just now"
            : ago.isNegative() ? "in " + Lapse.words(ago.negated()) : Lapse.words(ago) + " ago";
    return new Moment(at.iso, text, at.title);
  }

  /// A time that a page claims, in UTC where it names its zone, and as vague as it is.
  public static Moment claimed(PageTime time) {
    String iso = time.iso();
    if (iso.length() == 10) {
      return new Moment(iso, DAY.format(LocalDate.parse(iso)), iso);
    }
    if (time.earliest().equals(time.latest())) {
      return at(time.earliest());
    }
    String text = MINUTE.withZone(null).format(LocalDateTime.parse(iso)) + ", its own time";
    return new Moment(iso, text, iso);
  }

  /// True when both are of one day.
  static boolean isSameDay(Instant one, Instant other) {
    return DAY.format(clamped(one)).equals(DAY.format(clamped(other)));
  }
}
