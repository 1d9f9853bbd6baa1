package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.command.Main;

/// Runs the command as a user does, on the files of the story, and reads what it writes.
final class StoryCommand {

  private StoryCommand() {}

  /// What `extract --jsonl` writes of all documents, by id.
  static Map<String, JsonNode> extract() throws IOException {
    Map<String, JsonNode> outputs = new TreeMap<>();
    String documents = Story.path("documents").toString();
    for (String line : run("extract", "--jsonl", documents).lines().toList()) {
      JsonNode output = Story.MAPPER.readTree(line);
      outputs.put(Json.id(output), output);
    }
    return outputs;
  }

  /// What `compare --json` writes of each entry of the gold's `compare`, in that order. Two revisions of one tracker are
  /// named by the one page that holds them.
  static List<JsonNode> compare(JsonNode gold) throws IOException {
    List<JsonNode> outputs = new ArrayList<>();
    for (JsonNode pair : gold.path("compare")) {
      List<String> arguments = new ArrayList<>(List.of("compare", "--json"));
      String from = pair.path("from").asText();
      if (from.contains("#")) {
        arguments.add(tracker(gold, from.substring(0, from.indexOf('#'))));
      } else {
        arguments.add(Story.path(from).toString());
        arguments.add(Story.path(pair.path("to").asText()).toString());
      }
      outputs.add(Story.MAPPER.readTree(run(arguments.toArray(String[]::new))));
    }
    return outputs;
  }

  private static String tracker(JsonNode gold, String id) {
    return Json.each(gold.path("trackers"))
        .filter(tracker -> Json.id(tracker).equals(id))
        .map(tracker -> Story.path(tracker.path("path").asText()).toString())
        .findFirst()
        .orElseThrow();
  }

  /// What `trace --json` writes of all documents.
  static JsonNode trace() throws IOException {
    return Story.MAPPER.readTree(run("trace", "--json", Story.path("documents").toString()));
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = Main.execute(arguments, InputStream.nullInputStream(), out, err);
    if (code != 0) {
      throw new IllegalStateException("exit code " + code + " of " + String.join(" ", arguments));
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
