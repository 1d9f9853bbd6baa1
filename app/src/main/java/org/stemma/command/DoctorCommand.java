package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.report.DoctorReport;
import org.stemma.report.Json;
import org.stemma.service.Holdings;
import org.stemma.upkeep.Doctor;
import org.stemma.upkeep.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `stemma doctor`: is everything that is kept whole?
@Command(
    name = "doctor",
    header = "Checks database, archive and indexes against each other, and mends what it can.",
    description = {
      "",
      "Reads everything once: files that are missing, cut or damaged, rows whose record is not what"
          + " they say, records that no row names, indexes, sealed days, and what is watched but"
          + " never looked at. It may run while others watch, and never removes a record or a row.",
      ""
    },
    footer = {
      "",
      "Example: after a power failure",
      "  stemma doctor --mend",
      "",
      "Files of processes that died are closed by whichever command comes first.",
      "Exit codes: 0 all is well, or was mended; 1 something is wrong; 2 bad usage."
    })
final class DoctorCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions holdings = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(names = "--mend", description = "Mend what can be mended without loss.")
  private boolean mend;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    List<Trouble> troubles = new ArrayList<>();
    try (Holdings held = holdings.open(console);
        Writer out = console.writer()) {
      new Doctor(held.store(), held.archive(), held.clock()).examine(mend, troubles::add);
      switch (output.form()) {
        case TEXT -> DoctorReport.write(troubles, output.terminal(console, out));
        case JSON -> DoctorReport.write(troubles, Json.document(out));
        case JSON_LINES -> DoctorReport.write(troubles, Json.lines(out));
      }
    }
    return troubles.stream().anyMatch(Trouble::isLeft) ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }
}
