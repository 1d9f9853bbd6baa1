package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.stemma.input.Ids;
import org.stemma.input.Inputs;
import org.stemma.input.Notices;
import org.stemma.report.Terminal;
import picocli.CommandLine.Mixin;

/// What the commands that read documents have in common: their options, and how they end.
abstract class DocumentCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  DocumentCommand(Console console) {
    this.console = console;
  }

  @Override
  public final Integer call() throws IOException, UsageException {
    Notices notices = new Notices(console.err());
    int code;
    try (Writer out = console.writer()) {
      code = run(input.inputs(console, notices, new Ids(notices)), notices, out);
    }
    return notices.sawProblem() ? ExitCode.BAD_INPUT : code;
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
