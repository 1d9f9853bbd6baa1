package org.stemma.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.QuotationScore.Attribution;
import org.stemma.quote.Quotation;
import org.stemma.quote.Quotations;
import org.stemma.text.Span;
import org.stemma.text.Witness;

/// Measures [Quotations] on gold attributions (PolNeAR's JSON lines):
///
/// `bench/run quotes GOLD.jsonl [PREDICTIONS.jsonl]`
///
/// prints the scores as Markdown and the time an article takes; writes the predictions in the form that the data's own
/// scorer reads, so that it can be asked too.
final class QuotationBench {

  private QuotationBench() {}

  /// @param arguments the gold file and, if wanted, the file for the predictions
  static void run(List<String> arguments) throws IOException {
    List<Map<?, ?>> gold = JsonTree.lines(Path.of(arguments.getFirst()));
    QuotationScore score = new QuotationScore(0.5);
    List<String> predictions = new ArrayList<>();
    for (Map<?, ?> document : gold) {
      String text = string(document, "text");
      List<Quotation> quotations = Quotations.in(Witness.ofText(text));
      List<Attribution> found =
          quotations.stream().map(quotation -> found(text, quotation)).toList();
      score.add(text, gold(text, document), found);
      predictions.add(line(string(document, "id"), quotations));
    }
    System.out.print(score.table());
    System.out.printf(
        Locale.ROOT, "%n%.2f ms an article of %d words%n", milliseconds(gold), meanWords(gold));
    if (arguments.size() > 1) {
      Files.write(Path.of(arguments.get(1)), predictions);
    }
  }

  private static double milliseconds(List<Map<?, ?>> documents) {
    long begin = 0;
    int rounds = 3;
    for (int round = 0; round < rounds; round++) {
      begin = System.nanoTime();
      for (Map<?, ?> document : documents) {
        Quotations.in(Witness.ofText(string(document, "text")));
      }
    }
    return (System.nanoTime() - begin) / 1e6 / documents.size();
  }

  private static long meanWords(List<Map<?, ?>> documents) {
    long words = 0;
    for (Map<?, ?> document : documents) {
      words += string(document, "text").split("\\s+").length;
    }
    return words / Math.max(1, documents.size());
  }

  private static Attribution found(String text, Quotation quotation) {
    Span source = quotation.source();
    String speaker = Objects.requireNonNullElse(quotation.speaker(), "");
    return new Attribution("", quotation.content(), source == null ? speaker : source.of(text));
  }

  private static List<Attribution> gold(String text, Map<?, ?> document) {
    List<Attribution> gold = new ArrayList<>();
    if (document.get("attributions") instanceof List<?> attributions) {
      for (Object each : attributions) {
        if (each instanceof Map<?, ?> attribution) {
          List<String> source =
              spans(attribution.get("source")).stream().map(span -> span.of(text)).toList();
          gold.add(
              new Attribution(
                  string(attribution, "type"),
                  spans(attribution.get("content")),
                  String.join(" ", source)));
        }
      }
    }
    return gold;
  }

  private static List<Span> spans(@Nullable Object value) {
    List<Span> spans = new ArrayList<>();
    if (value instanceof List<?> pairs) {
      for (Object pair : pairs) {
        if (pair instanceof List<?> ends
            && ends.get(0) instanceof Long begin
            && ends.get(1) instanceof Long end) {
          spans.add(new Span(begin.intValue(), end.intValue()));
        }
      }
    }
    return spans;
  }

  private static String string(Map<?, ?> object, String key) {
    return object.get(key) instanceof String text ? text : "";
  }

  private static String line(String id, List<Quotation> quotations) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeArrayFieldStart("attributions");
      for (Quotation quotation : quotations) {
        json.writeStartObject();
        write(json, "content", quotation.content());
        write(json, "source", quotation.source() == null ? List.of() : List.of(quotation.source()));
        write(json, "cue", quotation.cue() == null ? List.of() : List.of(quotation.cue()));
        json.writeStringField("source_text", Objects.requireNonNullElse(quotation.speaker(), ""));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void write(JsonGenerator json, String field, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(field);
    for (Span span : spans) {
      json.writeStartArray();
      json.writeNumber(span.begin());
      json.writeNumber(span.end());
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
