package org.stemma.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;

/// The times of feeds: RFC 822 with its successors and its abuses, ISO 8601 and RFC 3339, the form of `ctime`.
///
/// What is not said is not guessed. A time whose zone is missing, unknown or shared by several countries (`IST`, `ET`, the
/// military letters, which RFC 822 got wrong by its successor's own account) is a time without zone. A weekday that does not
/// fit is passed over, since it adds nothing. `4/5/2031` gives no date. Nor does the placeholder that programs write when they
/// know none: the first second of 1970, or the year 1.
final class FeedDates {

  private static final int LONGEST = 80;

  private static final String WEEKDAY = "(?:\\p{L}{2,10}\\.?,?\\s*)?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String MONTH = "(?<month>[a-z]{3,9})\\.?";
  private static final String FRACTION = "(?:[.,](?<fraction>\\d{1,9})\\d*)?";
  private static final String CLOCK =
      "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})"
          + FRACTION
          + ")?\\s*(?<half>[ap]\\.?m\\b\\.?)?";
  private static final String ZONE = "\\s*(?<zone>\\S.*)?";
  private static final String TIME = "(?:,?\\s+(?:at\\s+)?" + CLOCK + ZONE + ")?";

  /// `Wed, 14 May 31 18:10:00 EST`, also with hyphens, full month names, without weekday, seconds or clock.
  private static final Pattern RFC_822 =
      pattern(WEEKDAY + DAY + "[\\s-]+" + MONTH + ",?[\\s-]+(?<year>\\d{4}|\\d{2})" + TIME);

  /// `May 14, 2031 6:10 PM`.
  private static final Pattern MONTH_FIRST =
      pattern(WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+(?<year>\\d{4})" + TIME);

  /// `Wed May 14 18:10:00 EST 2031`.
  private static final Pattern CTIME =
      pattern(
          WEEKDAY
              + MONTH
              + "\\s+"
              + DAY
              + ",?\\s+"
              + CLOCK
              + "\\s*(?<zone>[a-z]{1,5}|[+-]\\d{4})?\\s+(?<year>\\d{4})");

  /// `2031-05-14T18:10:00.5+02:00`, also without marks, with a blank for the `T`, with strokes.
  private static final Pattern ISO_8601 =
      pattern(
          "(?<year>\\d{4})(?<dash>[-/]?)(?<month>\\d{2})\\k<dash>(?<day>\\d{2})"
              + "(?:(?:T|\\s+)(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})"
              + FRACTION
              + ")?(?<half>)"
              + ZONE
              + ")?");

  private static final List<Pattern> FORMS = List.of(ISO_8601, RFC_822, CTIME, MONTH_FIRST);

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /// Before this it is the year 1, which programs write that know none.
  private static final Instant EARLIEST = Instant.parse("0100-01-01T00:00:00Z");

  private FeedDates() {}

  /// Null when `written` is null, or no date that can be understood in one way only.
  static @Nullable PageTime read(@Nullable String written) {
    if (written == null || written.length() > 4 * LONGEST) {
      return null;
    }
    String text = written.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return time(matcher);
      }
    }
    return null;
  }

  private static @Nullable PageTime time(Matcher found) {
    int month = month(found.group("month"));
    if (month == 0) {
      return null;
    }
    try {
      LocalDate day =
          LocalDate.of(year(found.group("year")), month, Integer.parseInt(found.group("day")));
      PageTime time = found.group("hour") == null ? day(day) : at(day.atTime(clock(found)), found);
      return isPlaceholder(time) ? null : time;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static PageTime day(LocalDate day) {
    return PageTime.parse(day.toString()).orElseThrow();
  }

  private static PageTime at(LocalDateTime local, Matcher found) {
    ZoneOffset zone = FeedZones.read(found.group("zone"));
    if (zone == null) {
      return PageTime.parse(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)).orElseThrow();
    }
    OffsetDateTime time = local.atOffset(zone);
    String iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    return new PageTime(iso, time.toInstant(), time.toInstant());
  }

  private static LocalTime clock(Matcher found) {
    int hour = Integer.parseInt(found.group("hour"));
    int second = found.group("second") == null ? 0 : Integer.parseInt(found.group("second"));
    String half = found.group("half");
    if (half != null && !half.isEmpty() && hour >= 1 && hour <= 12) {
      hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }
    // A leap second is a second that we have no name for.
    return LocalTime.of(
        hour,
        Integer.parseInt(found.group("minute")),
        second == 60 ? 59 : second,
        nanos(found.group("fraction")));
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  /// RFC 2822, 4.3: 00 to 49 are of this century, 50 to 99 of the last.
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  /// From 1; 0 when it is none. English names only, as the RFCs have them: `mar` begins November in Finnish.
  private static int month(String name) {
    if (Character.isDigit(name.charAt(0))) {
      return Integer.parseInt(name);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (int month = 0; month < MONTHS.size(); month++) {
      if (MONTHS.get(month).startsWith(lower)) {
        return month + 1;
      }
    }
    return 0;
  }

  private static boolean isPlaceholder(PageTime time) {
    return time.latest().isBefore(EARLIEST)
        || (time.earliest().equals(Instant.EPOCH) && time.latest().equals(Instant.EPOCH));
  }

  private static Pattern pattern(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }
}
