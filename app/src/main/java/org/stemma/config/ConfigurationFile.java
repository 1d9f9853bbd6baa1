package org.stemma.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A configuration file as it is written: sections of `name = value`, before anything has a meaning.
///
/// ```
/// # A comment, also behind a value.
/// [watch]
/// first = 15m
///
/// [outlet courier.example]
/// name = The Courier   # as its masthead has it
/// ```
///
/// Strict: a line that is none of these, a section or name that does not exist or stands twice is an error. Whoever mistypes a
/// setting shall not believe that it holds.
final class ConfigurationFile {

  private static final Pattern HEADING = Pattern.compile("\\[([a-z]+)(?:\\s+(\\S+))?]");
  private static final Pattern SETTING = Pattern.compile("([A-Za-z_]+)\\s*=\\s*(.*)");

  /// A longer one is not a configuration.
  private static final int LONGEST = 1_000_000;

  /// @param line from 1
  record Value(String text, int line) {}

  /// @param kind `watch`, `outlet`
  /// @param which outlet or feed; null for the sections that there is one of
  /// @param line of its heading
  record Section(String kind, @Nullable String which, int line, Map<String, Value> values) {

    private String heading() {
      return which == null ? "[" + kind + "]" : "[" + kind + " " + which + "]";
    }
  }

  private final String file;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private @Nullable Section current;

  private ConfigurationFile(String file) {
    this.file = file;
  }

  static ConfigurationFile read(Path path) throws IOException, ConfigurationException {
    if (Files.size(path) > LONGEST) {
      throw new ConfigurationException(path.toString(), 1, "far too long for a configuration");
    }
    byte[] bytes = Files.readAllBytes(path);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(path.toString(), text);
    } catch (CharacterCodingException other) {
      throw new ConfigurationException(path.toString(), 1, "not in UTF-8");
    }
  }

  /// @param file for messages
  static ConfigurationFile parse(String file, String text) throws ConfigurationException {
    ConfigurationFile read = new ConfigurationFile(file);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line =
          i == 0 && lines.get(i).startsWith("\uFEFF") ? lines.get(i).substring(1) : lines.get(i);
      // Inside of a word # begins no comment: addresses have it.
      read.line(line.replaceFirst("(?:^|\\s)#.*$", "").strip(), i + 1);
    }
    return read;
  }

  private void line(String line, int number) throws ConfigurationException {
    Matcher heading = HEADING.matcher(line);
    Matcher setting = SETTING.matcher(line);
    if (heading.matches()) {
      open(heading.group(1), heading.group(2), number);
    } else if (setting.matches()) {
      put(setting.group(1), setting.group(2), number);
    } else if (!line.isEmpty()) {
      throw new ConfigurationException(
          file, number, "neither [section] nor name = value: \"" + line + "\"");
    }
  }

  private void open(String kind, @Nullable String which, int line) throws ConfigurationException {
    if (!Vocabulary.sections().containsKey(kind)) {
      throw new ConfigurationException(
          file,
          line,
          "no section ["
              + kind
              + "]; there are "
              + String.join(", ", Vocabulary.sections().keySet()));
    }
    boolean isOne = kind.equals(Vocabulary.OUTLET) || kind.equals(Vocabulary.FEED);
    if (isOne == (which == null)) {
      throw new ConfigurationException(
          file,
          line,
          isOne ? "which " + kind + "? Write [" + kind + " …]" : "write [" + kind + "]");
    }
    Section section = new Section(kind, which, line, new LinkedHashMap<>());
    Section before = sections.putIfAbsent(section.heading(), section);
    if (before != null) {
      throw new ConfigurationException(
          file, line, section.heading() + " stands already at line " + before.line());
    }
    current = section;
  }

  private void put(String name, String text, int line) throws ConfigurationException {
    if (current == null) {
      throw new ConfigurationException(file, line, "before the first [section]");
    }
    Section section = current;
    List<String> names = Vocabulary.keys(section.kind()).stream().map(Key::name).toList();
    if (!names.contains(name)) {
      throw new ConfigurationException(
          file,
          line,
          "no setting \""
              + name
              + "\" in "
              + section.heading()
              + "; there are "
              + String.join(", ", names));
    }
    if (text.isEmpty()) {
      throw new ConfigurationException(file, line, name + " has no value");
    }
    Value before = section.values().putIfAbsent(name, new Value(text, line));
    if (before != null) {
      throw new ConfigurationException(
          file, line, name + " stands already at line " + before.line());
    }
  }

  String file() {
    return file;
  }

  /// Those that there may be many of.
  List<Section> all(String kind) {
    return sections.values().stream().filter(section -> section.kind().equals(kind)).toList();
  }

  /// One that there is one of; empty where the file does not have it.
  Section sole(String kind) {
    List<Section> found = new ArrayList<>(all(kind));
    return found.isEmpty() ? new Section(kind, null, 1, Map.of()) : found.getFirst();
  }
}
