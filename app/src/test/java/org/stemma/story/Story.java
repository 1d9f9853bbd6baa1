package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/// Where the invented story and its gold are.
final class Story {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Path ROOT =
      Path.of(System.getProperty("stemma.root", "..")).resolve("story");

  private Story() {}

  static Path path(String name) {
    return ROOT.resolve(name);
  }

  static JsonNode gold() throws IOException {
    return MAPPER.readTree(path("gold.json").toFile());
  }
}
