package org.stemma.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;

/// Looks things up among the direct children of one element of a feed.
final class Children {

  /// A child with what it is called, worked out once.
  private record Named(Vocabulary vocabulary, String name, Element element) {

    boolean is(Vocabulary wanted, String called) {
      return vocabulary == wanted && name.equals(called);
    }
  }

  private final WebUrl base;
  private final List<Named> children = new ArrayList<>();

  /// @param base the address that the document came from
  Children(WebUrl base, Element parent) {
    this.base = base;
    for (Element child : parent.children()) {
      children.add(new Named(Vocabulary.of(child), Vocabulary.name(child), child));
    }
  }

  /// The first child so called; null when there is none.
  @Nullable Element first(Vocabulary vocabulary, String name) {
    for (Named child : children) {
      if (child.is(vocabulary, name)) {
        return child.element;
      }
    }
    return null;
  }

  List<Element> all(Vocabulary vocabulary, String name) {
    return children.stream()
        .filter(child -> child.is(vocabulary, name))
        .map(Named::element)
        .toList();
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
