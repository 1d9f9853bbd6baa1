package org.stemma.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A word list that lies beside a class: `[section]` lines, then words with white space between them; `#` begins a comment
/// line.
public final class Lexicon {

  private final Map<String, Set<String>> sections;

  private Lexicon(Map<String, Set<String>> sections) {
    this.sections = sections;
  }

  /// Reads a resource in the package of `beside`.
  ///
  /// @throws NullPointerException when there is no such resource: it was left out of the build
  public static Lexicon of(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, Set<String>> sections = new HashMap<>();
      Set<String> section = new HashSet<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section =
              sections.computeIfAbsent(
                  line.substring(1, line.length() - 1), key -> new HashSet<>());
        } else if (!line.startsWith("#") && !line.isBlank()) {
          section.addAll(List.of(line.strip().split("\\s+")));
        }
      }
      return new Lexicon(sections);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  /// The words of a section.
  ///
  /// @throws NullPointerException when the list has no such section
  public Set<String> words(String section) {
    return Objects.requireNonNull(sections.get(section), section);
  }
}
