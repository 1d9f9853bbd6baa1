package org.stemma.cdxj;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// The JSON part of a line. Numbers are written as strings, as pywb's indexer does, and read in either form.
final class CdxJson {

  private static final JsonFactory JSON = new JsonFactory();

  private CdxJson() {}

  static String line(CdxLine line) {
    StringWriter text = new StringWriter(256);
    text.append(line.key()).append(' ').append(line.timestamp()).append(' ');
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("url", line.url());
      json.writeStringField("mime", line.mime());
      if (line.status() != 0) {
        json.writeStringField("status", Integer.toString(line.status()));
      }
      if (line.digest() != null) {
        json.writeStringField("digest", line.digest());
      }
      json.writeStringField("length", Long.toString(line.length()));
      json.writeStringField("offset", Long.toString(line.offset()));
      json.writeStringField("filename", line.filename());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /// The fields of an object, values as text; those that are objects or lists themselves are passed over.
  static Map<String, String> fields(String object) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(object)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken().isScalarValue()) {
          fields.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT) {
        throw new IOException("the JSON object does not end");
      }
    }
    return fields;
  }
}
