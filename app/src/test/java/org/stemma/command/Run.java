package org.stemma.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// One run of the command, in this process, with real streams.
///
/// @param code exit code
/// @param out all of standard output
/// @param err all of standard error
record Run(int code, String out, String err) {

  static Run stemma(Object... args) {
    return withInput("", args);
  }

  static Run withInput(String stdin, Object... args) {
    return run(stdin.getBytes(UTF_8), false, Map.of(), args);
  }

  /// @param terminal true as if a person sat before it
  static Run run(byte[] stdin, boolean terminal, Map<String, String> environment, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    Console console =
        new Console(
            new ByteArrayInputStream(stdin),
            out,
            new PrintStream(err, true, UTF_8),
            terminal,
            terminal,
            environment);
    int code = Main.execute(words, console);
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /// Standard output, read as JSON by a reader that is not ours.
  JsonNode json() {
    return json(out);
  }

  /// One line of standard output, counted from 0.
  JsonNode line(int number) {
    return json(out.lines().skip(number).findFirst().orElseThrow());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      throw new UncheckedIOException(text, broken);
    }
  }
}
