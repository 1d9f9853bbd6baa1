package org.stemma.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.stemma.service.ArticleHistory;
import org.stemma.trace.Trace;

/// What a demonstration found, as JSON: `stemma.demo/1`.
public final class DemoJson {

  private static final String FORMAT = "demo";

  private final Json json;
  private final Function<ArticleHistory, String> names;

  /// @param names what an article is called
  public DemoJson(Json json, Function<ArticleHistory, String> names) {
    this.json = json;
    this.names = names;
  }

  /// All of it in one document.
  ///
  /// @param begins when the watch began
  /// @param ends when it ended
  /// @param trace of all texts
  public void write(Instant begins, Instant ends, List<ArticleHistory> histories, Trace trace)
      throws IOException {
    json.begin();
    json.format(FORMAT);
    json.text("begins", begins.toString());
    json.text("ends", ends.toString());
    json.beginList("articles");
    for (ArticleHistory history : histories) {
      json.begin();
      new HistoryJson(json).fields(names.apply(history), history);
      json.end();
    }
    json.endList();
    json.begin("trace");
    new TraceJson(json).fields(trace);
    json.end();
    json.end();
    json.endLine();
  }

  /// The articles, one a line, then the borrowings.
  public void writeLines(List<ArticleHistory> histories, Trace trace) throws IOException {
    for (ArticleHistory history : histories) {
      json.begin();
      json.format(FORMAT);
      new HistoryJson(json).fields(names.apply(history), history);
      json.end();
      json.endLine();
    }
    new TraceJson(json).writeBorrowings(trace);
  }
}
