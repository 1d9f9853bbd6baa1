package org.stemma.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.stemma.bench.PlagDet.Case;

/// A part of the corpus of PAN 2013 (text alignment): documents, the pairs to compare, and the passages that were copied.
///
/// @param texts by id, in the order of the file
/// @param pairs in the order of the file
/// @param cases the gold passages
record PanCorpus(Map<String, String> texts, List<Pair> pairs, List<Case> cases) {

  /// @param set how passages were changed, `02-no-obfuscation` and the like
  record Pair(String set, String copy, String source) {}

  /// @param folder that holds `PART.docs.jsonl`, `PART.pairs.jsonl` and `PART.gold.jsonl`, each perhaps with `.gz`
  static PanCorpus read(Path folder, String part) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map<String, String> line : lines(folder, part + ".docs.jsonl")) {
      texts.put(text(line, "id"), text(line, "text"));
    }
    List<Pair> pairs = new ArrayList<>();
    for (Map<String, String> line : lines(folder, part + ".pairs.jsonl")) {
      pairs.add(new Pair(text(line, "set"), text(line, "susp"), text(line, "source")));
    }
    List<Case> cases = new ArrayList<>();
    for (Map<String, String> line : lines(folder, part + ".gold.jsonl")) {
      cases.add(
          new Case(
              text(line, "susp"),
              text(line, "source"),
              number(line, "susp_begin"),
              number(line, "susp_end"),
              number(line, "src_begin"),
              number(line, "src_end")));
    }
    return new PanCorpus(texts, pairs, cases);
  }

  private static String text(Map<String, String> line, String field) {
    return line.getOrDefault(field, "");
  }

  private static int number(Map<String, String> line, String field) {
    return Integer.parseInt(text(line, field));
  }

  private static List<Map<String, String>> lines(Path folder, String name) throws IOException {
    List<Map<String, String>> lines = new ArrayList<>();
    try (InputStream in = open(folder, name);
        JsonParser parser = new JsonFactory().createParser(in)) {
      Map<String, String> line = new HashMap<>();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          line = new HashMap<>();
        } else if (token == JsonToken.END_OBJECT) {
          lines.add(line);
        } else if (token.isScalarValue()) {
          line.put(parser.currentName(), parser.getText());
        }
      }
    }
    return lines;
  }

  private static InputStream open(Path folder, String name) throws IOException {
    Path packed = folder.resolve(name + ".gz");
    return Files.exists(packed)
        ? new GZIPInputStream(Files.newInputStream(packed))
        : Files.newInputStream(folder.resolve(name));
  }
}
