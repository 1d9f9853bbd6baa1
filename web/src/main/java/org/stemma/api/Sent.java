package org.stemma.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.stemma.page.Asked;
import org.stemma.page.Refusal;

/// Reads what a program sent: an object of texts and whole numbers in JSON, or plain text, which is the parameter `text`.
final class Sent {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// What plain text is.
  private static final String TEXT = "text";

  private Sent() {}

  /// Whether what is sent may be plain text.
  static boolean mayBePlain(Class<? extends Record> asks) {
    return Arrays.stream(asks.getRecordComponents())
        .anyMatch(component -> component.getName().equals(TEXT));
  }

  /// @throws Refusal when it is neither
  static Map<String, String> read(Asked.Sent sent) {
    return switch (sent.type()) {
      case "application/json" -> object(sent.text());
      case "text/plain" -> Map.of(TEXT, sent.text());
      default -> throw Refusal.unreadable("Send application/json or text/plain.");
    };
  }

  private static Map<String, String> object(String text) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw Refusal.badRequest("What was sent is no JSON object.");
      }
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
          values.put(name, json.getText());
        } else if (value != JsonToken.VALUE_NULL) {
          throw Refusal.badRequest("“" + name + "” must be a text or a whole number.");
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw Refusal.badRequest("What was sent is more than one JSON object.");
      }
    } catch (IOException garbled) {
      throw Refusal.badRequest("What was sent is no JSON.");
    }
    return values;
  }
}
