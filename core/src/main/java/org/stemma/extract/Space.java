package org.stemma.extract;

/// White space as a reader sees it: any run of blanks, no-break spaces and line ends is one blank, and marks without width
/// (soft hyphen, zero-width space, byte-order mark, direction marks) are nothing.
final class Space {

  private Space() {}

  /// The text without space at its ends and with single blanks inside. Returns the same string when it is so already.
  static String collapse(String text) {
    if (isCollapsed(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        pending = !out.isEmpty();
      } else if (!isInvisible(c)) {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isCollapsed(String text) {
    boolean blankBefore = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = isBlank(c);
      if ((blank && (blankBefore || c != ' ')) || isInvisible(c)) {
        return false;
      }
      blankBefore = blank;
    }
    return text.isEmpty() || !blankBefore;
  }

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u0085' || (c >= 0x1680 && isWideBlank(c));
  }

  private static boolean isWideBlank(char c) {
    return Character.isSpaceChar(c);
  }

  static boolean isInvisible(char c) {
    return c == '\u00AD' || (c >= 0x200B && (c <= 0x200F || c == 0x2060 || c == 0xFEFF));
  }
}
