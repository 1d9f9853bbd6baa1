package org.stemma.image;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The two faces of the images. They come with the program (Liberation, SIL Open Font License 1.1), so that an image is the same on every
/// machine; what they have no letters for is drawn with what the machine has.
final class Typeface {
  static final Typeface SERIF =
      new Typeface(
          "LiberationSerif-Regular.ttf",
          Font.SERIF,
          "'Liberation Serif', 'Times New Roman', serif");
  static final Typeface SANS =
      new Typeface(
          "LiberationSans-Regular.ttf", Font.SANS_SERIF, "'Liberation Sans', Arial, sans-serif");

  /// Widths as they are drawn: smooth, and not rounded to pixels.
  static final FontRenderContext DRAWN = new FontRenderContext(null, true, true);

  private final String logical;
  private final String family;
  private final Font font;

  private Typeface(String file, String logical, String family) {
    this.logical = logical;
    this.family = family;
    this.font = read(file);
  }

  private static Font read(String file) {
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (FontFormatException damaged) {
      throw new IllegalStateException(file, damaged);
    }
  }

  /// The family by which a browser finds the like.
  String family() {
    return family;
  }

  /// The face in a size, or the machine's where a text has letters that it lacks.
  Font of(float size, String text) {
    return font.canDisplayUpTo(text) < 0
        ? font.deriveFont(size)
        : new Font(logical, Font.PLAIN, 1).deriveFont(size);
  }

  float width(float size, String text) {
    return (float) of(size, text).getStringBounds(text, DRAWN).getWidth();
  }
}
