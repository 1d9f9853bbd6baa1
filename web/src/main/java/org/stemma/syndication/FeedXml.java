package org.stemma.syndication;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stemma.text.XmlText;

/// An XML document in the making, into which only characters go that XML can hold.
final class FeedXml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  final XMLStreamWriter writer;

  private FeedXml(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /// Writes a document.
  @FunctionalInterface
  interface Body {
    void into(FeedXml xml) throws XMLStreamException;
  }

  /// The document in UTF-8.
  static byte[] document(Body body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    try {
      XMLStreamWriter writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeCharacters("\n");
      body.into(new FeedXml(writer));
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  void begin(String name) throws XMLStreamException {
    writer.writeStartElement(name);
  }

  void end() throws XMLStreamException {
    writer.writeEndElement();
  }

  void line() throws XMLStreamException {
    writer.writeCharacters("\n");
  }

  /// An element with nothing but text.
  void element(String name, String text) throws XMLStreamException {
    writer.writeStartElement(name);
    text(text);
    writer.writeEndElement();
  }

  void text(String text) throws XMLStreamException {
    writer.writeCharacters(XmlText.of(text));
  }

  void attribute(String name, String text) throws XMLStreamException {
    writer.writeAttribute(name, XmlText.of(text));
  }
}
