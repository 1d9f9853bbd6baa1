package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/// Followed quotations against the gold: which are found, who is their speaker here and there, the two verdicts, and that
/// nobody is accused who kept the speaker.
final class QuoteScore {

  /// The least share of a quotation's words that a report of it holds.
  private static final double SAME_QUOTATION = 0.5;

  private static final Set<String> ACCUSED = Set.of("misattributed", "speaker lost");

  private final Traced traced;
  private final Measures measures;
  private final BiPredicate<String, String> samePerson;
  private final List<JsonNode> reported;

  private QuoteScore(Traced traced, Measures measures, BiPredicate<String, String> samePerson) {
    this.traced = traced;
    this.measures = measures;
    this.samePerson = samePerson;
    this.reported = Json.each(traced.output().path("quotes")).toList();
  }

  /// @param samePerson tells whether two names may be one person's
  static void score(
      JsonNode gold, JsonNode output, Measures measures, BiPredicate<String, String> samePerson) {
    measures.expect(
        "quote.found",
        "quote.origin",
        "quote.original speaker",
        "quote.reads as",
        "quote.speaker",
        "quote.wording",
        "quote.verdict",
        "quote.accusations true",
        "quote.unanchored true");
    QuoteScore score = new QuoteScore(new Traced(output), measures, samePerson);
    Set<JsonNode> accused = new HashSet<>();
    Set<JsonNode> unanchored = new HashSet<>();
    for (JsonNode row : gold.path("quotes")) {
      Optional<JsonNode> found = score.find(row);
      measures.count("quote.found", found.isPresent(), label(row));
      found.ifPresent(it -> score.judge(row, it));
      found.filter(it -> ACCUSED.contains(speaker(row))).ifPresent(accused::add);
      found.filter(it -> speaker(row).equals("unanchored")).ifPresent(unanchored::add);
    }
    score.believe("quote.accusations true", ACCUSED, accused);
    score.believe("quote.unanchored true", Set.of("unanchored"), unanchored);
  }

  /// The report with most of the gold's words; of equals the shortest.
  private Optional<JsonNode> find(JsonNode row) {
    String id = Json.id(row.path("in"));
    Wording wording = traced.wording(id);
    Span wanted = wording.find(Json.text(row.path("in"))).orElse(new Span(0, 0));
    return reported.stream()
        .filter(it -> Json.id(it.path("in")).equals(id))
        .filter(it -> wording.covered(wanted, Json.span(it.path("in"))) >= SAME_QUOTATION)
        .max(
            Comparator.<JsonNode>comparingInt(
                    it -> wording.common(wanted, Json.span(it.path("in"))))
                .thenComparingInt(it -> -Json.span(it.path("in")).length()));
  }

  private void judge(JsonNode row, JsonNode found) {
    String miss = label(row) + "\n    reported: " + label(found);
    measures.count("quote.origin", sameOrigin(row, found), miss);
    measures.count("quote.original speaker", same(row, found, "original_speaker"), miss);
    measures.count("quote.reads as", same(row, found, "reads_as"), miss);
    measures.count("quote.speaker", speaker(row).equals(speaker(found)), miss);
    Set<String> accepted = Json.set(row.path("wording_accepted"));
    accepted.add(row.path("wording").asText());
    measures.count("quote.wording", accepted.contains(found.path("wording").asText()), miss);
    Set<String> verdicts = speaker(row).equals("kept") ? accepted : Set.of(speaker(row));
    measures.count("quote.verdict", verdicts.contains(found.path("verdict").asText()), miss);
  }

  private boolean sameOrigin(JsonNode row, JsonNode found) {
    JsonNode wanted = row.path("origin");
    JsonNode origin = found.path("origin");
    if (!wanted.isObject() || !origin.isObject()) {
      return wanted.isObject() == origin.isObject();
    }
    Wording wording = traced.wording(Json.id(wanted));
    return Json.id(wanted).equals(Json.id(origin))
        && wording
            .find(Json.text(wanted))
            .filter(span -> wording.covered(span, Json.span(origin)) >= SAME_QUOTATION)
            .isPresent();
  }

  private boolean same(JsonNode row, JsonNode found, String field) {
    @Nullable String wanted = Json.string(row, field);
    @Nullable String name = Json.string(found, field);
    if (wanted == null || name == null) {
      return Objects.equals(wanted, name);
    }
    return Stream.concat(Stream.of(wanted), Json.strings(row.path("names_accepted")).stream())
        .anyMatch(it -> samePerson.test(it, name));
  }

  private void believe(String measure, Set<String> verdicts, Set<JsonNode> deserved) {
    reported.stream()
        .filter(it -> verdicts.contains(speaker(it)))
        .forEach(it -> measures.count(measure, deserved.contains(it), label(it)));
  }

  private static String speaker(JsonNode quote) {
    return quote.path("speaker").asText();
  }

  private static String label(JsonNode quote) {
    return "%s: %s%n      %s > %s; %s, %s; origin %s %s"
        .formatted(
            Json.id(quote.path("in")),
            Json.text(quote.path("in")),
            Json.string(quote, "original_speaker"),
            Json.string(quote, "reads_as"),
            speaker(quote),
            quote.path("wording").asText(),
            Json.id(quote.path("origin")),
            Json.text(quote.path("origin")));
  }
}
