package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One extracted article against the gold: its fields, its paragraphs to the letter, and none of the page's furniture.
final class ExtractionScore {

  private final JsonNode gold;
  private final JsonNode output;
  private final Measures measures;

  private ExtractionScore(JsonNode gold, JsonNode output, Measures measures) {
    this.gold = gold;
    this.output = output;
    this.measures = measures;
  }

  /// @param gold one of the gold's documents
  /// @param output what `extract` says of it; a missing node when it says nothing
  static void score(JsonNode gold, JsonNode output, Measures measures) {
    ExtractionScore score = new ExtractionScore(gold, output, measures);
    score.same("extract.headline", "headline", "title");
    score.same("extract.standfirst", "standfirst", "standfirst");
    score.same("extract.published", "published", "published");
    score.same("extract.modified", "modified", "modified");
    score.same("extract.url", "url", "url");
    score.lists();
    score.kinds();
    score.language();
    score.source();
    score.leftOut();
    score.offsets();
  }

  /// What says nothing has nothing right, not even that there is no standfirst.
  private boolean isThere() {
    return output.hasNonNull("text");
  }

  private void same(String measure, String wanted, String field) {
    @Nullable String value = Json.string(gold, wanted);
    @Nullable String found = Json.string(output, field);
    count(measure, isThere() && Times.same(value, found), value, found);
  }

  private void lists() {
    equal("extract.byline", Json.strings(gold.path("byline")), Json.strings(output.path("byline")));
    equal(
        "extract.paragraphs",
        Json.each(gold.path("paragraphs")).map(Json::text).toList(),
        Json.strings(output.path("paragraphs")));
    equal("extract.captions", Json.strings(gold.path("captions")), blocks("caption"));
  }

  private void equal(String measure, List<String> wanted, List<String> found) {
    Stream<String> lost =
        wanted.stream().filter(it -> !found.contains(it)).map(it -> "\n    - " + it);
    Stream<String> extra =
        found.stream().filter(it -> !wanted.contains(it)).map(it -> "\n    + " + it);
    String difference = String.join("", Stream.concat(lost, extra).toList());
    measures.count(measure, isThere() && wanted.equals(found), Json.id(gold) + difference);
  }

  private List<String> blocks(String kind) {
    return Json.each(output.path("blocks"))
        .filter(block -> block.path("kind").asText().equals(kind))
        .map(Json::text)
        .toList();
  }

  private void kinds() {
    for (JsonNode paragraph : gold.path("paragraphs")) {
      String kind = paragraph.path("kind").asText();
      boolean right = blocks(kind).contains(Json.text(paragraph));
      count("extract.kinds", right, kind + ": " + Json.text(paragraph), "another kind or nothing");
    }
  }

  /// The primary subtag counts. A text says nothing of its language: there it may be found out or left open.
  private void language() {
    @Nullable String wanted = Json.string(gold, "language");
    @Nullable String found = Json.string(output, "language");
    boolean right =
        wanted == null || (found != null && found.replaceFirst("-.*", "").equals(wanted));
    count("extract.language", isThere() && right, wanted, found);
  }

  /// A copied text does not always say whose it is; what is said has to be right.
  private void source() {
    @Nullable String wanted = Json.string(gold, "outlet");
    @Nullable String found = Json.string(output, "source");
    boolean mayBeOpen = gold.path("path").asText().endsWith(".txt") && found == null;
    boolean right = found != null && found.equalsIgnoreCase(wanted);
    count("extract.source", isThere() && (mayBeOpen || right), wanted, found);
  }

  /// A snippet of furniture may be a word of the article too: then only a block of nothing else is furniture.
  private void leftOut() {
    String article =
        String.join("\n", Json.each(gold.path("paragraphs")).map(Json::text).toList())
            + Json.string(gold, "headline")
            + Json.string(gold, "standfirst");
    String text = Json.text(output);
    for (String snippet : Json.strings(gold.path("left_out"))) {
      boolean stands =
          article.contains(snippet)
              ? text.lines().anyMatch(snippet::equals)
              : text.contains(snippet);
      count(
          "extract.furniture left out", !text.isEmpty() && !stands, "without: " + snippet, "there");
    }
  }

  private void offsets() {
    String text = Json.text(output);
    for (JsonNode block : output.path("blocks")) {
      if (block.has("begin") && !block.path("begin").isNull()) {
        boolean slice =
            Json.span(block).end() <= text.length()
                && Json.span(block).of(text).equals(Json.text(block));
        count("extract.offsets", slice, "the slice of its span", block.toString());
      }
    }
  }

  private void count(
      String measure, boolean right, @Nullable String wanted, @Nullable String found) {
    measures.count(
        measure, right, Json.id(gold) + "\n    wanted   " + wanted + "\n    reported " + found);
  }
}
