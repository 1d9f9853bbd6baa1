package org.stemma.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.ExtractionEngine.Said;
import org.stemma.bench.GoldPages.GoldPage;

/// The figures of an engine on a set, as the scorer that comes with the data gives them (`score.py`, run with python3).
///
/// @param figures by the scorer's names: `F1`, `accuracy`, `paraF1`, `segF1`, `headline`, `author`, `date`…
record ExtractionScore(Map<?, ?> figures) {

  static ExtractionScore of(GoldPages set, ExtractionEngine engine)
      throws IOException, InterruptedException {
    Path predictions = Files.createTempFile("stemma-predictions", ".json");
    try {
      write(set, engine, predictions);
      return new ExtractionScore(scored(set.folder(), predictions));
    } finally {
      Files.delete(predictions);
    }
  }

  private static void write(GoldPages set, ExtractionEngine engine, Path file) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
      json.writeStartObject();
      for (GoldPage page : set.pages()) {
        Said said = engine.read(page);
        json.writeObjectFieldStart(page.id());
        json.writeStringField("articleBody", said.text());
        if (said.headline() != null) {
          json.writeStringField("headline", said.headline());
          json.writeStringField("date", String.valueOf(said.date()));
        }
        if (said.authors() != null) {
          json.writeArrayFieldStart("authors");
          for (String author : said.authors()) {
            json.writeString(author);
          }
          json.writeEndArray();
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  private static Map<?, ?> scored(Path set, Path predictions)
      throws IOException, InterruptedException {
    Path scorer = set.resolveSibling("score.py");
    Process process =
        new ProcessBuilder(
                "python3", scorer.toString(), set.toString(), predictions.toString(), "--json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code == 0 && JsonTree.read(json) instanceof Map<?, ?> figures) {
      return figures;
    }
    throw new IOException(scorer + " ended with " + code);
  }

  /// Null when the set or the engine does not have it.
  @Nullable Double figure(String name) {
    return figures.get(name) instanceof Number number ? number.doubleValue() : null;
  }

  /// `.975`, or `–`.
  String shown(String name) {
    Double figure = figure(name);
    return figure == null ? "–" : String.format(Locale.ROOT, "%.3f", figure).replaceFirst("^0", "");
  }
}
