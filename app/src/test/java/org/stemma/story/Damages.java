package org.stemma.story;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;

/// What may go wrong in an output, for each measure that has to notice it.
final class Damages {

  static final Map<String, Consumer<ObjectNode>> TRACE =
      Map.ofEntries(
          entry("borrowing.found", output -> first(output, "borrowings", Damages::shorten)),
          entry("borrowing.true", output -> first(output, "borrowings", Damages::misplace)),
          entry("borrowing.exact", output -> each(output, "borrowings", Damages::widen)),
          entry("borrowing.in one piece", Damages::cutInTwo),
          entry("borrowing.kind", output -> put(output, "borrowings", "kind", "condensed")),
          entry(
              "borrowing.words", output -> first(output, "borrowings", it -> it.putArray("words"))),
          entry("borrowing.offsets", output -> first(output, "borrowings", Damages::shorten)),
          entry("borrowing.set phrases kept apart", Damages::borrowSetPhrase),
          entry("borrowing.nothing by the original", Damages::turnAll),
          entry("borrowing.nothing from the childless", Damages::turnAll),
          entry("direction.right", output -> put(output, "borrowings", "direction", "unknown")),
          entry("direction.not wrong", Damages::turnAll),
          entry(
              "direction.how it is known",
              output -> put(output, "borrowings", "direction", "inferred")),
          entry(
              "direction.siblings not claimed",
              output -> put(output, "borrowings", "direction", "stated")),
          entry(
              "quote.found", output -> first(output, "quotes", it -> side(it, "in").put("end", 0))),
          entry("quote.origin", output -> first(output, "quotes", it -> it.putNull("origin"))),
          entry(
              "quote.original speaker",
              output -> first(output, "quotes", it -> it.putNull("original_speaker"))),
          entry("quote.reads as", output -> put(output, "quotes", "reads_as", "Nobody Known")),
          entry("quote.speaker", output -> put(output, "quotes", "speaker", "kept")),
          entry("quote.wording", output -> put(output, "quotes", "wording", "cut")),
          entry("quote.verdict", output -> put(output, "quotes", "verdict", "kept")),
          entry(
              "quote.accusations true", output -> put(output, "quotes", "speaker", "speaker lost")),
          entry("quote.unanchored true", output -> put(output, "quotes", "speaker", "unanchored")),
          entry("slip.found", output -> first(output, "slips", it -> it.remove("against"))),
          entry("slip.shared readings", output -> each(output, "slips", it -> it.putArray("in"))),
          entry("slip.true", output -> first(output, "slips", it -> it.put("text", "fog"))),
          entry("rewrite.found", output -> first(output, "rewrites", it -> it.put("to", "fog"))),
          entry("rewrite.in", output -> first(output, "rewrites", it -> it.putArray("in"))),
          entry("rewrite.count", output -> first(output, "rewrites", it -> it.put("count", 77))),
          entry("rewrite.true", output -> first(output, "rewrites", it -> it.put("to", "fog"))),
          entry(
              "stemma.descent found",
              output -> first(side(output, "stemma"), "edges", Damages::tearOff)),
          entry(
              "stemma.descent true",
              output -> first(side(output, "stemma"), "edges", Damages::tearOff)),
          entry("stemma.kin", output -> put(side(output, "stemma"), "nodes", "lost", "false")));

  static final Map<String, Consumer<ObjectNode>> EXTRACTION =
      Map.ofEntries(
          entry("extract.headline", output -> output.put("title", "Harbour Courier")),
          entry("extract.standfirst", output -> output.put("standfirst", "Sign up")),
          entry("extract.published", output -> output.put("published", "2024-01-01")),
          entry("extract.modified", output -> output.put("modified", "2024-01-01")),
          entry("extract.url", output -> output.put("url", "https://example.org/")),
          entry("extract.byline", output -> output.putArray("byline").add("By Kip Larrow")),
          entry("extract.paragraphs", output -> array(output, "paragraphs").add("Subscribe")),
          entry("extract.captions", output -> put(output, "blocks", "kind", "caption")),
          entry("extract.kinds", output -> put(output, "blocks", "kind", "table")),
          entry("extract.language", output -> output.put("language", "de")),
          entry("extract.source", output -> output.put("source", "facebook.com")),
          entry("extract.furniture left out", Damages::printFurniture),
          entry("extract.offsets", output -> each(output, "blocks", it -> it.put("end", 1 << 20))),
          entry("tracker.fields", output -> output.putObject("tracker").put("versions", 3)),
          entry(
              "tracker.revisions", output -> first(output, "revisions", it -> it.put("number", 9))),
          entry(
              "tracker.furniture left out",
              output ->
                  first(
                      output,
                      "revisions",
                      it -> it.put("title", "There is an RSS feed of changes available."))));

  static final Map<String, Consumer<ObjectNode>> COMPARISON =
      Map.ofEntries(
          entry("compare.changes found", output -> put(output, "variants", "unit", "sentence")),
          entry("compare.unchanged found", output -> put(output, "variants", "kind", "omission")),
          entry("compare.variants true", output -> array(output, "variants").addObject()),
          entry("compare.weight", output -> put(output, "variants", "weight", "typography")),
          entry("compare.words", output -> each(output, "variants", it -> it.putArray("words"))),
          entry("compare.edited", output -> each(output, "variants", it -> it.put("edited", true))),
          entry(
              "compare.words rebuild",
              output -> first(output, "variants", it -> side(it, "from").put("text", "fog"))),
          entry(
              "compare.admitted",
              output -> output.putObject("summary").putObject("admitted").put("text", "fog")));

  private Damages() {}

  private static void each(ObjectNode output, String list, Consumer<ObjectNode> change) {
    output.path(list).forEach(it -> change.accept((ObjectNode) it));
  }

  private static void put(ObjectNode output, String list, String field, String value) {
    each(output, list, it -> it.put(field, value));
  }

  private static void first(ObjectNode output, String list, Consumer<ObjectNode> change) {
    if (output.path(list).path(0) instanceof ObjectNode node) {
      change.accept(node);
    }
  }

  private static ObjectNode side(ObjectNode output, String name) {
    return output.withObject("/" + name);
  }

  private static ArrayNode array(ObjectNode output, String name) {
    return output.withArray("/" + name);
  }

  private static void shorten(ObjectNode borrowing) {
    ObjectNode to = side(borrowing, "to");
    to.put("end", to.path("begin").asInt() + 5);
  }

  /// Puts the passage where its document has something else.
  private static void misplace(ObjectNode borrowing) {
    side(borrowing, "to").put("begin", 0).put("end", 20);
  }

  private static void widen(ObjectNode borrowing) {
    ObjectNode to = side(borrowing, "to");
    to.put("end", to.path("end").asInt() + 100);
  }

  private static void cutInTwo(ObjectNode output) {
    for (JsonNode borrowing : array(output, "borrowings").deepCopy()) {
      ObjectNode half = ((ObjectNode) borrowing).deepCopy();
      for (String name : new String[] {"from", "to"}) {
        ObjectNode side = side(half, name);
        side.put("begin", (side.path("begin").asInt() + side.path("end").asInt()) / 2);
      }
      array(output, "borrowings").add(half);
    }
  }

  private static void borrowSetPhrase(ObjectNode output) {
    ObjectNode borrowing = array(output, "borrowings").addObject().put("direction", "unknown");
    side(borrowing, "from").put("id", "courier-talks").put("begin", 0).put("end", 20);
    side(borrowing, "to").put("id", "radio-talks").put("begin", 0).put("end", 20);
  }

  private static void turnAll(ObjectNode output) {
    each(
        output,
        "borrowings",
        it -> {
          JsonNode from = it.path("from");
          it.set("from", it.path("to"));
          it.set("to", from);
          it.put("direction", "dated");
        });
  }

  private static void tearOff(ObjectNode edge) {
    edge.put("from", "radio-tides");
  }

  private static void printFurniture(ObjectNode output) {
    String furniture = String.join("\n", Json.strings(output.path("left_out")));
    output.put("text", Json.text(output) + "\n" + furniture);
  }
}
