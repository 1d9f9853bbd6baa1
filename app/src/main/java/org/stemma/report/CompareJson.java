package org.stemma.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Side;
import org.stemma.collate.Summary;
import org.stemma.collate.Variant;
import org.stemma.collate.Weight;

/// Two documents compared, as JSON: `stemma.compare/1`.
public final class CompareJson {

  private static final String FORMAT = "compare";

  private final Json json;

  public CompareJson(Json json) {
    this.json = json;
  }

  /// One comparison on a line, or as the whole output.
  public void write(Comparison comparison) throws IOException {
    json.begin();
    json.format(FORMAT);
    fields(comparison);
    json.end();
    json.endLine();
  }

  /// Several in one document, as a tracker's page with more than two versions yields: `{"format", "comparisons": […]}`.
  public void write(List<Comparison> comparisons) throws IOException {
    json.begin();
    json.format(FORMAT);
    json.beginList("comparisons");
    for (Comparison comparison : comparisons) {
      json.begin();
      fields(comparison);
      json.end();
    }
    json.endList();
    json.end();
    json.endLine();
  }

  private void fields(Comparison comparison) throws IOException {
    json.text("from", comparison.from());
    json.text("to", comparison.to());
    json.beginList("variants");
    for (Variant variant : comparison.collation().variants()) {
      variant(variant);
    }
    json.endList();
    summary(comparison.collation().summary());
  }

  private void variant(Variant variant) throws IOException {
    json.begin();
    json.text("kind", variant.kind().label());
    json.text("unit", variant.unit().label());
    side("from", variant.from());
    side("to", variant.to());
    json.flag("edited", variant.edited());
    json.words("words", variant.words());
    json.text("weight", variant.weight().label());
    json.texts("why", variant.why());
    json.end();
  }

  /// Without a place in the running text the offsets are null, not absent.
  private void side(String name, @Nullable Side side) throws IOException {
    if (side == null) {
      json.nothing(name);
      return;
    }
    json.begin(name);
    json.number("begin", side.span() == null ? null : side.span().begin());
    json.number("end", side.span() == null ? null : side.span().end());
    json.text("text", side.text());
    json.end();
  }

  private void summary(Summary summary) throws IOException {
    json.begin("summary");
    json.begin("by_weight");
    for (Map.Entry<Weight, Integer> weight : summary.byWeight().entrySet()) {
      json.number(weight.getKey().label(), weight.getValue());
    }
    json.end();
    side("admitted", summary.admitted());
    json.end();
  }
}
