package org.stemma.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.stemma.json.Traced;
import org.stemma.reuse.Borrowing;
import org.stemma.trace.Trace;

/// What several documents share and how they descend from each other, as JSON: `stemma.trace/1`.
public final class TraceJson {

  private static final String FORMAT = "trace";

  private final Json json;

  public TraceJson(Json json) {
    this.json = json;
  }

  /// All of it, in one document.
  public void write(Trace trace) throws IOException {
    json.begin();
    fields(trace);
    json.end();
    json.endLine();
  }

  /// All of it, as the fields of an object that somebody else begins and ends.
  void fields(Trace trace) throws IOException {
    json.format(FORMAT);
    json.fields(Traced.of(trace));
  }

  /// The borrowings alone, one a line.
  public void writeBorrowings(Trace trace) throws IOException {
    for (Borrowing borrowing : trace.borrowings()) {
      writeBorrowing(borrowing);
    }
  }

  /// One borrowing as a line, without its end.
  public static String line(Borrowing borrowing) {
    StringWriter line = new StringWriter();
    try {
      new TraceJson(Json.lines(line)).writeBorrowing(borrowing);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString().stripTrailing();
  }

  private void writeBorrowing(Borrowing borrowing) throws IOException {
    json.begin();
    json.format(FORMAT);
    json.fields(Traced.Borrowing.of(borrowing));
    json.end();
    json.endLine();
  }
}
