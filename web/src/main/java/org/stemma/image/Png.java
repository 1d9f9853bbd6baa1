package org.stemma.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.stemma.image.Layout.Ink;
import org.stemma.image.Layout.Word;

/// Draws an image as PNG. Some 20 ms of a core and 3 MB of heap each.
public final class Png {
  private final Graphics2D pen;

  private Png(Graphics2D pen) {
    this.pen = pen;
  }

  public static byte[] of(ChangeImage image) {
    BufferedImage canvas =
        new BufferedImage(ChangeImage.WIDTH, ChangeImage.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = canvas.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      new Png(pen).draw(image);
    } finally {
      pen.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
    try {
      ImageIO.write(canvas, "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void draw(ChangeImage image) {
    pen.setColor(new Color(Palette.PAPER));
    pen.fillRect(0, 0, ChangeImage.WIDTH, ChangeImage.HEIGHT);
    pen.setColor(new Color(Palette.RULE));
    pen.fillRect(64, ChangeImage.HEIGHT - 92, ChangeImage.WIDTH - 128, 2);
    Layout.of(image).forEach(this::draw);
  }

  private void draw(Word word) {
    int tint = Palette.tint(word.ink());
    if (tint != Palette.NONE) {
      pen.setColor(new Color(tint));
      pen.fill(
          new Rectangle2D.Float(
              word.x(), word.y() - word.size(), word.width(), word.size() * 1.32f));
    }
    pen.setColor(new Color(Palette.ink(word.ink())));
    pen.setFont(word.face().of(word.size(), word.text()));
    pen.drawString(word.text(), word.x(), word.y());
    if (tint != Palette.NONE) {
      float y = word.ink() == Ink.OMITTED ? word.y() - word.size() * 0.27f : word.y() + 5;
      pen.setStroke(new BasicStroke(2));
      pen.draw(new Line2D.Float(word.x(), y, word.x() + word.width(), y));
    }
  }
}
