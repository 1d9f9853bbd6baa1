package org.stemma.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Extractor;
import org.stemma.input.Extracted;
import org.stemma.input.Ids;
import org.stemma.input.Inputs;
import org.stemma.input.Notices;
import org.stemma.input.RawDocument;
import org.stemma.report.Terminal;
import picocli.CommandLine.Mixin;

/// What the commands that read documents have in common: their options, and how they end.
abstract class DocumentCommand implements Callable<Integer> {

  private final Console console;
  private Ids ids;

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  DocumentCommand(Console console) {
    this.console = console;
    this.ids = new Ids(new Notices(console.err()));
  }

  @Override
  public final Integer call() throws IOException, UsageException {
    Notices notices = new Notices(console.err());
    ids = new Ids(notices);
    int code;
    try (Writer out = console.writer()) {
      code = run(input.inputs(console, notices, ids), notices, out);
    }
    return notices.sawProblem() ? ExitCode.BAD_INPUT : code;
  }

  /// What became of a document.
  ///
  /// @param extracted null when it was not read
  /// @param fault why it was not; null when it was
  record Attempt(RawDocument raw, @Nullable Extracted extracted, @Nullable String fault) {

    /// Takes the article out of a document: none, however strange, may keep the others from being read.
    static Attempt of(RawDocument raw, Extractor extractor) {
      try {
        return new Attempt(raw, Extracted.of(raw, extractor), null);
      } catch (RuntimeException fault) {
        return new Attempt(raw, null, "not read, by a fault of Stemma's own (" + fault + ")");
      } catch (StackOverflowError deep) {
        return new Attempt(raw, null, "not read: it is nested too deeply");
      }
    }

    /// What was read. Null, and told, when nothing was.
    @Nullable Extracted told(Notices notices) {
      if (fault != null) {
        notices.problem(raw.place(), fault);
      }
      return extracted;
    }
  }

  /// Takes the article out of a document. Null, and told, when that fails.
  static @Nullable Extracted read(RawDocument raw, Notices notices) {
    return Attempt.of(raw, Extractor.standard()).told(notices);
  }

  /// Another reader of the same input, which tells nothing: for what is read twice.
  final Inputs silently() {
    Notices silent = new Notices(new PrintStream(OutputStream.nullOutputStream()));
    return input.inputs(console, silent, new Ids(silent));
  }

  final Ids ids() {
    return ids;
  }

  /// Does the work; returns the exit code for when all of the input was good.
  abstract int run(Inputs inputs, Notices notices, Writer out) throws IOException, UsageException;

  final OutputOptions.Form form() {
    return output.form();
  }

  final Terminal terminal(Writer out) {
    return output.terminal(console, out);
  }

  final Console console() {
    return console;
  }
}
