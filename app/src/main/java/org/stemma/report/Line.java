package org.stemma.report;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.stemma.text.Visible;

/// A line or paragraph of a terminal report, in several inks. What is added is made harmless for a terminal, and its white
/// space is collapsed, so that a stranger's text can neither steer the terminal nor break the layout.
final class Line {

  private final StringBuilder text = new StringBuilder();

  /// The ink of each stretch by where the stretch ends.
  private final NavigableMap<Integer, Ink> inks = new TreeMap<>();

  static Line of(String text) {
    return new Line().add(text);
  }

  static Line of(Ink ink, String text) {
    return new Line().add(ink, text);
  }

  /// A cell of a table: white space is kept as it is.
  static Line fixed(Ink ink, String text) {
    return new Line().addFixed(ink, text);
  }

  Line addFixed(Ink ink, String cell) {
    text.append(Visible.of(cell).replaceAll("\\s", " "));
    inks.putIfAbsent(text.length(), ink);
    return this;
  }

  Line add(String words) {
    return add(Ink.PLAIN, words);
  }

  Line add(Ink ink, String words) {
    String harmless = Visible.of(words).replaceAll("\\s+", " ");
    boolean doubled =
        harmless.startsWith(" ") && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    text.append(harmless, doubled ? 1 : 0, harmless.length());
    inks.putIfAbsent(text.length(), ink);
    return this;
  }

  String text() {
    return text.toString();
  }

  Ink inkAt(int position) {
    var stretch = inks.higherEntry(position);
    return stretch == null ? Ink.PLAIN : stretch.getValue();
  }

  /// How many columns text takes on a terminal: none for combining marks, two for the wide letters of East Asia.
  static int columns(String text) {
    return text.codePoints().map(Line::columns).sum();
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
