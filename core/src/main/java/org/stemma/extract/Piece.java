package org.stemma.extract;

/// A run of words of a page that is laid out as one block.
///
/// @param text collapsed, not empty
/// @param linked units of it that stand inside links
/// @param strong units of it in bold face
/// @param href where its first link leads; empty when it has none
/// @param box the innermost element that lays out a block around it
record Piece(String text, int linked, int strong, String href, Box box) {

  /// Shorter pieces count as running text only if they are closed.
  private static final int LONG = 140;

  private static final int SHORT = 40;

  String tag() {
    return box.tag();
  }

  double linkDensity() {
    return (double) linked / text.length();
  }

  /// Heading by its tag, h1 to h6.
  boolean isHeading() {
    String tag = tag();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /// All of it in bold face: a sub-headline in sites that have no better tag for it, or a first paragraph.
  boolean isStrong() {
    return strong >= text.length() - 2;
  }

  /// Reads as running text: a sentence or more, not mostly links, not a heading.
  boolean isProse() {
    if (text.length() < SHORT || isHeading() || linkDensity() > 0.5) {
      return false;
    }
    return text.length() >= LONG || new Line(text, false).isClosed();
  }

  Line line() {
    return new Line(text, false);
  }
}
