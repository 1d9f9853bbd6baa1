package org.stemma.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Tells the parameters that say how a reader came from those that say what he reads.
///
/// The list is `tracking.txt`: names, names that begin with something, and a few names that may be an article's id and are
/// dropped with known values only. What is not in the list is kept, for an address too many is a second article, an
/// address too few would be two articles in one.
final class Tracking {

  private static final Set<String> ANY_VALUE = Set.of();
  private static final Map<String, Set<String>> NAMES = new HashMap<>();
  private static final List<String> BEGINS = new ArrayList<>();

  static {
    try (InputStream in =
            Objects.requireNonNull(Tracking.class.getResourceAsStream("tracking.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(Tracking::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Tracking() {}

  /// A line is `name name* … [= value value …] | reason`.
  private static void add(String line) {
    String rule = line.substring(0, line.indexOf('|'));
    int equals = rule.indexOf('=');
    Set<String> values =
        equals < 0 ? ANY_VALUE : Set.of(rule.substring(equals + 1).strip().split(" +"));
    for (String name : rule.substring(0, equals < 0 ? rule.length() : equals).strip().split(" +")) {
      if (name.endsWith("*")) {
        BEGINS.add(name.substring(0, name.length() - 1));
      } else {
        NAMES.put(name, values);
      }
    }
  }

  /// The name of one parameter; the whole where it has no `=`.
  static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  /// @param query percent-encoded, without `?`
  /// @return what is left, in its order, without empty parameters; may be empty
  static String without(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&")) {
      if (!parameter.isEmpty() && !isTracking(parameter)) {
        kept.add(parameter);
      }
    }
    return String.join("&", kept);
  }

  private static boolean isTracking(String parameter) {
    String name = name(parameter).toLowerCase(Locale.ROOT);
    Set<String> values = NAMES.get(name);
    if (values == null) {
      return BEGINS.stream().anyMatch(name::startsWith);
    }
    if (values.isEmpty()) {
      return true;
    }
    String value = parameter.substring(Math.min(name.length() + 1, parameter.length()));
    return values.contains(firstWord(value.toLowerCase(Locale.ROOT)));
  }

  /// `rss` of `rss_homepage` and `rss-12`.
  private static String firstWord(String value) {
    int end = 0;
    while (end < value.length() && "_-.:+%".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return value.substring(0, end);
  }
}
