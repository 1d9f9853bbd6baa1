package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;

/// One pass over the tokens of a line: runs of digits, runs of letters, single marks.
final class DateScan {
  private final List<String> tokens = new ArrayList<>();
  private int at;
  private int leftovers;
  private boolean dated;
  private boolean timed;
  private boolean modifies;
  private boolean old;
  private @Nullable PageTime published;
  private @Nullable PageTime modified;

  DateScan(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int end = i + 1;
      char c = lower.charAt(i);
      if (Character.isDigit(c)) {
        while (end < lower.length() && Character.isDigit(lower.charAt(end))) {
          end++;
        }
      } else if (Character.isLetter(c)) {
        while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
          end++;
        }
      }
      if (!Space.isBlank(c)) {
        tokens.add(lower.substring(i, end));
      }
      i = end;
    }
  }

  Dates.Line line() {
    if (isAge()) {
      return new Dates.Line(null, null, 0, false, true, false);
    }
    while (at < tokens.size()) {
      step();
    }
    return new Dates.Line(published, modified, leftovers, dated, false, timed);
  }

  private boolean isAge() {
    for (String token : tokens) {
      old |=
          token.equals("ago")
              || token.equals("old")
              || token.equals("vor")
              || token.equals("hace")
              || token.equals("now");
      boolean word = Character.isLetter(token.charAt(0));
      if (word
          && !Dates.AGE.contains(token)
          && !Dates.FILLERS.contains(token)
          && !Dates.PUBLISHED.contains(token)
          && !Dates.MODIFIED.contains(token)) {
        return false;
      }
    }
    return old && tokens.stream().noneMatch(token -> token.length() == 4 && number(token) > 1900);
  }

  private void step() {
    int begin = at;
    String day = date();
    if (day != null) {
      dated = true;
      String iso = day + time();
      if (!day.isEmpty()) {
        keep(PageTime.parse(iso).or(() -> PageTime.parse(day)).orElse(null));
      }
      return;
    }
    at = begin;
    String token = tokens.get(at);
    if (!time().isEmpty()) {
      timed = true;
      return;
    }
    at = begin + 1;
    word(token);
  }

  private void word(String token) {
    if (Dates.MODIFIED.contains(token)) {
      modifies = true;
    } else if (Dates.PUBLISHED.contains(token)) {
      modifies = false;
    } else if (Character.isDigit(token.charAt(0))) {
      leftovers += at < tokens.size() && tokens.get(at).startsWith("min") ? 0 : 1;
    } else if (Character.isLetter(token.charAt(0))
        && !Dates.FILLERS.contains(token)
        && !Dates.ZONES.containsKey(token)
        && !Dates.MONTHS.containsKey(token)) {
      leftovers++;
    }
  }

  private void keep(@Nullable PageTime time) {
    if (modifies) {
      modified = modified == null ? time : modified;
    } else {
      published = published == null ? time : published;
    }
  }

  /// ISO day, "" for one that is ambiguous, null for none; moves past it.
  private @Nullable String date() {
    String token = tokens.get(at);
    Integer month = Dates.MONTHS.get(token);
    if (month != null) {
      return monthFirst(month);
    }
    if (!Character.isDigit(token.charAt(0))) {
      return null;
    }
    return token.length() == 4 ? yearFirst() : token.length() <= 2 ? dayFirst() : null;
  }

  private @Nullable String monthFirst(int month) {
    at++;
    skip(".,");
    int day = take(2);
    skipWords(Set.of("st", "nd", "rd", "th"));
    skip(".,");
    int year = take(4);
    return year < 0 || day < 0 ? null : iso(year, month, day);
  }

  private @Nullable String yearFirst() {
    int year = take(4);
    if (!skip("-/.年")) {
      return null;
    }
    int month = take(2);
    if (!skip("-/.月")) {
      return null;
    }
    int day = take(2);
    skip("日");
    return month < 0 || day < 0 ? null : iso(year, month, day);
  }

  private @Nullable String dayFirst() {
    int day = take(2);
    skipWords(Set.of("st", "nd", "rd", "th", "º", "er"));
    boolean dots = skip(".");
    boolean slashes = !dots && skip("/-");
    skipWords(Set.of("de", "of"));
    Integer named = at < tokens.size() ? Dates.MONTHS.get(tokens.get(at)) : null;
    if (named == null && !dots && !slashes) {
      return null;
    }
    int month = named != null ? named : -1;
    if (named != null) {
      at++;
    } else {
      month = take(2);
    }
    skip("./-,");
    skipWords(Set.of("de", "del"));
    int year = take(4);
    if (year < 0 && dots && named == null) {
      year = shortYear();
    }
    if (month < 0 || year < 0) {
      return null;
    }
    if (named != null || dots) {
      return iso(year, month, day);
    }
    return day == month || day > 12
        ? iso(year, month, day)
        : month > 12 ? iso(year, day, month) : "";
  }

  /// Two digits after a dotted day and month ("25.04.24"), in the century that POSIX reads them in; -1 for none.
  private int shortYear() {
    if (at >= tokens.size() || tokens.get(at).length() != 2) {
      return -1;
    }
    int year = take(2);
    return year < 0 ? -1 : year <= 68 ? 2000 + year : 1900 + year;
  }

  /// "T08:30+01:00" or a part of it; "" for none, and then nothing is passed.
  private String time() {
    int begin = at;
    while (at < tokens.size()
        && (Dates.FILLERS.contains(tokens.get(at)) || ",-–—|·•t(:".contains(tokens.get(at)))) {
      at++;
    }
    int hour = take(2);
    boolean split = hour >= 0 && skip(":.h");
    int minute = split ? take(2) : 0;
    String half = half();
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (!split && half.isEmpty())) {
      at = begin;
      return "";
    }
    int second = 0;
    if (split && at + 1 < tokens.size() && tokens.get(at).equals(":")) {
      at++;
      second = Math.max(0, take(2));
    }
    half = half.isEmpty() ? half() : half;
    int hours =
        half.equals("p") && hour < 12 ? hour + 12 : half.equals("a") && hour == 12 ? 0 : hour;
    String clock = String.format(Locale.ROOT, "T%02d:%02d", hours, minute);
    String zone = zone();
    // RFC 3339 wants the seconds of an instant even where a page gives none.
    boolean seconds = second > 0 || !zone.isEmpty();
    return (seconds ? clock + String.format(Locale.ROOT, ":%02d", second) : clock) + zone;
  }

  private String half() {
    if (at < tokens.size() && (tokens.get(at).equals("am") || tokens.get(at).equals("pm"))) {
      return tokens.get(at++).substring(0, 1);
    }
    boolean dotted =
        at + 2 < tokens.size()
            && (tokens.get(at).equals("a") || tokens.get(at).equals("p"))
            && tokens.get(at + 1).equals(".")
            && tokens.get(at + 2).equals("m");
    if (!dotted) {
      return "";
    }
    String half = tokens.get(at);
    at += 3;
    skip(".");
    return half;
  }

  private String zone() {
    int begin = at;
    skipWords(Set.of("uhr"));
    skip("(");
    String zone = at < tokens.size() ? Dates.ZONES.get(tokens.get(at)) : null;
    if (zone != null) {
      at++;
      skip(")");
      String shift = zone.equals("Z") ? offset() : "";
      return shift.isEmpty() ? zone : shift;
    }
    String offset = offset();
    if (offset.isEmpty()) {
      at = begin;
    }
    return offset;
  }

  /// "+0200", "+02:00" or "+2".
  private String offset() {
    boolean signed =
        at + 1 < tokens.size() && (tokens.get(at).equals("+") || tokens.get(at).equals("-"));
    if (!signed
        || !Character.isDigit(tokens.get(at + 1).charAt(0))
        || tokens.get(at + 1).length() > 4) {
      return "";
    }
    String sign = tokens.get(at++);
    String digits = tokens.get(at++);
    int hours = number(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
    int minutes = digits.length() > 2 ? number(digits.substring(digits.length() - 2)) : 0;
    if (digits.length() <= 2 && skip(":")) {
      minutes = Math.max(0, take(2));
    }
    return sign + String.format(Locale.ROOT, "%02d:%02d", hours, minutes);
  }

  /// A number of at most `length` digits (exactly four for a year); -1 when the next token is none.
  private int take(int length) {
    if (at >= tokens.size()) {
      return -1;
    }
    String token = tokens.get(at);
    boolean fits = length == 4 ? token.length() == 4 : token.length() <= length;
    if (!fits || !Character.isDigit(token.charAt(0))) {
      return -1;
    }
    at++;
    return number(token);
  }

  private boolean skip(String marks) {
    if (at < tokens.size() && tokens.get(at).length() == 1 && marks.contains(tokens.get(at))) {
      at++;
      return true;
    }
    return false;
  }

  private void skipWords(Set<String> words) {
    while (at < tokens.size() && words.contains(tokens.get(at))) {
      at++;
    }
  }

  private static int number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length() && i < 9; i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static @Nullable String iso(int year, int month, int day) {
    boolean real = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return !real ? null : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }
}
