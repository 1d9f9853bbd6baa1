package org.stemma.feed;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;

/// Reads OPML event by event. An outline with `xmlUrl` is a feed, any other a folder.
final class OpmlReader {

  /// Nobody's folders are deeper; without a bound each feed would repeat the whole path of a hostile file.
  private static final int DEEPEST = 32;

  private final XMLStreamReader xml;
  private final List<Subscription> subscriptions = new ArrayList<>();

  /// The folders around the place that is read; a feed's own outline is an empty string.
  private final Deque<String> open = new ArrayDeque<>();

  private @Nullable String title;
  private boolean isOpml;

  private OpmlReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  static Opml read(byte[] bytes) throws UnreadableListException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      OpmlReader reader = new OpmlReader(xml);
      reader.document();
      return new Opml(reader.title, reader.subscriptions);
    } catch (XMLStreamException malformed) {
      int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNumber();
      throw new UnreadableListException(
          Math.max(1, line), "not well-formed XML: " + plain(malformed));
    }
  }

  private void document() throws XMLStreamException, UnreadableListException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        begin(xml.getLocalName().toLowerCase(Locale.ROOT));
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equalsIgnoreCase("outline")) {
        open.removeLast();
      }
    }
  }

  private void begin(String name) throws XMLStreamException, UnreadableListException {
    if (!isOpml && !name.equals("opml")) {
      throw wrong("not OPML: the outermost element is " + name);
    }
    isOpml = true;
    if (name.equals("outline")) {
      outline();
    } else if (name.equals("title") && title == null) {
      title = PlainText.line(xml.getElementText());
    }
  }

  private void outline() throws UnreadableListException {
    if (open.size() >= DEEPEST) {
      throw wrong("folders nested more than " + DEEPEST + " deep");
    }
    String label = PlainText.line(attribute("title"));
    label = label == null ? PlainText.line(attribute("text")) : label;
    String address = attribute("xmlUrl");
    if (address == null || address.isBlank()) {
      open.addLast(label == null ? "" : label);
      return;
    }
    WebUrl url = url(address);
    List<String> folders = open.stream().filter(folder -> !folder.isEmpty()).toList();
    subscriptions.add(
        new Subscription(
            label, url, Links.resolve(url, attribute("htmlUrl")), folders, categories()));
    open.addLast("");
  }

  private WebUrl url(String written) throws UnreadableListException {
    try {
      return WebUrl.parse(written);
    } catch (BadUrlException none) {
      throw wrong(String.valueOf(none.getMessage()));
    }
  }

  private List<String> categories() {
    String written = attribute("category");
    return written == null
        ? List.of()
        : Arrays.stream(written.split(",", -1))
            .map(category -> category.strip().replaceFirst("^/", ""))
            .filter(category -> !category.isEmpty())
            .toList();
  }

  private @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private UnreadableListException wrong(String reason) {
    return new UnreadableListException(xml.getLocation().getLineNumber(), reason);
  }

  /// The parser's own sentence without the place, which is told apart.
  private static String plain(XMLStreamException malformed) {
    String message = String.valueOf(malformed.getMessage());
    int begin = message.lastIndexOf("Message: ");
    return begin < 0 ? message : message.substring(begin + 9);
  }
}
