package org.stemma.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Links with attributes (RFC 8288 §3, RFC 6690): `<URI>; rel="memento"; datetime="…", <URI>; …`. Reads leniently: what is no link is
/// passed over up to the next one. Cost: linear.
final class LinkFormat {

  private final String text;
  private int at;

  private LinkFormat(String text) {
    this.text = text;
  }

  /// One link.
  ///
  /// @param uri as it stands between `<` and `>`
  /// @param attributes by name in lower case, unquoted; of two of one name the first
  record Link(String uri, Map<String, String> attributes) {

    /// Whether one of its relations is this; `first memento` is two.
    boolean is(String relation) {
      return List.of(attributes.getOrDefault("rel", "").toLowerCase(Locale.ROOT).split("\\s+"))
          .contains(relation);
    }
  }

  static List<Link> parse(String text) {
    LinkFormat format = new LinkFormat(text);
    List<Link> links = new ArrayList<>();
    for (int begin = text.indexOf('<'); begin >= 0; begin = text.indexOf('<', format.at)) {
      int end = text.indexOf('>', begin);
      if (end < 0) {
        break;
      }
      format.at = end + 1;
      links.add(new Link(text.substring(begin + 1, end).strip(), format.attributes()));
    }
    return links;
  }

  /// Up to the comma that ends the link; one inside quotes does not.
  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    skipBlanks();
    while (at < text.length() && text.charAt(at) == ';') {
      at++;
      String name = until("=;,").strip().toLowerCase(Locale.ROOT);
      String value = "";
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        value = value();
      }
      attributes.putIfAbsent(name, value);
      skipBlanks();
    }
    return attributes;
  }

  private String value() {
    skipBlanks();
    if (at >= text.length() || text.charAt(at) != '"') {
      return until(";,").strip();
    }
    at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
      value.append(text.charAt(at));
      at++;
    }
    at = Math.min(at + 1, text.length());
    return value.toString();
  }

  private String until(String ends) {
    int begin = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(begin, at);
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
