package org.stemma.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/// Writes RSS 2.0 (RSS Advisory Board, version 2.0.11), with the link to itself that its best practices ask for.
///
/// An item's author must be a mailbox in RSS, which an outlet is not; its name is a `dc:creator`.
final class Rss {
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  /// RFC 822 with a year of four digits; a day of one digit is written with two, as its readers expect.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final FeedXml xml;

  private Rss(FeedXml xml) {
    this.xml = xml;
  }

  /// The feed as a document in UTF-8. Characters that XML can't hold become U+FFFD.
  static byte[] write(Feed feed) {
    return FeedXml.document(xml -> new Rss(xml).document(feed));
  }

  private void document(Feed feed) throws XMLStreamException {
    xml.begin("rss");
    xml.writer.writeNamespace("atom", Atom.NAMESPACE);
    xml.writer.writeNamespace("dc", DUBLIN_CORE);
    xml.attribute("version", "2.0");
    xml.begin("channel");
    xml.element("title", feed.title());
    xml.element("link", feed.alternate());
    xml.element("description", feed.subtitle());
    xml.element("lastBuildDate", date(feed.updated()));
    xml.element("generator", "Stemma");
    link("self", feed.self());
    if (feed.hub() != null) {
      link("hub", feed.hub());
    }
    for (FeedEntry entry : feed.entries()) {
      write(entry);
    }
    xml.end();
    xml.end();
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writer.writeEmptyElement("atom", "link", Atom.NAMESPACE);
    xml.attribute("rel", relation);
    xml.attribute("href", address);
    if (relation.equals("self")) {
      xml.attribute("type", Format.RSS.type());
    }
  }

  private void write(FeedEntry entry) throws XMLStreamException {
    xml.line();
    xml.begin("item");
    xml.element("title", entry.title());
    xml.element("link", entry.alternate());
    xml.element("description", entry.html().isEmpty() ? entry.summary() : entry.html());
    xml.writer.writeStartElement("dc", "creator", DUBLIN_CORE);
    xml.text(entry.author());
    xml.end();
    for (String category : entry.categories()) {
      xml.element("category", category);
    }
    xml.begin("guid");
    xml.attribute("isPermaLink", "false");
    xml.text(entry.id());
    xml.end();
    xml.element("pubDate", date(entry.updated()));
    xml.end();
  }

  private static String date(Instant instant) {
    return DATE.format(instant);
  }
}
