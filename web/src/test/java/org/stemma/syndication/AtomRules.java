package org.stemma.syndication;

import com.thaiopensource.relaxng.jaxp.CompactSyntaxSchemaFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Whether a document is Atom as RFC 4287 has it: by a schema (`atom.rnc`, which Jing reads), and by what the RFC says in prose only.
public final class AtomRules {
  private static final Schema SCHEMA = schema();

  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private AtomRules() {}

  private static Schema schema() {
    String place =
        Objects.requireNonNull(AtomRules.class.getResource("atom.rnc"), "atom.rnc").toString();
    try {
      return new CompactSyntaxSchemaFactory().newSchema(new StreamSource(place));
    } catch (SAXException fault) {
      throw new UncheckedIOException(new IOException(fault));
    }
  }

  /// What is wrong with a feed, a line each.
  public static List<String> faults(byte[] feed) throws Exception {
    AtomRules rules = new AtomRules();
    rules.validate(feed);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    rules.feed(
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed)).getDocumentElement());
    return rules.faults;
  }

  private void validate(byte[] feed) throws SAXException, IOException {
    Validator validator = SCHEMA.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException fault) {
            faults.add(fault.getMessage());
          }

          @Override
          public void error(SAXParseException fault) {
            faults.add(fault.getMessage());
          }

          @Override
          public void fatalError(SAXParseException fault) throws SAXParseException {
            throw fault;
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(feed)));
  }

  private void feed(Element feed) {
    check(feed.getLocalName().equals("feed"), feed, "the document element is feed");
    boolean author = !named(feed, "author").isEmpty();
    for (Element entry : named(feed, "entry")) {
      each(entry);
      check(author || !named(entry, "author").isEmpty(), entry, "has an author (4.1.2)");
      check(!links(entry, "alternate").isEmpty(), entry, "has no content and no alternate (4.1.2)");
      check(links(entry, "alternate").size() <= 1, entry, "one alternate of a type (4.1.2)");
    }
    each(feed);
    check(links(feed, "self").size() == 1, feed, "should have a link to itself (4.1.1)");
  }

  private void each(Element parent) {
    for (Element child : elements(parent)) {
      String text = child.getTextContent();
      switch (child.getLocalName()) {
        case "id" -> {
          check(isIri(text) && URI.create(text).isAbsolute(), child, "is an absolute IRI (4.2.6)");
          check(ids.add(text), child, "is unique: " + text);
        }
        case "link" -> {
          check(isIri(child.getAttribute("href")), child, "has an IRI (4.2.7.1)");
          check(child.getAttribute("href").startsWith("http"), child, "is absolute here");
        }
        default -> {}
      }
    }
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

  private void check(boolean holds, Element element, String rule) {
    if (!holds) {
      faults.add(element.getLocalName() + ": " + rule);
    }
  }
}
