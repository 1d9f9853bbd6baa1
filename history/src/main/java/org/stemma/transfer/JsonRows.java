package org.stemma.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// JSON lines: an object a row, its fields named and ordered as the columns, after `format`.
public final class JsonRows implements Rows {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Writer out;
  private final JsonGenerator json;
  private ExportKind kind = ExportKind.ARTICLES;

  /// @param out not closed here; flushed by whoever closes it
  public JsonRows(Writer out) throws IOException {
    this.out = out;
    this.json = JSON.createGenerator(out).setRootValueSeparator(null);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  @Override
  public void begin(ExportKind wanted) {
    kind = wanted;
  }

  @Override
  public void row(List<? extends @Nullable Object> values) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", kind.format());
    for (int i = 0; i < values.size(); i++) {
      json.writeFieldName(kind.columns().get(i));
      write(json, values.get(i));
    }
    json.writeEndObject();
    json.flush();
    out.write('\n');
  }

  static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Instant instant -> json.writeString(instant.toString());
      case List<?> list -> {
        json.writeStartArray();
        for (Object each : list) {
          write(json, each);
        }
        json.writeEndArray();
      }
      default -> throw new IllegalArgumentException("no value of a row: " + value.getClass());
    }
  }

  /// A value as JSON text.
  static String text(Object value) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, value);
    }
    return text.toString();
  }
}
