package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.report.DemoJson;
import org.stemma.report.HistoryReport;
import org.stemma.report.Json;
import org.stemma.report.Terminal;
import org.stemma.reuse.Reuse;
import org.stemma.service.ArticleHistory;
import org.stemma.service.Demo;
import org.stemma.service.Witnesses;
import org.stemma.store.ArticleState;
import org.stemma.text.Document;
import org.stemma.trace.Trace;
import org.stemma.watch.Happened;
import org.stemma.watch.SimulatedTime;

/// `stemma demo --once`: the whole story in one go, and what was found in it.
final class DemoOnce {

  private final Console console;
  private final OutputOptions output;
  private final @Nullable Path html;

  /// @param html file for the page; null for none
  DemoOnce(Console console, OutputOptions output, @Nullable Path html) {
    this.console = console;
    this.output = output;
    this.html = html;
  }

  void run(Path folder) throws IOException, InterruptedException {
    if (console.errIsTerminal()) {
      console.err().println("Watching three days and a half of an invented world: some seconds.");
    }
    SimulatedTime time = new SimulatedTime(Demo.begins());
    try (Demo demo = Demo.open(folder, time, 0);
        Writer out = console.writer()) {
      demo.watchThrough(time, this::told);
      write(demo, out);
    }
  }

  /// Only what should not happen.
  private void told(Happened happened) {
    if (happened instanceof Happened.Fault fault) {
      console.err().println("a fault of Stemma's own at " + fault.where() + ": " + fault.cause());
    }
  }

  private void write(Demo demo, Writer out) throws IOException {
    List<ArticleHistory> histories =
        ArticleHistory.all(demo.holdings().store()).stream()
            .filter(history -> history.article().state() != ArticleState.MERGED)
            .toList();
    Function<ArticleHistory, String> names =
        history -> demo.id(history.article().url()).orElse("#" + history.article().id());
    List<Document> documents = Witnesses.all(demo.holdings().store(), histories, names);
    switch (output.form()) {
      case JSON ->
          new DemoJson(Json.document(out), names)
              .write(Demo.begins(), Demo.ends(), histories, Trace.of(documents));
      case JSON_LINES ->
          new DemoJson(Json.lines(out), names).writeLines(histories, Trace.of(documents));
      case TEXT -> histories(histories, names, out);
    }
    if (output.form() == OutputOptions.Form.TEXT) {
      out.write("\n");
      telling(documents).write(output.terminal(console, out), out);
    } else if (html != null) {
      telling(documents).writePage();
    }
    if (html != null) {
      console.err().println("The page is " + html + "; open it in a browser.");
    }
  }

  /// For people: of each article one version.
  private TraceOutput telling(List<Document> documents) {
    Trace trace = Trace.of(Witnesses.telling(documents, Reuse.among(documents)));
    return new TraceOutput(trace, OutputOptions.Form.TEXT, html);
  }

  private void histories(
      List<ArticleHistory> histories, Function<ArticleHistory, String> names, Writer out)
      throws IOException {
    int versions = histories.stream().mapToInt(history -> history.revisions().size()).sum();
    long outlets = histories.stream().map(history -> history.outlet().id()).distinct().count();
    Terminal terminal = output.terminal(console, out);
    new HistoryReport(terminal, names).write(outlets, versions, histories);
  }
}
