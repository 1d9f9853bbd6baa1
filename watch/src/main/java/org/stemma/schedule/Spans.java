package org.stemma.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Spans of time as people write them in a configuration: `30m`, `40d`, `1h30m`.
public final class Spans {

  private static final Pattern SPAN =
      Pattern.compile("(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");

  private Spans() {}

  /// @throws IllegalArgumentException saying how one is written
  public static Duration parse(String written) {
    String span = written.strip().toLowerCase(Locale.ROOT);
    Matcher parts = SPAN.matcher(span);
    if (span.isEmpty() || !parts.matches()) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no span of time; write 90s, 30m, 6h, 40d or 1h30m");
    }
    return Duration.ofDays(number(parts.group(1)))
        .plusHours(number(parts.group(2)))
        .plusMinutes(number(parts.group(3)))
        .plusSeconds(number(parts.group(4)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /// In the largest units that fit; `0s` for nothing. Parts of a second are dropped.
  public static String text(Duration span) {
    String text =
        part(span.toDaysPart(), 'd')
            + part(span.toHoursPart(), 'h')
            + part(span.toMinutesPart(), 'm')
            + part(span.toSecondsPart(), 's');
    return text.isEmpty() ? "0s" : text;
  }

  /// The span, or the bound that it is beyond.
  static Duration clamp(Duration span, Duration least, Duration most) {
    return span.compareTo(least) < 0 ? least : span.compareTo(most) > 0 ? most : span;
  }

  /// With blanks between.
  static String text(List<Duration> spans) {
    return String.join(" ", spans.stream().map(Spans::text).toList());
  }

  private static String part(long number, char unit) {
    return number == 0 ? "" : number + String.valueOf(unit);
  }
}
