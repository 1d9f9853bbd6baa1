package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stemma.input.Failures;
import org.stemma.report.BackupJson;
import org.stemma.report.Json;
import org.stemma.service.Holdings;
import org.stemma.upkeep.Backup;
import org.stemma.upkeep.BadBackupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `stemma backup`: copies everything into a folder.
@Command(
    name = "backup",
    header = "Copies database, archive and configuration into a folder, also while others watch.",
    description = {
      "",
      "The copy is of one moment. A second backup into the same folder copies only what is new."
          + " MANIFEST.sha256 names every file with its digest; sha256sum -c reads it.",
      ""
    },
    footer = {
      "",
      "Example: every night, and back again",
      "  stemma backup /mnt/backup/stemma",
      "  stemma restore /mnt/backup/stemma --data new-folder",
      "",
      "Exit codes: 0 done; 2 bad usage, or it could not be written."
    })
final class BackupCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions holdings = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "DIR", description = "Folder of the backup, new or of an earlier one.")
  private Path folder = Path.of("");

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    try (Holdings held = holdings.open(console);
        Writer out = console.writer()) {
      write(backUp(held), out);
    }
    return ExitCode.DONE;
  }

  private Backup.Done backUp(Holdings held) throws UsageException {
    Path configuration = holdings.configurationFile(console);
    try {
      return new Backup(held.store(), held.archive().files(), configuration, held.clock())
          .run(folder);
    } catch (BadBackupException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
    } catch (IOException failed) {
      throw new UsageException(folder + ": " + Failures.reason(failed), failed);
    }
  }

  private void write(Backup.Done done, Writer out) throws IOException {
    for (String warning : done.warnings()) {
      console.err().println("warning: " + warning);
    }
    switch (output.form()) {
      case TEXT ->
          out.write(
              String.format(
                  Locale.ROOT,
                  "%d files copied (%.1f MB), %d there already%n",
                  done.copied(),
                  done.bytes() / 1e6,
                  done.unchanged()));
      case JSON -> BackupJson.write(folder.toString(), done, Json.document(out));
      case JSON_LINES -> BackupJson.write(folder.toString(), done, Json.lines(out));
    }
  }
}
