package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stemma.input.Failures;
import org.stemma.report.Json;
import org.stemma.report.Terminal;
import org.stemma.report.TraceJson;
import org.stemma.report.TracePage;
import org.stemma.report.TraceReport;
import org.stemma.trace.Trace;

/// Writes a trace in the form, and to the places, that the user asked for.
///
/// @param html file for the page; null when none is wanted
record TraceOutput(Trace trace, OutputOptions.Form form, @Nullable Path html) {

  /// @param terminal writes to `out`
  void write(Terminal terminal, Writer out) throws IOException {
    writePage();
    switch (form) {
      case JSON -> new TraceJson(Json.document(out)).write(trace);
      case JSON_LINES -> new TraceJson(Json.lines(out)).writeBorrowings(trace);
      case TEXT -> {
        TraceReport report = new TraceReport(terminal);
        if (html == null) {
          report.write(trace);
        } else {
          report.shares(trace);
        }
      }
    }
  }

  /// The page alone, if one is wanted.
  void writePage() throws IOException {
    if (html != null) {
      writePage(html);
    }
  }

  private void writePage(Path file) throws IOException {
    try (Writer page = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      TracePage.write(trace, page);
    } catch (IOException unwritable) {
      throw new IOException(file + ": " + Failures.reason(unwritable), unwritable);
    }
  }
}
