package org.stemma.wacz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The JSON files of a collection.
final class WaczJson {

  private static final JsonFactory JSON = new JsonFactory();

  /// A space there is JSON, but jwarc's reader of collections does not know it.
  private static final Separators NO_SPACE_BEFORE_COLON =
      Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

  private WaczJson() {}

  /// One object a line, the first of which says what the list is.
  static byte[] pages(List<WaczPage> pages) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    line(
        lines,
        json -> {
          json.writeStringField("format", "json-pages-1.0");
          json.writeStringField("id", "pages");
          json.writeStringField("title", "All Pages");
        });
    for (WaczPage page : pages) {
      line(lines, json -> writePage(json, page));
    }
    return lines.toByteArray();
  }

  private static void writePage(JsonGenerator json, WaczPage page) throws IOException {
    json.writeStringField("url", page.url().toASCIIString());
    json.writeStringField("ts", page.at().truncatedTo(ChronoUnit.MILLIS).toString());
    if (!page.title().isEmpty()) {
      json.writeStringField("title", page.title());
    }
  }

  /// The manifest: a Frictionless Data Package.
  static byte[] dataPackage(WaczContents contents, List<Resource> resources) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    object(
        bytes,
        true,
        json -> {
          json.writeStringField("profile", "data-package");
          json.writeStringField("wacz_version", "1.1.1");
          json.writeStringField("title", contents.title());
          json.writeStringField("description", contents.description());
          json.writeStringField(
              "created", contents.created().truncatedTo(ChronoUnit.SECONDS).toString());
          json.writeStringField("software", "Stemma");
          if (!contents.pages().isEmpty()) {
            WaczPage main = contents.pages().getFirst();
            json.writeStringField("mainPageUrl", main.url().toASCIIString());
            json.writeStringField(
                "mainPageDate", main.at().truncatedTo(ChronoUnit.MILLIS).toString());
          }
          writeResources(json, resources);
        });
    return bytes.toByteArray();
  }

  private static void writeResources(JsonGenerator json, List<Resource> resources)
      throws IOException {
    json.writeArrayFieldStart("resources");
    for (Resource resource : resources) {
      json.writeStartObject();
      json.writeStringField("name", resource.name());
      json.writeStringField("path", resource.path());
      json.writeStringField("hash", resource.hash());
      json.writeNumberField("bytes", resource.bytes());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static byte[] digest(Resource manifest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    object(
        bytes,
        true,
        json -> {
          json.writeStringField("path", manifest.path());
          json.writeStringField("hash", manifest.hash());
        });
    return bytes.toByteArray();
  }

  /// What writes the fields of one object.
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static void line(ByteArrayOutputStream to, Fields fields) throws IOException {
    object(to, false, fields);
    to.write('\n');
  }

  private static void object(ByteArrayOutputStream to, boolean pretty, Fields fields)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(to)) {
      if (pretty) {
        json.setPrettyPrinter(new DefaultPrettyPrinter(NO_SPACE_BEFORE_COLON));
      }
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
  }
}
