package org.stemma.image;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stemma.image.Layout.Ink;
import org.stemma.image.Layout.Word;
import org.stemma.text.XmlText;

/// Writes an image as SVG, with its text as title and description. It loads nothing and runs nothing.
public final class Svg {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private Svg(XMLStreamWriter xml) {
    this.xml = xml;
  }

  public static byte[] of(ChangeImage image) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter writer = FACTORY.createXMLStreamWriter(out);
      new Svg(writer).write(image);
      writer.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(ChangeImage image) throws XMLStreamException {
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    xml.writeAttribute("viewBox", "0 0 " + ChangeImage.WIDTH + " " + ChangeImage.HEIGHT);
    xml.writeAttribute("width", Integer.toString(ChangeImage.WIDTH));
    xml.writeAttribute("height", Integer.toString(ChangeImage.HEIGHT));
    xml.writeAttribute("role", "img");
    element("title", image.outlet() + ": " + image.headline());
    element("desc", image.text());
    rectangle(0, 0, ChangeImage.WIDTH, ChangeImage.HEIGHT, Palette.PAPER);
    rectangle(64, ChangeImage.HEIGHT - 92, ChangeImage.WIDTH - 128, 2, Palette.RULE);
    for (Word word : Layout.of(image)) {
      write(word);
    }
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  private void rectangle(float x, float y, float width, float height, int colour)
      throws XMLStreamException {
    xml.writeEmptyElement("rect");
    xml.writeAttribute("x", number(x));
    xml.writeAttribute("y", number(y));
    xml.writeAttribute("width", number(width));
    xml.writeAttribute("height", number(height));
    xml.writeAttribute("fill", colour(colour));
  }

  private void write(Word word) throws XMLStreamException {
    int tint = Palette.tint(word.ink());
    if (tint != Palette.NONE) {
      rectangle(word.x(), word.y() - word.size(), word.width(), word.size() * 1.32f, tint);
    }
    xml.writeStartElement("text");
    xml.writeAttribute("x", number(word.x()));
    xml.writeAttribute("y", number(word.y()));
    xml.writeAttribute("font-family", word.face().family());
    xml.writeAttribute("font-size", number(word.size()));
    // Another face than ours is squeezed into the same place.
    xml.writeAttribute("textLength", number(word.width()));
    xml.writeAttribute("lengthAdjust", "spacingAndGlyphs");
    xml.writeAttribute("xml:space", "preserve");
    xml.writeAttribute("fill", colour(Palette.ink(word.ink())));
    if (tint != Palette.NONE) {
      xml.writeAttribute(
          "text-decoration", word.ink() == Ink.OMITTED ? "line-through" : "underline");
    }
    xml.writeCharacters(XmlText.of(word.text()));
    xml.writeEndElement();
  }

  private static String number(float number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String colour(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }
}
