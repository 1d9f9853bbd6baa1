package org.stemma.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;

/// Looks things up among the direct children of one element of a feed.
final class Children {

  private final WebUrl base;
  private final Element parent;

  /// @param base the address that the document came from
  Children(WebUrl base, Element parent) {
    this.base = base;
    this.parent = parent;
  }

  /// The first child so called; null when there is none.
  @Nullable Element first(Vocabulary vocabulary, String name) {
    for (Element child : parent.children()) {
      if (vocabulary.has(child, name)) {
        return child;
      }
    }
    return null;
  }

  List<Element> all(Vocabulary vocabulary, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : parent.children()) {
      if (vocabulary.has(child, name)) {
        found.add(child);
      }
    }
    return found;
  }

  /// What the first child so called says; null when there is none or it is empty.
  @Nullable String text(Vocabulary vocabulary, String name) {
    Element child = first(vocabulary, name);
    String text = child == null ? "" : child.wholeText().strip();
    return text.isEmpty() ? null : text;
  }

  /// The address that stands in a child or its attribute, resolved where it stands; null when it is none.
  @Nullable WebUrl link(@Nullable Element child, @Nullable String reference) {
    return child == null ? null : Links.resolve(base(child), reference);
  }

  /// The address against which `element` resolves its own: `xml:base` of it and of what it stands in, outermost first.
  private WebUrl base(Element element) {
    String inner = attribute(element, "xml:base");
    Element outer = element.parent();
    WebUrl from = outer == null ? base : base(outer);
    WebUrl resolved = inner.isEmpty() ? from : Links.resolve(from, inner);
    return resolved == null ? from : resolved;
  }

  /// Whatever the case of its name; empty when it is missing.
  static String attribute(Element element, String name) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().equalsIgnoreCase(name)) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }
}
