package org.stemma.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.json.RecordJson;
import org.stemma.page.Refusal;

/// Reads what was asked into a record: each component a parameter, of its name in snake case. One that is [Nullable] may be absent.
///
/// Components may be text, instants, constants (by their lower-case words), ids (`long`) and numbers (`int`, of which [Within] says
/// what they may be).
final class Parameters {

  /// Eighteen digits fit into 64 bits.
  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private Parameters() {}

  /// @param given by name, decoded
  /// @throws Refusal for a parameter that is unknown, missing or not what it may be
  static <P extends Record> P bind(Class<P> type, Map<String, String> given) {
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknown(components, given);
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i], given.get(name(components[i])));
    }
    return made(type, types, values);
  }

  private static <P> P made(Class<P> type, Class<?>[] types, @Nullable Object[] values) {
    try {
      Constructor<P> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new IllegalStateException(refused);
    } catch (ReflectiveOperationException noRecord) {
      throw new IllegalStateException(noRecord);
    }
  }

  static String name(RecordComponent component) {
    return RecordJson.snakeCase(component.getName());
  }

  private static void refuseUnknown(RecordComponent[] components, Map<String, String> given) {
    List<String> known = Arrays.stream(components).map(Parameters::name).toList();
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(name -> {
          String there = known.isEmpty() ? "none" : String.join(", ", known);
          throw Refusal.badRequest(
              "“" + shortened(name) + "” is no parameter here. There are: " + there + ".");
        });
  }

  /// @param text null when it was not given
  private static @Nullable Object value(RecordComponent component, @Nullable String text) {
    Class<?> type = component.getType();
    String name = name(component);
    if (text == null && type != int.class) {
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        throw Refusal.badRequest("“" + name + "” is missing.");
      }
      return null;
    }
    if (type == int.class) {
      return number(name, component.getAnnotation(Within.class), text);
    }
    if (type == long.class) {
      return id(text);
    }
    if (type == Instant.class) {
      return instant(name, text);
    }
    return type.isEnum() ? constant(name, type, text) : text;
  }

  private static int number(String name, @Nullable Within within, @Nullable String text) {
    int least = within == null ? 1 : within.least();
    int most = within == null ? Integer.MAX_VALUE : within.most();
    if (text == null) {
      if (within == null) {
        throw Refusal.badRequest("“" + name + "” is missing.");
      }
      return within.otherwise();
    }
    int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : Integer.MIN_VALUE;
    if (number < least || number > most) {
      throw Refusal.badRequest("“" + name + "” is a number from " + least + " to " + most + ".");
    }
    return number;
  }

  private static long id(@Nullable String text) {
    if (text == null || !ID.matcher(text).matches()) {
      throw Refusal.notFound("There is nothing of this id.");
    }
    return Long.parseLong(text);
  }

  private static Instant instant(String name, @Nullable String text) {
    try {
      return Instant.parse(String.valueOf(text));
    } catch (DateTimeException bad) {
      throw Refusal.badRequest("“" + name + "” is a time, written like 2031-05-14T08:30:00Z.");
    }
  }

  private static Object constant(String name, Class<?> type, @Nullable String text) {
    List<Enum<?>> all = List.of((Enum<?>[]) type.getEnumConstants());
    return all.stream()
        .filter(constant -> RecordJson.word(constant).equals(text))
        .findFirst()
        .orElseThrow(() ->
            Refusal.badRequest(
                "“"
                    + name
                    + "” is one of "
                    + all.stream().map(RecordJson::word).collect(Collectors.joining(", "))
                    + "."));
  }

  /// What somebody typed, as an error repeats it.
  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
