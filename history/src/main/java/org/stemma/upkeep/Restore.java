package org.stemma.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

/// Makes a data folder of a [Backup].
public final class Restore {

  private final Path backup;
  private final Manifest manifest;

  private Restore(Path backup, Manifest manifest) {
    this.backup = backup;
    this.manifest = manifest;
  }

  /// Restores a backup: each file is checked while it is copied, the database last. If anything is not what the manifest says, what was
  /// written is removed and nothing is restored.
  ///
  /// @param backup folder of a backup
  /// @param data folder that is not there yet, or empty; it gets `archive/` and, where there is one, `stemma.conf`
  /// @param into an empty database, or one not there yet
  /// @return how many rows the database has
  /// @throws BadBackupException when the backup is damaged, or `data` holds something
  /// @throws org.stemma.store.UnusableStore when the database holds something
  public static long run(Path backup, Path data, StoreAddress into)
      throws IOException, BadBackupException {
    Restore restore = new Restore(backup, Manifest.read(backup));
    refuseFull(data);
    String snapshot = restore.snapshot();
    try {
      restore.copy(data);
      long rows = Store.restore(data.resolve(snapshot), into);
      Files.delete(data.resolve(snapshot));
      return rows;
    } catch (IOException | BadBackupException | RuntimeException failed) {
      restore.remove(data, failed);
      throw failed;
    }
  }

  private static void refuseFull(Path data) throws IOException, BadBackupException {
    if (Files.exists(data)) {
      try (Stream<Path> entries = Files.list(data)) {
        if (entries.findAny().isPresent()) {
          throw new BadBackupException(
              data + " is not empty: a backup is restored into a new folder");
        }
      }
    }
  }

  private String snapshot() throws BadBackupException {
    List<String> snapshots =
        manifest.files().keySet().stream().filter(name -> name.startsWith("store-")).toList();
    if (snapshots.size() != 1) {
      throw new BadBackupException(backup + " has " + snapshots.size() + " databases, not one");
    }
    return snapshots.getFirst();
  }

  private void copy(Path data) throws IOException, BadBackupException {
    Files.createDirectories(data.resolve("archive"));
    for (Map.Entry<String, String> file : manifest.files().entrySet()) {
      Path from = backup.resolve(file.getKey());
      if (!Files.exists(from)) {
        throw new BadBackupException(from + " is missing");
      }
      String digest = Copying.copy(from, data.resolve(file.getKey()), Files.size(from));
      if (!digest.equals(file.getValue())) {
        throw new BadBackupException(
            from + " is not what the manifest says: its digest is " + digest);
      }
    }
  }

  private void remove(Path data, Exception failed) {
    try {
      for (String name : manifest.files().keySet()) {
        Files.deleteIfExists(data.resolve(name));
      }
      Files.deleteIfExists(data.resolve("archive"));
    } catch (IOException again) {
      failed.addSuppressed(again);
    }
  }
}
