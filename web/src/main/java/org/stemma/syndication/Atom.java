package org.stemma.syndication;

import java.io.ByteArrayOutputStream;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes Atom (RFC 4287).
public final class Atom {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private Atom(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /// The feed as a document in UTF-8. Characters that XML can't hold become U+FFFD.
  public static byte[] write(AtomFeed feed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      new Atom(xml).write(feed, feed.entries());
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  private void write(AtomFeed feed, Iterable<AtomEntry> entries) throws XMLStreamException {
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element("id", feed.id());
    element("title", feed.title());
    element("subtitle", feed.subtitle());
    element("updated", feed.updated().truncatedTo(ChronoUnit.MILLIS).toString());
    person(feed.author());
    link("self", "application/atom+xml", feed.self());
    link("alternate", "text/html", feed.alternate());
    element("generator", "Stemma");
    for (AtomEntry entry : entries) {
      write(entry);
    }
    xml.writeEndElement();
  }

  private void write(AtomEntry entry) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    element("id", entry.id());
    element("title", entry.title());
    element("updated", entry.updated().truncatedTo(ChronoUnit.MILLIS).toString());
    person(entry.author());
    link("alternate", "text/html", entry.alternate());
    if (entry.related() != null) {
      link("related", "text/html", entry.related());
    }
    for (String category : entry.categories()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", XmlText.of(category));
    }
    if (!entry.summary().isEmpty()) {
      element("summary", entry.summary());
    }
    if (!entry.html().isEmpty()) {
      xml.writeStartElement("content");
      xml.writeAttribute("type", "html");
      xml.writeCharacters(XmlText.of(entry.html()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  private void person(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", XmlText.of(address));
  }
}
