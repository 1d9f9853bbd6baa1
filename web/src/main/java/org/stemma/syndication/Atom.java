package org.stemma.syndication;

import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Writes Atom (RFC 4287).
final class Atom {
  static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final FeedXml xml;

  private Atom(FeedXml xml) {
    this.xml = xml;
  }

  /// The feed as a document in UTF-8. Characters that XML can't hold become U+FFFD.
  static byte[] write(Feed feed) {
    return FeedXml.document(xml -> new Atom(xml).document(feed, feed.hub()));
  }

  private void document(Feed feed, @Nullable String hub) throws XMLStreamException {
    xml.begin("feed");
    xml.writer.writeDefaultNamespace(NAMESPACE);
    xml.element("id", feed.id());
    xml.element("title", feed.title());
    xml.element("subtitle", feed.subtitle());
    xml.element("updated", feed.updated().truncatedTo(ChronoUnit.MILLIS).toString());
    person(feed.author());
    link("self", Format.ATOM.type(), feed.self());
    link("alternate", "text/html", feed.alternate());
    if (hub != null) {
      xml.writer.writeEmptyElement("link");
      xml.attribute("rel", "hub");
      xml.attribute("href", hub);
    }
    xml.element("generator", "Stemma");
    for (FeedEntry entry : feed.entries()) {
      write(entry);
    }
    xml.end();
  }

  private void write(FeedEntry entry) throws XMLStreamException {
    xml.line();
    xml.begin("entry");
    xml.element("id", entry.id());
    xml.element("title", entry.title());
    xml.element("updated", entry.updated().truncatedTo(ChronoUnit.MILLIS).toString());
    person(entry.author());
    link("alternate", "text/html", entry.alternate());
    if (entry.related() != null) {
      link("related", "text/html", entry.related());
    }
    for (String category : entry.categories()) {
      xml.writer.writeEmptyElement("category");
      xml.attribute("term", category);
    }
    if (!entry.summary().isEmpty()) {
      xml.element("summary", entry.summary());
    }
    if (!entry.html().isEmpty()) {
      xml.begin("content");
      xml.attribute("type", "html");
      xml.text(entry.html());
      xml.end();
    }
    xml.end();
  }

  private void person(String name) throws XMLStreamException {
    xml.begin("author");
    xml.element("name", name);
    xml.end();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.writer.writeEmptyElement("link");
    xml.attribute("rel", relation);
    xml.attribute("type", type);
    xml.attribute("href", address);
  }
}
