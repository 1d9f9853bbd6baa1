package org.stemma.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// A time that a page claims, in ISO 8601, exactly as precise as the page is: a day (`2031-05-14`), a time of day without
/// zone (`2031-05-14T08:30`), or an instant with the page's own zone (`2031-05-14T08:30:00+02:00`).
///
/// Because a page may be vague, a time is an interval from [#earliest()] to [#latest()]: a day without zone lasts from its
/// begin at UTC+14 to its end at UTC-12, the two outermost zones in use. Two times are ordered only if their intervals do
/// not overlap.
public record PageTime(String iso, Instant earliest, Instant latest) {

  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  /// Reads one of the three ISO forms; a blank instead of `T` is allowed. Empty when `text` is none of them: other ways of
  /// writing a date are the extractor's business.
  public static Optional<PageTime> parse(String text) {
    String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)", "$1T");
    try {
      if (iso.length() == 10) {
        LocalDate day = LocalDate.parse(iso);
        return Optional.of(
            new PageTime(
                iso,
                day.atStartOfDay().toInstant(FIRST_ZONE),
                day.plusDays(1).atStartOfDay().toInstant(LAST_ZONE)));
      }
      if (iso.matches(".*T.*(Z|z|[+-]\\d{2}(:?\\d{2})?)$")) {
        String zoned =
            iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")
                .replaceFirst("(T.*[+-]\\d{2})$", "$1:00");
        Instant instant = OffsetDateTime.parse(zoned).toInstant();
        return Optional.of(new PageTime(zoned, instant, instant));
      }
      LocalDateTime local = LocalDateTime.parse(iso);
      return Optional.of(
          new PageTime(iso, local.toInstant(FIRST_ZONE), local.toInstant(LAST_ZONE)));
    } catch (DateTimeException notIso) {
      return Optional.empty();
    }
  }

  /// True when this time is certainly earlier than the other: no reading of the two, in whatever zones, says otherwise.
  public boolean isBefore(PageTime other) {
    return latest.isBefore(other.earliest);
  }

  @Override
  public String toString() {
    return iso;
  }
}
