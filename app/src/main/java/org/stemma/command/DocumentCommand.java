package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  /// Takes the article out of a document. Null, and told, when that fails: no document, however strange, may keep the
  /// others from being read.
  static @Nullable Extracted read(RawDocument raw, Notices notices) {
    try {
      return Extracted.of(raw);
    } catch (RuntimeException fault) {
      notices.problem(raw.place(), "not read, by a fault of Stemma's own (" + fault + ")");
    } catch (StackOverflowError deep) {
      notices.problem(raw.place(), "not read: it is nested too deeply");
    }
    return null;
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
