package org.stemma.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Settings as a person wrote them, name by name, before they are values.
final class Said {

  private final Map<String, String> values;

  /// @throws IllegalArgumentException for a name that is not in `known`
  Said(Map<String, String> values, Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "no setting \"" + name + "\"; there are " + String.join(", ", new TreeSet<>(known)));
      }
    }
    this.values = Map.copyOf(values);
  }

  /// Reads `first=15m, dormant_looks=90d 180d`: settings apart by commas, as a store keeps them in one column.
  static Map<String, String> parse(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : line.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0 && !part.isBlank()) {
        throw new IllegalArgumentException(
            "\"" + part.strip() + "\" is not of the form name=value");
      }
      if (equals >= 0) {
        values.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return values;
  }

  Duration span(String name, Duration otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : span(name, value);
  }

  List<Duration> spans(String name, List<Duration> otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    List<Duration> spans = new ArrayList<>();
    for (String one : value.strip().split("\\s+", -1)) {
      spans.add(span(name, one));
    }
    return spans;
  }

  double number(String name, double otherwise) {
    String value = values.get(name);
    try {
      return value == null ? otherwise : Double.parseDouble(value.strip());
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException(name + ": \"" + value + "\" is no number", none);
    }
  }

  private static Duration span(String name, String value) {
    try {
      return Spans.parse(value);
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException(name + ": " + none.getMessage(), none);
    }
  }

  /// @throws IllegalArgumentException saying what the setting is and what it may be
  static void check(boolean holds, String name, Object value, String mayBe) {
    if (!holds) {
      String shown = value instanceof Duration span ? Spans.text(span) : value.toString();
      throw new IllegalArgumentException(name + " is " + shown + " and must be " + mayBe);
    }
  }
}
