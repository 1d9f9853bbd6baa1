package org.stemma.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.json.JsonSchema;
import org.stemma.json.Says;

/// Describes the calls as an OpenAPI 3.1 document, the same wherever it is served: its address is relative to its own.
final class OpenApi {
  private static final String SCHEMAS = "#/components/schemas/";

  private static final String RESPONSES = "#/components/responses/";

  private final JsonGenerator json;
  private final JsonSchema schemas;

  private OpenApi(JsonGenerator json) {
    this.json = json;
    this.schemas = new JsonSchema(json, SCHEMAS);
  }

  static String text(Calls calls) {
    StringWriter out = new StringWriter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      new OpenApi(json).write(calls.all());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.append('\n').toString();
  }

  private void write(List<Call<?>> calls) throws IOException {
    json.writeStartObject();
    json.writeStringField("openapi", "3.1.0");
    json.writeObjectFieldStart("info");
    json.writeStringField("title", "Stemma");
    json.writeStringField("version", "1");
    json.writeStringField(
        "description",
        "What news articles said when, what was changed, and where their sentences stand elsewhere."
            + " Instants are UTC. Lists go on with `next`, given back as `cursor`.");
    json.writeEndObject();
    json.writeArrayFieldStart("servers");
    json.writeStartObject();
    json.writeStringField("url", "../v1");
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("paths");
    for (Map.Entry<String, List<Call<?>>> path : byPath(calls).entrySet()) {
      json.writeObjectFieldStart(path.getKey());
      for (Call<?> call : path.getValue()) {
        operation(call);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    components(calls);
    json.writeEndObject();
  }

  private static Map<String, List<Call<?>>> byPath(List<Call<?>> calls) {
    Map<String, List<Call<?>>> paths = new LinkedHashMap<>();
    calls.forEach(call -> paths.computeIfAbsent(call.path(), _ -> new ArrayList<>()).add(call));
    return paths;
  }

  private void operation(Call<?> call) throws IOException {
    boolean isPost = call.method() == Call.Method.POST;
    json.writeObjectFieldStart(isPost ? "post" : "get");
    json.writeStringField("operationId", call.name());
    json.writeStringField("summary", call.about());
    parameters(call);
    if (call.takesText()) {
      body(call);
    }
    schemas.add(call.answers());
    json.writeObjectFieldStart("responses");
    response("200", "What was asked.", "application/json", call.answers());
    if (!isPost) {
      json.writeObjectFieldStart("304");
      json.writeStringField(
          "description",
          "What `If-None-Match` names, the `ETag` of an earlier answer, still holds.");
      json.writeEndObject();
    }
    for (int status : call.problems()) {
      refer(Integer.toString(status), RESPONSES + status);
    }
    refer("default", RESPONSES + "other");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void parameters(Call<?> call) throws IOException {
    List<RecordComponent> components =
        Arrays.stream(call.asks().getRecordComponents()).filter(one -> !call.isSent(one)).toList();
    if (components.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("parameters");
    for (RecordComponent component : components) {
      parameter(call, component);
    }
    json.writeEndArray();
  }

  private void parameter(Call<?> call, RecordComponent component) throws IOException {
    String name = Parameters.name(component);
    boolean inPath = call.isInPath(name);
    @Nullable Within within = component.getAnnotation(Within.class);
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("in", inPath ? "path" : "query");
    json.writeBooleanField("required", isRequired(component));
    @Nullable Says says = component.getAnnotation(Says.class);
    if (says != null) {
      json.writeStringField("description", says.value());
    }
    json.writeObjectFieldStart("schema");
    schemas.present(component.getType());
    if (within != null) {
      json.writeNumberField("minimum", within.least());
      json.writeNumberField("maximum", within.most());
      json.writeNumberField("default", within.otherwise());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static boolean isRequired(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && !component.isAnnotationPresent(Within.class);
  }

  private void body(Call<?> call) throws IOException {
    Class<? extends Record> sent = call.asks();
    schemas.addSent(sent, call::isSent, OpenApi::isRequired);
    json.writeObjectFieldStart("requestBody");
    json.writeBooleanField("required", true);
    json.writeObjectFieldStart("content");
    content("application/json", sent);
    if (Sent.mayBePlain(sent)) {
      json.writeObjectFieldStart("text/plain");
      json.writeObjectFieldStart("schema");
      json.writeStringField("type", "string");
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void refer(String name, String reference) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("$ref", reference);
    json.writeEndObject();
  }

  private void response(String status, String about, String type, Class<? extends Record> answer)
      throws IOException {
    json.writeObjectFieldStart(status);
    json.writeStringField("description", about);
    json.writeObjectFieldStart("content");
    content(type, answer);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void content(String type, Class<? extends Record> record) throws IOException {
    json.writeObjectFieldStart(type);
    json.writeObjectFieldStart("schema");
    json.writeStringField("$ref", SCHEMAS + record.getSimpleName());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void components(List<Call<?>> calls) throws IOException {
    schemas.add(Problem.class);
    json.writeObjectFieldStart("components");
    json.writeObjectFieldStart("responses");
    Set<Integer> statuses = new TreeSet<>();
    calls.forEach(call -> statuses.addAll(call.problems()));
    for (int status : statuses) {
      response(Integer.toString(status), Problem.title(status) + ".", Problem.TYPE, Problem.class);
    }
    response("other", "What else went wrong.", Problem.TYPE, Problem.class);
    json.writeEndObject();
    json.writeObjectFieldStart("schemas");
    schemas.writeAll();
    json.writeEndObject();
    json.writeEndObject();
  }
}
