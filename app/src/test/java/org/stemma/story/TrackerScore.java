package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a revision tracker against the gold: what it says of the article, and each revision it shows.
final class TrackerScore {

  private static final List<String> FIELDS =
      List.of("tool", "source", "url", "versions", "first_seen", "minutes_between");

  private final String id;
  private final Measures measures;

  private TrackerScore(String id, Measures measures) {
    this.id = id;
    this.measures = measures;
  }

  /// @param gold one of the gold's trackers
  /// @param output what `extract` says of it; a missing node when it says nothing
  static void score(JsonNode gold, JsonNode output, Measures measures) {
    TrackerScore score = new TrackerScore(Json.id(gold), measures);
    for (String field : FIELDS) {
      score.same("tracker.fields", gold, output.path("tracker"), field);
    }
    score.checking(gold, output.path("tracker"));
    JsonNode revisions = output.path("revisions");
    score.count(
        "tracker.revisions", gold.path("revisions").size() == revisions.size(), "as many", "other");
    for (int i = 0; i < gold.path("revisions").size(); i++) {
      score.revision(gold.path("revisions").path(i), revisions.path(i));
    }
    String shown = revisions.toString();
    for (String snippet : Json.strings(gold.path("left_out"))) {
      score.count(
          "tracker.furniture left out",
          !revisions.isEmpty() && !shown.contains(snippet),
          "without: " + snippet,
          "there");
    }
  }

  /// The output says whether the article is still checked; the gold has the tracker's word for it.
  private void checking(JsonNode gold, JsonNode tracker) {
    boolean wanted = gold.path("checking").asText().equals("scheduled");
    JsonNode found = tracker.path("checking");
    boolean right = found.isBoolean() && found.asBoolean() == wanted;
    count("tracker.fields", right, "checking " + wanted, "checking " + found);
  }

  private void revision(JsonNode wanted, JsonNode found) {
    same("tracker.revisions", wanted, found, "number");
    same("tracker.revisions", wanted, found, "title");
    same("tracker.revisions", wanted, found, "time");
    List<String> paragraphs = Json.strings(wanted.path("paragraphs"));
    List<String> shown = Json.strings(found.path("paragraphs"));
    count("tracker.revisions", paragraphs.equals(shown), paragraphs + "", shown + "");
  }

  private void same(String measure, JsonNode wanted, JsonNode found, String field) {
    @Nullable String value = Json.string(wanted, field);
    @Nullable String reported = Json.string(found, field);
    count(
        measure,
        found.isObject() && Times.same(value, reported),
        field + " " + value,
        field + " " + reported);
  }

  private void count(String measure, boolean right, String wanted, String found) {
    measures.count(measure, right, id + "\n    wanted   " + wanted + "\n    reported " + found);
  }
}
