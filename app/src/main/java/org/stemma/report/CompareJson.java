package org.stemma.report;

import java.io.IOException;
import java.util.List;
import org.stemma.json.Compared;

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
    json.fields(Compared.of(comparison.from(), comparison.to(), comparison.collation()));
  }
}
