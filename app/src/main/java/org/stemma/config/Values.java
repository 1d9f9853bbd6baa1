package org.stemma.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.config.ConfigurationFile.Section;
import org.stemma.config.ConfigurationFile.Value;

/// The values of one section: what the file says, else the standard of [Vocabulary]. Whatever can't be read names its line.
final class Values {

  private final String file;
  private final Section section;

  Values(String file, Section section) {
    this.file = file;
    this.section = section;
  }

  /// Reads a value.
  @FunctionalInterface
  interface Reader<T> {
    /// @throws IllegalArgumentException with a sentence part for the person who wrote it
    T read(String text);
  }

  <T> T get(String name, Reader<T> reader) throws ConfigurationException {
    return find(name, reader)
        .orElseThrow(() -> new IllegalStateException(name + " has no standard value"));
  }

  /// Empty when the file does not say it and there is no standard.
  <T> Optional<T> find(String name, Reader<T> reader) throws ConfigurationException {
    Value said = section.values().get(name);
    if (said != null) {
      return Optional.of(read(name, said, reader));
    }
    String standard = standard(name);
    return standard == null ? Optional.empty() : Optional.of(reader.read(standard));
  }

  private <T> T read(String name, Value said, Reader<T> reader) throws ConfigurationException {
    try {
      return reader.read(said.text());
    } catch (IllegalArgumentException wrong) {
      throw new ConfigurationException(file, said.line(), name + ": " + wrong.getMessage());
    }
  }

  private @Nullable String standard(String name) {
    for (Key key : Vocabulary.keys(section.kind())) {
      if (key.name().equals(name)) {
        return key.standard();
      }
    }
    throw new IllegalArgumentException("no setting " + name + " in " + section.kind());
  }

  /// What the file itself says of the settings of `[watch]`, by name.
  Map<String, String> rules() {
    Map<String, String> said = new LinkedHashMap<>();
    for (Key key : Vocabulary.keys(Vocabulary.WATCH)) {
      Value value = section.values().get(key.name());
      if (value != null) {
        said.put(key.name(), value.text());
      }
    }
    return said;
  }

  /// The error of values that don't go together, whose message begins with the name of one of them.
  ConfigurationException wrong(IllegalArgumentException reason) {
    String message = String.valueOf(reason.getMessage());
    String name = message.split("[ :]", 2)[0];
    Value value = section.values().get(name);
    return new ConfigurationException(file, value == null ? section.line() : value.line(), message);
  }

  String which() {
    return String.valueOf(section.which());
  }

  /// The error of the section's heading.
  ConfigurationException wrongHeading(String reason) {
    return new ConfigurationException(file, section.line(), reason);
  }
}
