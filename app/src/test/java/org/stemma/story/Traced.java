package org.stemma.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.text.Span;

/// What `trace --json` says, with the texts at hand that its offsets count in.
final class Traced {

  private final Map<String, Wording> wordings = new TreeMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private final List<Borrowed> borrowings;
  private final JsonNode output;

  Traced(JsonNode output) {
    this.output = output;
    for (JsonNode document : output.path("documents")) {
      texts.put(Json.id(document), Json.text(document));
      wordings.put(Json.id(document), new Wording(Json.text(document)));
    }
    this.borrowings = Json.each(output.path("borrowings")).map(Borrowed::of).toList();
  }

  /// The text of a document; an empty one when it is not in the output.
  Wording wording(String id) {
    return wordings.getOrDefault(id, new Wording(""));
  }

  List<Borrowed> borrowings() {
    return borrowings;
  }

  /// True when the output holds no document at all.
  boolean isEmpty() {
    return wordings.isEmpty();
  }

  /// True when a side's text is what stands at its offsets.
  boolean isSlice(Side side) {
    String text = texts.getOrDefault(side.id, "");
    return side.span.end() <= text.length() && side.span.of(text).equals(side.text);
  }

  JsonNode output() {
    return output;
  }

  /// A stretch of one document.
  record Side(String id, Span span, String text) {

    static Side of(JsonNode node) {
      return new Side(Json.id(node), Json.span(node), Json.text(node));
    }
  }

  /// A borrowing as it was reported.
  ///
  /// @param runs the runs of words, each `["=" | "-" | "+", text]`
  record Borrowed(Side from, Side to, String kind, String direction, JsonNode runs) {

    static Borrowed of(JsonNode node) {
      return new Borrowed(
          Side.of(node.path("from")),
          Side.of(node.path("to")),
          node.path("kind").asText(),
          node.path("direction").asText(),
          node.path("words"));
    }

    boolean isBetween(String a, String b) {
      return (from.id.equals(a) && to.id.equals(b)) || (from.id.equals(b) && to.id.equals(a));
    }

    /// The passage on the side of a document that it has.
    Span in(String id) {
      return from.id.equals(id) ? from.span : to.span;
    }

    boolean claimsDirection() {
      return !direction.equals("unknown");
    }

    @Override
    public String toString() {
      return "%s > %s (%s, %s)%n      %s%n      %s"
          .formatted(from.id, to.id, kind, direction, from.text, to.text);
    }
  }
}
