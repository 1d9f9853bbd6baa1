package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/// What a perfect command would write, made from the gold itself. The scorers' tests damage it.
final class GoldOutput {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode gold;
  private final Map<String, String> texts = new TreeMap<>();

  GoldOutput(JsonNode gold) {
    this.gold = gold;
    for (JsonNode document : gold.path("documents")) {
      StringBuilder text = new StringBuilder(document.path("headline").asText());
      document.path("paragraphs").forEach(it -> text.append("\n\n").append(Json.text(it)));
      texts.put(Json.id(document), text.toString());
    }
    for (JsonNode tracker : gold.path("trackers")) {
      for (JsonNode revision : tracker.path("revisions")) {
        String paragraphs = String.join("\n\n", Json.strings(revision.path("paragraphs")));
        texts.put(Json.id(revision), revision.path("title").asText() + "\n\n" + paragraphs);
      }
    }
  }

  ObjectNode trace() {
    ObjectNode trace = JSON.objectNode().put("format", "stemma.trace/1");
    ArrayNode documents = trace.putArray("documents");
    texts.forEach((id, text) -> documents.addObject().put("id", id).put("text", text));
    ArrayNode borrowings = trace.putArray("borrowings");
    gold.path("borrowings").forEach(row -> borrowings.add(borrowing(row)));
    gold.path("siblings").forEach(pair -> siblings(pair, borrowings));
    ArrayNode quotes = trace.putArray("quotes");
    gold.path("quotes").forEach(row -> quotes.add(quote(row)));
    trace.set("slips", slips());
    trace.set("rewrites", gold.path("rewrites").deepCopy());
    trace.set("stemma", stemma());
    return trace;
  }

  private ObjectNode borrowing(JsonNode row) {
    ObjectNode borrowing = row.deepCopy();
    borrowing.set("from", placed(row.path("from")));
    borrowing.set("to", placed(row.path("to")));
    ArrayNode runs = borrowing.putArray("words");
    for (JsonNode swap : row.path("words")) {
      runs.addArray().add("-").add(swap.path(0).asText());
      runs.addArray().add("+").add(swap.path(1).asText());
    }
    return borrowing;
  }

  private void siblings(JsonNode pair, ArrayNode borrowings) {
    for (JsonNode passage : pair.path("passages")) {
      ObjectNode borrowing =
          borrowings.addObject().put("kind", "edited").put("direction", "unknown");
      borrowing.set("from", placed(pair.path("documents").path(0), passage.path("texts").path(0)));
      borrowing.set("to", placed(pair.path("documents").path(1), passage.path("texts").path(1)));
    }
  }

  private ObjectNode quote(JsonNode row) {
    ObjectNode quote = row.deepCopy();
    quote.set("in", placed(row.path("in")));
    if (row.path("origin").isObject()) {
      quote.set("origin", placed(row.path("origin")));
    }
    return quote;
  }

  private ObjectNode placed(JsonNode side) {
    return placed(side.path("id"), side.path("text"));
  }

  private ObjectNode placed(JsonNode id, JsonNode text) {
    int begin = texts.getOrDefault(id.asText(), "").lastIndexOf(text.asText());
    if (begin < 0) {
      throw new IllegalStateException("not in " + id + ": " + text);
    }
    return JSON.objectNode()
        .put("id", id.asText())
        .put("begin", begin)
        .put("end", begin + text.asText().length())
        .put("text", text.asText());
  }

  private ArrayNode slips() {
    ArrayNode slips = gold.path("slips").deepCopy();
    for (JsonNode shared : gold.path("shared_readings")) {
      ObjectNode slip = slips.addObject().put("text", shared.path("reading").asText());
      slip.set("in", shared.path("documents"));
      slip.putObject("against").put("text", shared.path("origin_reading").asText());
    }
    return slips;
  }

  /// The lost source of the kin stands between what they descend from and them.
  private ObjectNode stemma() {
    ObjectNode stemma = gold.path("stemma").deepCopy();
    ArrayNode edges = stemma.withArray("edges");
    gold.path("stemma").path("kin").forEach(kin -> kin.path("edges").forEach(edges::add));
    return stemma;
  }

  ObjectNode extraction(JsonNode document) {
    ObjectNode output = document.deepCopy();
    String text = texts.getOrDefault(Json.id(document), "");
    output.set("title", document.path("headline"));
    output.set("source", document.path("outlet"));
    output.put("text", text);
    ArrayNode blocks = output.putArray("blocks");
    ArrayNode paragraphs = output.putArray("paragraphs");
    for (JsonNode paragraph : document.path("paragraphs")) {
      int begin = text.indexOf(Json.text(paragraph));
      paragraphs.add(Json.text(paragraph));
      ObjectNode block = blocks.addObject().put("begin", begin);
      block.put("end", begin + Json.text(paragraph).length());
      block.put("kind", paragraph.path("kind").asText()).put("text", Json.text(paragraph));
    }
    document
        .path("captions")
        .forEach(it -> blocks.addObject().put("kind", "caption").put("text", it.asText()));
    return output;
  }

  ObjectNode tracker(JsonNode tracker) {
    ObjectNode output = JSON.objectNode();
    ObjectNode fields = tracker.deepCopy();
    fields.put("checking", tracker.path("checking").asText().equals("scheduled"));
    output.set("tracker", fields);
    output.set("revisions", tracker.path("revisions").deepCopy());
    return output;
  }

  /// @param comparison one entry of the gold's `compare`
  ObjectNode comparison(JsonNode comparison) {
    ObjectNode output = JSON.objectNode();
    ArrayNode variants = output.putArray("variants");
    for (JsonNode row : comparison.path("variants")) {
      ObjectNode variant = row.deepCopy();
      side(variant, row, "from");
      side(variant, row, "to");
      ArrayNode runs = variant.putArray("words");
      runs.addArray().add("-").add(row.path("from").asText(""));
      runs.addArray().add("+").add(row.path("to").asText(""));
      variants.add(variant);
    }
    ObjectNode summary = output.putObject("summary");
    if (comparison.path("admitted").isTextual()) {
      summary.putObject("admitted").put("text", comparison.path("admitted").asText());
    }
    return output;
  }

  private static void side(ObjectNode variant, JsonNode row, String name) {
    if (row.path(name).isTextual()) {
      variant.putObject(name).put("text", row.path(name).asText());
    }
  }
}
