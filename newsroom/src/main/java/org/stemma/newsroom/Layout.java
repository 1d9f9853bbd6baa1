package org.stemma.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An HTML file with places to fill, `{{name}}`.
final class Layout {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private final String name;
  private final String text;

  private Layout(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /// @param name of a file in the resource folder `layout`
  static Layout of(String name) {
    try (InputStream in = Layout.class.getResourceAsStream("layout/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the newsroom's jar lacks its layout " + name);
      }
      return new Layout(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading layout " + name, e);
    }
  }

  /// @param values by name, escaped already; those that no place asks for are not used
  /// @throws IllegalArgumentException when a place has no value
  String fill(Map<String, String> values) {
    StringBuilder page = new StringBuilder(text.length() * 2);
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      String value = values.get(place.group(1));
      if (value == null) {
        throw new IllegalArgumentException(name + " has no value for " + place.group(1));
      }
      place.appendReplacement(page, Matcher.quoteReplacement(value));
    }
    return place.appendTail(page).toString();
  }
}
