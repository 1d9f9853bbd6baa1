package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stemma.input.Failures;
import org.stemma.report.BackupJson;
import org.stemma.report.Json;
import org.stemma.store.UnusableStore;
import org.stemma.upkeep.BadBackupException;
import org.stemma.upkeep.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `stemma restore`: makes a data folder of a backup.
@Command(
    name = "restore",
    header = "Makes a new data folder of a backup, after checking every file of it.",
    description = {"", "Works into either kind of database, whichever the backup was made of.", ""},
    footer = {
      "",
      "Example: into a folder, and into a PostgreSQL database",
      "  stemma restore /mnt/backup/stemma --data new-folder",
      "  stemma restore /mnt/backup/stemma --data new-folder --store jdbc:postgresql://db/stemma",
      "",
      "Exit codes: 0 done; 2 bad usage, or the backup is damaged: then nothing is restored."
    })
final class RestoreCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions holdings = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "DIR", description = "Folder of a backup.")
  private Path folder = Path.of("");

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Path data = holdings.folder(console);
    long rows = restore(data);
    try (Writer out = console.writer()) {
      switch (output.form()) {
        case TEXT -> out.write(data + " has everything again (" + rows + " rows)\n");
        case JSON ->
            BackupJson.restored(folder.toString(), data.toString(), rows, Json.document(out));
        case JSON_LINES ->
            BackupJson.restored(folder.toString(), data.toString(), rows, Json.lines(out));
      }
    }
    return ExitCode.DONE;
  }

  private long restore(Path data) throws UsageException {
    try {
      return Restore.run(folder, data, holdings.address(console));
    } catch (BadBackupException | UnusableStore wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
    } catch (IOException failed) {
      throw new UsageException(folder + ": " + Failures.reason(failed), failed);
    }
  }
}
