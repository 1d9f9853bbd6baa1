package org.stemma.command;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a command is connected to. Data goes to `out`, everything else to `err`.
///
/// @param outIsTerminal true when a person reads `out` as it is written
/// @param errIsTerminal true when a person reads `err` as it is written
/// @param environment variables; those used are named in `stemma --help`
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment) {

  /// The process's own. Which streams are terminals is told by `./stemma` in the system property `stemma.terminals`
  /// (`out`, `err`), since the JDK knows only whether input and output both are.
  static Console ofProcess(InputStream in, OutputStream out, PrintStream err) {
    String terminals = System.getProperty("stemma.terminals", "");
    return new Console(
        in, out, err, terminals.contains("out"), terminals.contains("err"), System.getenv());
  }

  /// UTF-8 whatever the locale: that is what JSON demands and what terminals show.
  Writer writer() {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
  }

  /// True when the variable is there and not empty (no-color.org).
  boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  /// The variable's value; empty when it is not there.
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /// Columns of the terminal, if `COLUMNS` says so.
  int width(int otherwise) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : otherwise;
  }
}
