package org.stemma.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Describes what [RecordJson] writes as JSON Schema (draft 2020-12): a schema for each record, named as the record is.
///
/// All fields are required, and may be `null` where the component is [Nullable]; only `format` is not, since it stands at the
/// beginning of a document and not where the same record is part of another. Fields that are not told of may be added later.
/// A document and its records are found from the documents that are asked for.
public final class JsonSchema {
  private final JsonGenerator json;
  private final String place;
  private final Map<String, Class<?>> records = new TreeMap<>();
  private final Map<Class<?>, Sent> sent = new HashMap<>();
  private final Deque<Class<?>> unread = new ArrayDeque<>();

  /// @param json to write to
  /// @param place before the name of a schema in a reference, `#/components/schemas/`
  public JsonSchema(JsonGenerator json, String place) {
    this.json = json;
    this.place = place;
  }

  /// Adds a record and all that it is made of.
  ///
  /// @throws IllegalArgumentException when another one has its name
  public void add(Class<?> record) {
    note(record);
    while (!unread.isEmpty()) {
      for (RecordComponent component : unread.remove().getRecordComponents()) {
        find(component.getAnnotatedType());
      }
    }
  }

  /// Adds a record that somebody else writes.
  ///
  /// @param written which components stand in it
  /// @param required which of these must
  public void addSent(
      Class<?> record, Predicate<RecordComponent> written, Predicate<RecordComponent> required) {
    sent.put(record, new Sent(written, required));
    add(record);
  }

  private record Sent(Predicate<RecordComponent> written, Predicate<RecordComponent> required) {
    static final Sent ALL = new Sent(_ -> true, _ -> true);
  }

  private void note(Class<?> record) {
    Class<?> known = records.putIfAbsent(record.getSimpleName(), record);
    if (known == null) {
      unread.add(record);
    } else if (known != record) {
      throw new IllegalArgumentException("two schemas of one name: " + known + ", " + record);
    }
  }

  private void find(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
        find(argument);
      }
    } else if (type.getType() instanceof Class<?> plain && plain.isRecord()) {
      note(plain);
    }
  }

  /// Writes all schemas as fields, by name.
  public void writeAll() throws IOException {
    for (Class<?> record : records.values()) {
      json.writeObjectFieldStart(record.getSimpleName());
      object(record);
      json.writeEndObject();
    }
  }

  private void object(Class<?> record) throws IOException {
    json.writeStringField("type", "object");
    says(record.getAnnotation(Says.class));
    @Nullable Format format = record.getAnnotation(Format.class);
    json.writeObjectFieldStart("properties");
    if (format != null) {
      json.writeObjectFieldStart("format");
      json.writeStringField("const", RecordJson.named(format));
      json.writeEndObject();
    }
    Sent parts = sent.getOrDefault(record, Sent.ALL);
    List<RecordComponent> components =
        Arrays.stream(record.getRecordComponents()).filter(parts.written).toList();
    for (RecordComponent component : components) {
      json.writeObjectFieldStart(RecordJson.snakeCase(component.getName()));
      value(component.getAnnotatedType());
      says(component.getAnnotation(Says.class));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("required");
    for (RecordComponent component : components) {
      if (parts.required.test(component)) {
        json.writeString(RecordJson.snakeCase(component.getName()));
      }
    }
    json.writeEndArray();
  }

  private void says(@Nullable Says says) throws IOException {
    if (says != null) {
      json.writeStringField("description", says.value());
    }
  }

  /// Writes what a value of a type may be, as fields of an object that somebody else begins and ends.
  public void value(AnnotatedType type) throws IOException {
    boolean mayBeNull = type.isAnnotationPresent(Nullable.class);
    switch (type) {
      case AnnotatedParameterizedType generic -> generic(generic, mayBeNull);
      default -> plain((Class<?>) type.getType(), mayBeNull);
    }
  }

  /// The same for a value that is there, of a type without arguments.
  public void present(Class<?> type) throws IOException {
    plain(type, false);
  }

  private void generic(AnnotatedParameterizedType type, boolean mayBeNull) throws IOException {
    AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
    boolean isList = arguments.length == 1;
    type(isList ? "array" : "object", mayBeNull);
    if (!isList && arguments[0].getType() instanceof Class<?> key && key.isEnum()) {
      json.writeObjectFieldStart("propertyNames");
      plain(key, false);
      json.writeEndObject();
    }
    json.writeObjectFieldStart(isList ? "items" : "additionalProperties");
    value(arguments[arguments.length - 1]);
    json.writeEndObject();
  }

  private void plain(Class<?> type, boolean mayBeNull) throws IOException {
    if (type.isRecord()) {
      reference(type, mayBeNull);
    } else if (type.isEnum()) {
      words(type, mayBeNull);
    } else if (type == boolean.class || type == Boolean.class) {
      type("boolean", mayBeNull);
    } else if (type == double.class || type == Double.class) {
      type("number", mayBeNull);
    } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      type("integer", mayBeNull);
    } else {
      type("string", mayBeNull);
      if (type == Instant.class) {
        json.writeStringField("format", "date-time");
      } else if (type == LocalDate.class) {
        json.writeStringField("format", "date");
      }
    }
  }

  private void type(String name, boolean mayBeNull) throws IOException {
    if (mayBeNull) {
      json.writeArrayFieldStart("type");
      json.writeString(name);
      json.writeString("null");
      json.writeEndArray();
    } else {
      json.writeStringField("type", name);
    }
  }

  private void words(Class<?> type, boolean mayBeNull) throws IOException {
    type("string", mayBeNull);
    json.writeArrayFieldStart("enum");
    for (Enum<?> constant : List.of((Enum<?>[]) type.getEnumConstants())) {
      json.writeString(RecordJson.word(constant));
    }
    if (mayBeNull) {
      json.writeNull();
    }
    json.writeEndArray();
  }

  private void reference(Class<?> record, boolean mayBeNull) throws IOException {
    if (!mayBeNull) {
      json.writeStringField("$ref", place + record.getSimpleName());
      return;
    }
    json.writeArrayFieldStart("anyOf");
    json.writeStartObject();
    json.writeStringField("$ref", place + record.getSimpleName());
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "null");
    json.writeEndObject();
    json.writeEndArray();
  }
}
