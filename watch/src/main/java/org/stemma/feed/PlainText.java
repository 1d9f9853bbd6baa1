package org.stemma.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Titles as feeds write them, which may be text, markup, or markup escaped once too often, made text.
final class PlainText {

  /// A title is not longer; hostile ones are cut here.
  private static final int LONGEST = 1_000;

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|b|i|u|em|strong|br|p|span|sub|sup|font|div|h[1-6])(?:\\s[^<>]{0,300})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10}\\d?);");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");

  private PlainText() {}

  /// One line of text; null when nothing is left. Tags are taken out only where they are known ones: a headline may say
  /// `x < y`.
  static @Nullable String of(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String text = written.length() > 4 * LONGEST ? written.substring(0, 4 * LONGEST) : written;
    if (TAG.matcher(text).find()) {
      text = Jsoup.parseBodyFragment(text).text();
    } else if (ENTITY.matcher(text).find()) {
      text = Parser.unescapeEntities(text, false);
    }
    return line(text);
  }

  /// One line of text, as it stands; null when nothing is left.
  static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String part = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    return cut(BLANKS.matcher(part).replaceAll(" ").strip());
  }

  private static @Nullable String cut(String line) {
    if (line.isEmpty()) {
      return null;
    }
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end);
  }
}
