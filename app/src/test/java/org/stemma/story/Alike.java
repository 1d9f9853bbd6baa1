package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/// A passage that two documents share according to the gold, placed in the texts as they were extracted. For siblings the
/// order of the two means nothing.
///
/// @param from where it stands in the first; empty when extraction lost it
/// @param fromText what the gold quotes there
/// @param kind of the gold; empty for siblings, of which it says nothing
/// @param direction of the gold; empty for siblings
/// @param words `[[old, new]]` where the gold names what was edited
record Alike(
    String fromId,
    Span from,
    String fromText,
    String toId,
    Span to,
    String toText,
    String kind,
    String direction,
    JsonNode words,
    String label) {

  /// The least share of a sentence's words that a reported passage has to hold.
  private static final double WHOLE = 0.8;

  /// The least number of words in common, on both sides, that make a report a piece of the passage.
  private static final int PIECE = 3;

  private static final Span NOWHERE = new Span(0, 0);

  static List<Alike> borrowings(JsonNode gold, Traced traced) {
    List<Alike> rows = new ArrayList<>();
    for (JsonNode row : gold.path("borrowings")) {
      JsonNode from = row.path("from");
      JsonNode to = row.path("to");
      rows.add(of(traced, Json.id(from), Json.text(from), Json.id(to), Json.text(to), row));
    }
    return rows;
  }

  static List<Alike> siblings(JsonNode gold, Traced traced) {
    List<Alike> rows = new ArrayList<>();
    for (JsonNode pair : gold.path("siblings")) {
      String a = pair.path("documents").path(0).asText();
      String b = pair.path("documents").path(1).asText();
      for (JsonNode passage : pair.path("passages")) {
        JsonNode texts = passage.path("texts");
        rows.add(of(traced, a, texts.path(0).asText(), b, texts.path(1).asText(), passage));
      }
    }
    return rows;
  }

  private static Alike of(
      Traced traced, String fromId, String from, String toId, String to, JsonNode row) {
    return new Alike(
        fromId,
        traced.wording(fromId).find(from).orElse(NOWHERE),
        from,
        toId,
        traced.wording(toId).find(to).orElse(NOWHERE),
        to,
        row.path("kind").asText(),
        row.path("direction").asText(),
        row.path("words"),
        "%s > %s (%s, %s)%n      %s%n      %s"
            .formatted(
                fromId, toId, row.path("kind").asText(), row.path("direction").asText(), from, to));
  }

  /// True for words that one side has before or after all that they share (a place, "Ilvane said"): a report may end there.
  boolean isAtAnEnd(JsonNode swap) {
    return (isAtAnEnd(swap.path(0).asText(), fromText) && words(swap.path(1)).isEmpty())
        || (isAtAnEnd(swap.path(1).asText(), toText) && words(swap.path(0)).isEmpty());
  }

  private static boolean isAtAnEnd(String some, String all) {
    List<String> part = Wording.foldedWords(some);
    List<String> words = Wording.foldedWords(all);
    int rest = words.size() - part.size();
    return rest >= 0
        && (words.subList(0, part.size()).equals(part)
            || words.subList(rest, words.size()).equals(part));
  }

  private static List<String> words(JsonNode text) {
    return Wording.foldedWords(text.asText());
  }

  boolean isOfPair(Traced.Borrowed reported) {
    return reported.isBetween(fromId, toId);
  }

  /// True when the report holds the whole passage on both sides. Of a sentence that was condensed the origin's side need not
  /// hold more words than the copy has: what was passed over is no part of what they share.
  boolean isFoundBy(Traced.Borrowed reported, Traced traced) {
    if (!isOfPair(reported)) {
      return false;
    }
    Wording origin = traced.wording(fromId);
    Wording copy = traced.wording(toId);
    boolean enough =
        kind.equals("condensed")
            && origin.common(from, reported.in(fromId)) >= WHOLE * copy.count(to);
    return (enough || origin.covered(from, reported.in(fromId)) >= WHOLE)
        && copy.covered(to, reported.in(toId)) >= WHOLE;
  }

  /// True when the report holds at least a piece of the passage on both sides.
  boolean isTouchedBy(Traced.Borrowed reported, Traced traced) {
    return isOfPair(reported)
        && traced.wording(fromId).common(from, reported.in(fromId)) >= PIECE
        && traced.wording(toId).common(to, reported.in(toId)) >= PIECE;
  }
}
