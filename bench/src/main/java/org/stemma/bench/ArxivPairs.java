package org.stemma.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads pairs of sentences in which people marked the edits.
final class ArxivPairs {

  private ArxivPairs() {}

  /// Token positions, zero-based and half-open.
  record Range(int begin, int end) {
    static final Range NOWHERE = new Range(-1, -1);

    boolean isNowhere() {
      return begin < 0;
    }
  }

  /// An edit as people marked it; one of the sides may be nowhere.
  record MarkedEdit(Range older, Range newer) {}

  /// @param split `train`, `dev` or `test`
  /// @param older blank-separated tokens
  /// @param newer blank-separated tokens
  /// @param accepted decompositions of which any is right; at least one, perhaps without edits
  record Pair(String split, String older, String newer, List<List<MarkedEdit>> accepted) {}

  /// @param file one JSON document a line: `split`, `a`, `b`, `edits` (a list of decompositions, each a list of `a`, `b`
  ///     that are null or a begin and an end)
  static List<Pair> read(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    JsonFactory json = new JsonFactory();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        try (JsonParser parser = json.createParser(line)) {
          pairs.add(pair(parser));
        }
      }
    }
    return pairs;
  }

  private static Pair pair(JsonParser parser) throws IOException {
    String split = "";
    String older = "";
    String newer = "";
    List<List<MarkedEdit>> accepted = List.of();
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "split" -> split = parser.getText();
        case "a" -> older = parser.getText();
        case "b" -> newer = parser.getText();
        case "edits" -> accepted = alternatives(parser);
        default -> parser.skipChildren();
      }
    }
    return new Pair(split, older, newer, accepted.isEmpty() ? List.of(List.of()) : accepted);
  }

  private static List<List<MarkedEdit>> alternatives(JsonParser parser) throws IOException {
    List<List<MarkedEdit>> alternatives = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_ARRAY) {
      List<MarkedEdit> edits = new ArrayList<>();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        edits.add(edit(parser));
      }
      alternatives.add(edits);
    }
    return alternatives;
  }

  private static MarkedEdit edit(JsonParser parser) throws IOException {
    Range older = Range.NOWHERE;
    Range newer = Range.NOWHERE;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "a" -> older = range(parser);
        case "b" -> newer = range(parser);
        default -> parser.skipChildren();
      }
    }
    return new MarkedEdit(older, newer);
  }

  private static Range range(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return Range.NOWHERE;
    }
    int begin = parser.nextIntValue(-1);
    int end = parser.nextIntValue(-1);
    parser.nextToken();
    return new Range(begin, end);
  }
}
