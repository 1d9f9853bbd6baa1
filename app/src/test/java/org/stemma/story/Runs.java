package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/// Runs of words as the command writes them: `[["=", "…"], ["-", "…"], ["+", "…"]]`.
final class Runs {

  private Runs() {}

  /// The tokens of all runs with one sign, folded.
  static List<String> words(JsonNode runs, String sign) {
    return Json.each(runs)
        .filter(run -> run.path(0).asText().equals(sign))
        .flatMap(run -> Wording.folded(run.path(1).asText()).stream())
        .toList();
  }

  /// One side rebuilt: what stayed and, between, what only this side has.
  static String side(JsonNode runs, String sign) {
    return Json.each(runs)
        .filter(run -> run.path(0).asText().equals("=") || run.path(0).asText().equals(sign))
        .map(run -> run.path(1).asText())
        .collect(Collectors.joining());
  }
}
