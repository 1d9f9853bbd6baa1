package org.stemma.newsroom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A script's JSON as an object whose fields are asked for by name. A field that is missing or of another kind is an error that
/// names it, unless the method says otherwise.
///
/// @param fields in the order of the file
record JsonTree(Map<String, @Nullable Object> fields) {

  private static final JsonFactory FACTORY = new JsonFactory();

  /// @throws IllegalArgumentException when `json` is no JSON object; the message says where
  static JsonTree read(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no JSON object");
      }
      return object(parser);
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
    }
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  String text(String name) {
    return cast(name, String.class);
  }

  /// The text of a field, null when it is not there.
  @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  int number(String name) {
    return Math.toIntExact(cast(name, Long.class));
  }

  /// True only where the field is there and true.
  boolean flag(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  JsonTree tree(String name) {
    return cast(name, JsonTree.class);
  }

  List<JsonTree> trees(String name) {
    return list(name).stream().map(JsonTree.class::cast).toList();
  }

  /// The texts of a list; empty when the field is not there.
  List<String> texts(String name) {
    return has(name) ? list(name).stream().map(String.class::cast).toList() : List.of();
  }

  /// Texts and objects, mixed.
  List<Object> list(String name) {
    List<?> list = cast(name, List.class);
    return List.<Object>copyOf(list);
  }

  private <T> T cast(String name, Class<T> type) {
    Object value = fields.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "field \""
              + name
              + "\" is "
              + value
              + ", not "
              + type.getSimpleName()
              + ", in "
              + fields);
    }
    return type.cast(value);
  }

  private static JsonTree object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return new JsonTree(object);
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }
}
