package org.stemma.command;

import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Terminal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How results are written, alike for every command.
final class OutputOptions {

  /// What a result is written as.
  enum Form {
    TEXT,
    JSON,
    JSON_LINES
  }

  /// When a text has colours.
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  @ArgGroup private @Nullable Json json;

  /// One of the two, or neither.
  static final class Json {
    @Option(names = "--json", description = "Write one JSON document instead of text.")
    private boolean document;

    @Option(names = "--jsonl", description = "Write JSON, one record a line.")
    private boolean lines;
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      converter = When.class,
      description =
          "auto, always or never (${DEFAULT-VALUE}: on a terminal, unless NO_COLOR is set).")
  private Colour colour = Colour.AUTO;

  Form form() {
    if (json == null || json.lines == json.document) {
      return Form.TEXT;
    }
    return json.lines ? Form.JSON_LINES : Form.JSON;
  }

  Terminal terminal(Console console, Writer out) {
    boolean colours =
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> console.outIsTerminal() && !console.isSet("NO_COLOR");
        };
    return new Terminal(out, colours, console.width(Terminal.WIDTH));
  }

  /// A word for a moment, whatever the case of its letters.
  static final class When implements ITypeConverter<Colour> {
    @Override
    public Colour convert(String word) {
      for (Colour colour : Colour.values()) {
        if (colour.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
          return colour;
        }
      }
      throw new TypeConversionException("'" + word + "' is none of auto, always, never");
    }
  }
}
