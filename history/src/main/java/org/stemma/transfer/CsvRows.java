package org.stemma.transfer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// CSV as RFC 4180 has it: a line of column names, commas, lines that end with CRLF, and a field in quotes where it holds a comma, a
/// quote or a line break. Absent values are empty, lists are JSON.
///
/// Texts come from strangers, and spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break as a formula
/// (https://owasp.org/www-community/attacks/CSV_Injection). Such a text gets an apostrophe before it, and so does one that begins
/// with an apostrophe: whoever reads the file by a program takes one leading apostrophe off texts and has them back exactly.
public final class CsvRows implements Rows {

  private static final String FORMULA = "=+-@\t\r\n'";

  private final Writer out;

  /// @param out not closed here
  public CsvRows(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(ExportKind kind) throws IOException {
    row(kind.columns());
  }

  @Override
  public void row(List<? extends @Nullable Object> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(field(values.get(i)));
    }
    out.write("\r\n");
  }

  private static String field(@Nullable Object value) throws IOException {
    return switch (value) {
      case null -> "";
      case String text -> quoted(guarded(text));
      case List<?> list -> quoted(JsonRows.text(list));
      default -> value.toString();
    };
  }

  private static String guarded(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean needsQuotes =
        text.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
    return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
