package org.stemma.report;

import java.io.IOException;
import org.stemma.upkeep.Backup;

/// What `stemma backup` and `stemma restore` did.
public final class BackupJson {

  private BackupJson() {}

  /// `format, folder, copied, unchanged, bytes, warnings[]`.
  public static void write(String folder, Backup.Done done, Json json) throws IOException {
    json.begin();
    json.format("backup");
    json.text("folder", folder);
    json.number("copied", done.copied());
    json.number("unchanged", done.unchanged());
    json.number("bytes", done.bytes());
    json.texts("warnings", done.warnings());
    json.end();
    json.endLine();
  }

  /// `format, folder, data, rows`.
  public static void restored(String folder, String data, long rows, Json json) throws IOException {
    json.begin();
    json.format("restore");
    json.text("folder", folder);
    json.text("data", data);
    json.number("rows", rows);
    json.end();
    json.endLine();
  }
}
