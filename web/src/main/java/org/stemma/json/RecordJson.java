package org.stemma.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes records as JSON: an object with the components as fields, in their order, names in snake case, what is absent as `null`.
///
/// Constants are written as their lower-case words (`live entry`), instants and days in ISO 8601, a `double` as a share with four
/// places. Lists, maps and records may be nested in any way.
public final class RecordJson {
  private static final JsonFactory JSON = new JsonFactory();

  /// Rounds a share to four places.
  private static final double PLACES = 10_000;

  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
      };

  private RecordJson() {}

  private record Field(String name, Method accessor) {
    static Field of(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return new Field(snakeCase(component.getName()), accessor);
    }

    @Nullable Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /// A whole document on a line, beginning with its format where it has one.
  public static String text(Record record) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      @Nullable Format format = record.getClass().getAnnotation(Format.class);
      if (format != null) {
        json.writeStringField("format", named(format));
      }
      fields(json, record);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.append('\n').toString();
  }

  /// The fields of a record, into an object that somebody else begins and ends.
  public static void fields(JsonGenerator json, Record record) throws IOException {
    for (Field field : FIELDS.get(record.getClass())) {
      json.writeFieldName(field.name);
      write(json, field.of(record));
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Boolean yes -> json.writeBoolean(yes);
      case Double share -> json.writeNumber(Math.round(share * PLACES) / PLACES);
      case Number number -> json.writeNumber(number.longValue());
      case Enum<?> constant -> json.writeString(word(constant));
      case List<?> list -> {
        json.writeStartArray();
        for (Object item : list) {
          write(json, item);
        }
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(key(entry.getKey()));
          write(json, entry.getValue());
        }
        json.writeEndObject();
      }
      case Record record -> {
        json.writeStartObject();
        fields(json, record);
        json.writeEndObject();
      }
      default -> json.writeString(value.toString());
    }
  }

  private static String key(@Nullable Object key) {
    return key instanceof Enum<?> constant ? word(constant) : String.valueOf(key);
  }

  static String named(Format format) {
    return "stemma." + format.value() + "/1";
  }

  /// The word for a constant.
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// `byWeight` is `by_weight`.
  public static String snakeCase(String name) {
    return name.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
