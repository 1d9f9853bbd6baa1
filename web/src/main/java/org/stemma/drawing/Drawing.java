package org.stemma.drawing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.descent.Stemma;

/// A stemma laid out to be drawn: descent runs from left to right. [DrawingLayout] says how.
///
/// @param width in user units
/// @param height in user units
public record Drawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {

  static final int BOX_WIDTH = 186;
  static final int BOX_HEIGHT = 46;

  /// A node. Places are of its upper left corner.
  ///
  /// @param label short enough for the box
  /// @param caption a second line; may be empty
  /// @param title all of it, for who cannot see or wants to know
  /// @param href of what is told of it; null where there is nothing
  public record Box(
      String id,
      int x,
      int y,
      boolean lost,
      String label,
      String caption,
      String title,
      @Nullable String href) {

    public int centreX() {
      return x + BOX_WIDTH / 2;
    }

    public int centreY() {
      return y + BOX_HEIGHT / 2;
    }
  }

  /// A line from a parent to a child, with its share beside it.
  ///
  /// @param path in the syntax of SVG
  /// @param weight width of the line
  /// @param label empty where there is no room for one
  public record Arrow(
      String path, String weight, int labelX, int labelY, String label, String title) {}

  /// @param captions a line for each id that has one
  /// @param hrefs an address for each id that has one
  public static Drawing of(Stemma stemma, Map<String, String> captions, Map<String, String> hrefs) {
    return new DrawingLayout(stemma, captions, hrefs).draw();
  }

  public int boxWidth() {
    return BOX_WIDTH;
  }

  public int boxHeight() {
    return BOX_HEIGHT;
  }
}
