package org.stemma.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.stemma.json.RecordJson;
import org.stemma.text.PageTime;

/// A JSON document, or one a line, written as it goes. A thin layer over the generator with the pieces that several reports
/// share, so that they look alike everywhere.
///
/// The order of the fields is the order of the calls and part of the contract: every document begins with `format`.
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Writer out;
  private final JsonGenerator json;

  private Json(Writer out, JsonGenerator json) {
    this.out = out;
    this.json = json;
  }

  /// One document, indented for the eye.
  public static Json document(Writer out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setPrettyPrinter(new DefaultPrettyPrinter());
    return new Json(out, json);
  }

  /// One record a line; each is ended with [#endLine].
  public static Json lines(Writer out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setRootValueSeparator(null);
    return new Json(out, json);
  }

  /// Ends the document or the line, and hands it on.
  public void endLine() throws IOException {
    json.flush();
    out.write('\n');
    out.flush();
  }

  void begin() throws IOException {
    json.writeStartObject();
  }

  void begin(String name) throws IOException {
    json.writeObjectFieldStart(name);
  }

  void end() throws IOException {
    json.writeEndObject();
  }

  void beginList(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  void endList() throws IOException {
    json.writeEndArray();
  }

  void format(String name) throws IOException {
    json.writeStringField("format", "stemma." + name + "/1");
  }

  void text(String name, @Nullable String text) throws IOException {
    json.writeStringField(name, text);
  }

  void time(String name, @Nullable PageTime time) throws IOException {
    text(name, time == null ? null : time.iso());
  }

  void number(String name, @Nullable Number number) throws IOException {
    if (number == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, number.longValue());
    }
  }

  void flag(String name, @Nullable Boolean flag) throws IOException {
    if (flag == null) {
      json.writeNullField(name);
    } else {
      json.writeBooleanField(name, flag);
    }
  }

  void nothing(String name) throws IOException {
    json.writeNullField(name);
  }

  void texts(String name, Collection<String> texts) throws IOException {
    beginList(name);
    for (String text : texts) {
      json.writeString(text);
    }
    endList();
  }

  /// The fields of a record, which is how documents look that the API answers with too.
  void fields(Record record) throws IOException {
    RecordJson.fields(json, record);
  }
}
