package org.stemma.syndication;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The rules of RSS 2.0 (RSS Advisory Board, 2.0.11) that a feed of ours could break.
public final class RssRules {
  private final List<String> faults = new ArrayList<>();

  private RssRules() {}

  /// What is wrong with a feed, a line each.
  public static List<String> faults(byte[] feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed)).getDocumentElement();
    RssRules rules = new RssRules();
    rules.check(root.getTagName().equals("rss"), "the root is " + root.getTagName());
    rules.check(root.getAttribute("version").equals("2.0"), "the version is not 2.0");
    rules.channel(child(root, "channel"));
    return rules.faults;
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private void channel(Element channel) {
    for (String name : List.of("title", "link", "description")) {
      check(children(channel, name).size() == 1, "the channel needs one " + name);
    }
    children(channel, "link").forEach(link -> address(link.getTextContent()));
    children(channel, "lastBuildDate").forEach(date -> date(date.getTextContent()));
    Set<String> seen = new HashSet<>();
    for (Element item : children(channel, "item")) {
      check(
          children(item, "title").size() + children(item, "description").size() > 0,
          "an item needs title or description");
      children(item, "link").forEach(link -> address(link.getTextContent()));
      children(item, "pubDate").forEach(date -> date(date.getTextContent()));
      check(children(item, "author").isEmpty(), "an author must be a mailbox");
      for (Element guid : children(item, "guid")) {
        check(seen.add(guid.getTextContent()), "the guid is there twice: " + guid.getTextContent());
        if (!guid.getAttribute("isPermaLink").equals("false")) {
          address(guid.getTextContent());
        }
      }
    }
  }

  private void address(String text) {
    check(URI.create(text).isAbsolute(), "no absolute address: " + text);
  }

  private void date(String text) {
    try {
      DateTimeFormatter.RFC_1123_DATE_TIME.parse(text);
    } catch (DateTimeException bad) {
      faults.add(text + " is no date of RFC 822");
    }
  }

  private static Element child(Element parent, String name) {
    return children(parent, name).getFirst();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
