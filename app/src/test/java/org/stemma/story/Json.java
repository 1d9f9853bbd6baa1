package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/// Short ways through a tree of JSON. What is absent reads as empty or null, never as an exception: a wrong output scores low.
final class Json {

  private Json() {}

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static List<String> strings(JsonNode array) {
    return each(array).map(JsonNode::asText).toList();
  }

  static Set<String> set(JsonNode array) {
    return new TreeSet<>(strings(array));
  }

  /// The string under a name; null when there is none.
  static @Nullable String string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }

  static String text(JsonNode node) {
    return node.path("text").asText("");
  }

  static String id(JsonNode node) {
    return node.path("id").asText("");
  }

  /// The span under `begin` and `end`; empty at 0 when it is none.
  static Span span(JsonNode node) {
    int begin = Math.max(0, node.path("begin").asInt());
    return new Span(begin, Math.max(begin, node.path("end").asInt()));
  }
}
