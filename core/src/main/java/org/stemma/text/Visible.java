package org.stemma.text;

/// Text of a stranger made harmless for a terminal and for a page: escape sequences could otherwise recolour, move or
/// retitle it, and direction overrides could show a sentence in another order than it has.
public final class Visible {

  private Visible() {}

  /// The text without control characters other than tab and line end, without invisible direction marks and
  /// overrides, and without code points that Unicode says are no characters.
  public static String of(String text) {
    if (text.codePoints().allMatch(Visible::isHarmless)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().filter(Visible::isHarmless).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean isHarmless(int c) {
    boolean mark = c == 0x200E || c == 0x200F || c == 0x061C;
    boolean direction = mark || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !direction && !none && (c == '\n' || c == '\t' || !Character.isISOControl(c));
  }
}
