package org.stemma.syndication;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// The rules of RFC 4287 for the parts of Atom that are written here, stricter than its schema where the text is: every element
/// that is not named is a fault, and ids are unique.
public final class AtomRules {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /// Section 3.3: the productions of RFC 3339, with an upper-case T and Z.
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

  /// How often an element may stand in a feed (4.1.1).
  private static final Map<String, String> FEED =
      Map.of(
          "id",
          "1",
          "title",
          "1",
          "updated",
          "1",
          "subtitle",
          "?",
          "author",
          "*",
          "link",
          "*",
          "generator",
          "?",
          "entry",
          "*");

  /// In an entry (4.1.2).
  private static final Map<String, String> ENTRY =
      Map.of(
          "id",
          "1",
          "title",
          "1",
          "updated",
          "1",
          "summary",
          "?",
          "content",
          "?",
          "author",
          "*",
          "link",
          "*",
          "category",
          "*");

  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private AtomRules() {}

  /// What is wrong with a feed, a line each.
  public static List<String> faults(byte[] feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed)).getDocumentElement();
    AtomRules rules = new AtomRules();
    rules.feed(root);
    return rules.faults;
  }

  private void feed(Element feed) {
    check(feed.getLocalName().equals("feed"), feed, "the document element is feed");
    children(feed, FEED);
    boolean author = !named(feed, "author").isEmpty();
    for (Element entry : named(feed, "entry")) {
      children(entry, ENTRY);
      check(author || !named(entry, "author").isEmpty(), entry, "has an author (4.1.2)");
      check(!links(entry, "alternate").isEmpty(), entry, "has no content and no alternate (4.1.2)");
      check(links(entry, "alternate").size() <= 1, entry, "one alternate of a type (4.1.2)");
    }
    check(links(feed, "self").size() == 1, feed, "should have a link to itself (4.1.1)");
  }

  private void children(Element parent, Map<String, String> allowed) {
    for (Element child : elements(parent)) {
      check(NAMESPACE.equals(child.getNamespaceURI()), child, "is in Atom's namespace");
      check(allowed.containsKey(child.getLocalName()), child, "may stand there");
      content(child);
    }
    allowed.forEach((name, often) -> {
      int count = named(parent, name).size();
      check(!often.equals("1") || count == 1, parent, "has exactly one " + name);
      check(!often.equals("?") || count <= 1, parent, "has one " + name + " at most");
    });
    check(ownText(parent).isBlank(), parent, "has no text of its own");
  }

  private void content(Element element) {
    String text = element.getTextContent();
    switch (element.getLocalName()) {
      case "id" -> {
        check(isIri(text) && URI.create(text).isAbsolute(), element, "is an absolute IRI (4.2.6)");
        check(ids.add(text), element, "is unique: " + text);
      }
      case "updated" -> {
        check(DATE.matcher(text).matches(), element, "is a date (3.3): " + text);
      }
      case "author" ->
          check(
              named(element, "name").size() == 1 && elements(element).size() == 1,
              element,
              "has a name and nothing else here (3.2)");
      case "link" -> {
        check(isIri(element.getAttribute("href")), element, "has an IRI (4.2.7.1)");
        check(element.getAttribute("href").startsWith("http"), element, "is absolute here");
        check(!element.getAttribute("rel").isEmpty(), element, "says what it is");
        boolean hub = element.getAttribute("rel").equals("hub");
        check(hub || element.getAttribute("type").matches(".+/.+"), element, "has a media type");
        check(text.isEmpty(), element, "is empty here");
      }
      case "category" ->
          check(!element.getAttribute("term").isEmpty(), element, "has a term (4.2.2.1)");
      case "content" -> {
        check(element.getAttribute("type").equals("html"), element, "is HTML here");
        check(elements(element).isEmpty(), element, "is escaped (3.1.1.2)");
      }
      default -> check(elements(element).isEmpty() || isEntry(element), element, "is text");
    }
  }

  private static boolean isEntry(Element element) {
    return element.getLocalName().equals("entry");
  }

  private static boolean isIri(String text) {
    try {
      return !URI.create(text).toString().isEmpty();
    } catch (IllegalArgumentException bad) {
      return false;
    }
  }

  private static List<Element> links(Element parent, String relation) {
    return named(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .toList();
  }

  private static List<Element> named(Element parent, String name) {
    return elements(parent).stream().filter(child -> name.equals(child.getLocalName())).toList();
  }

  private static List<Element> elements(Element parent) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static String ownText(Element parent) {
    StringBuilder text = new StringBuilder();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i).getNodeType() == Node.TEXT_NODE) {
        text.append(nodes.item(i).getTextContent());
      }
    }
    return text.toString();
  }

  private void check(boolean holds, Element element, String rule) {
    if (!holds) {
      faults.add(element.getLocalName() + ": " + rule);
    }
  }
}
