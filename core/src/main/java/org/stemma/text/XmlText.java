package org.stemma.text;

/// Text that an XML document can hold, and that turns no direction of the text around it.
public final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /// The text without what [Visible] takes out, and with U+FFFD for every character that XML 1.0 (production 2, `Char`) does not allow, not even as a reference.
  public static String of(String strange) {
    String text = Visible.of(strange);
    if (text.codePoints().allMatch(XmlText::isAllowed)) {
      return text;
    }
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT).forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int c) {
    boolean space = c == '\t' || c == '\n' || c == '\r';
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return space || (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF);
  }
}
