package org.stemma.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day that stands in many articles' addresses: `/2031/may/15/`, `/2031/05/15/`, `/2031-05-15-`, `/20310515/`.
final class AddressDay {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})([/-]?)(\\d{2}|"
              + String.join("|", MONTHS)
              + ")\\2(\\d{2})(?!\\d)");

  private AddressDay() {}

  /// The first day that stands in an address; empty when none does.
  static Optional<LocalDate> in(String url) {
    Matcher matcher = DAY.matcher(url.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      int month = MONTHS.indexOf(matcher.group(3)) + 1;
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                month > 0 ? month : Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4))));
      } catch (DateTimeException number) {
        // Eight digits that are no day: an article's number, say. Another place may have one.
      }
    }
    return Optional.empty();
  }
}
