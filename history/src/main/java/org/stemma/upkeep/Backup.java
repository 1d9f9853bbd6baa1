package org.stemma.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Store;
import org.stemma.warc.WarcEntry;
import org.stemma.warc.WarcFiles;
import org.stemma.warc.WarcStream;

/// Copies database and archive into a folder while others go on watching.
///
/// ```
/// MANIFEST.sha256                what it consists of, written last
/// store-20261120101500.sql.gz    all tables as of one moment
/// archive/                       WARC files and their indexes
/// stemma.conf                    the configuration, if there is one
/// ```
///
/// First the database, then the files: whatever a row names was in its file before the row was written, so it is in the copy. Of a file that
/// is being written, the whole records are copied, under the name that it will have.
///
/// A second backup into the same folder copies what is new. WARC files only grow, and not at all once they are closed: if the
/// archive's file is not what was backed up of it before, the disk has damaged it or somebody has changed it, so the copy is kept and the
/// difference told. Files that the archive lost stay in the backup.
///
/// The old manifest stands until all is copied. Between the last renaming and the new manifest lies a moment in which a crash leaves
/// a folder that [Restore] refuses; the next backup into it mends that.
public final class Backup {

  private static final String ARCHIVE = "archive/";
  private static final String STAGED = ".new";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  private final Store store;
  private final WarcFiles archive;
  private final @Nullable Path configuration;
  private final InstantSource clock;

  private final SortedMap<String, String> files = new TreeMap<>();
  private final List<String> staged = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private int unchanged;
  private long bytes;

  /// @param configuration to be copied too; null when there is none
  public Backup(Store store, WarcFiles archive, @Nullable Path configuration, InstantSource clock) {
    this.store = store;
    this.archive = archive;
    this.configuration = configuration;
    this.clock = clock;
  }

  /// What was done.
  ///
  /// @param copied files
  /// @param unchanged files that were there from an earlier backup
  /// @param bytes that were copied
  /// @param warnings for whoever runs this, a line each
  public record Done(int copied, int unchanged, long bytes, List<String> warnings) {

    /// Copies the list.
    public Done {
      warnings = List.copyOf(warnings);
    }
  }

  /// Backs up; to be called once.
  ///
  /// @param folder made when it is not there
  /// @throws BadBackupException when the folder holds something else than a backup
  public Done run(Path folder) throws IOException, BadBackupException {
    Manifest before = before(folder);
    Files.createDirectories(folder.resolve(ARCHIVE));
    String snapshot = "store-" + TIME.format(clock.instant()) + ".sql.gz";
    Path database = folder.resolve(snapshot + STAGED);
    store.backUp(database);
    staged(snapshot, Copying.digest(database, Files.size(database)), Files.size(database));
    for (Path file : archive.all()) {
      warc(folder, file, before);
    }
    if (configuration != null && Files.exists(configuration)) {
      copy(configuration, folder, "stemma.conf", Files.size(configuration));
    }
    keepLost(folder, before);
    finish(folder, before);
    return new Done(staged.size(), unchanged, bytes, warnings);
  }

  private static Manifest before(Path folder) throws IOException, BadBackupException {
    if (Files.exists(folder.resolve(Manifest.NAME))) {
      return Manifest.read(folder);
    }
    if (Files.isDirectory(folder)) {
      try (var entries = Files.list(folder)) {
        boolean isForeign =
            entries.anyMatch(entry -> !entry.getFileName().toString().matches("archive|store-.*"));
        if (isForeign) {
          throw new BadBackupException(folder + " holds something that is no backup");
        }
      }
    }
    return new Manifest(new TreeMap<>());
  }

  private void warc(Path folder, Path file, Manifest before) throws IOException {
    String name = file.getFileName().toString();
    boolean open = name.endsWith(".open");
    String base = open ? name.substring(0, name.length() - ".open".length()) : name;
    Path now = archive.path(base);
    long length = open ? wholeRecords(now) : Files.size(now);
    if (length > 0 && !isThere(folder, ARCHIVE + base, now, length, before)) {
      copy(now, folder, ARCHIVE + base, length);
    }
    Path index = now.resolveSibling(base.replaceFirst("\\.warc(\\.gz)?$", ".cdxj"));
    if (!open && Files.exists(index)) {
      String indexName = ARCHIVE + index.getFileName();
      if (!isUntouched(folder, indexName, index, Files.size(index), before)) {
        copy(index, folder, indexName, Files.size(index));
      }
    }
  }

  /// One past the last record that is whole: what comes after it is being written.
  private static long wholeRecords(Path file) throws IOException {
    boolean[] damaged = {false};
    long end = 0;
    try (WarcStream stream = WarcStream.open(file, 0, damage -> damaged[0] = true)) {
      Optional<WarcEntry> next = stream.next();
      while (next.isPresent() && !damaged[0]) {
        end = next.get().position().end();
        next = stream.next();
      }
    }
    return end;
  }

  /// Whether the backup has this file, or had better keep the one it has.
  private boolean isThere(Path folder, String name, Path source, long length, Manifest before)
      throws IOException {
    if (isUntouched(folder, name, source, length, before)) {
      return true;
    }
    String digest = before.files().get(name);
    Path copy = folder.resolve(name);
    if (digest == null || !Files.exists(copy)) {
      return false;
    }
    long had = Files.size(copy);
    boolean begins = length >= had && Copying.digest(source, had).equals(digest);
    if (begins && length > had) {
      return false;
    }
    if (!begins) {
      warnings.add(
          source
              + " is not what was backed up of it before; the backup's copy is kept: see `stemma doctor`");
    }
    unchanged(name, digest);
    return true;
  }

  /// By length and time of last change, as rsync does.
  private boolean isUntouched(Path folder, String name, Path source, long length, Manifest before)
      throws IOException {
    String digest = before.files().get(name);
    Path copy = folder.resolve(name);
    boolean same =
        digest != null
            && Files.exists(copy)
            && Files.size(copy) == length
            && Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(source));
    if (same) {
      unchanged(name, String.valueOf(digest));
    }
    return same;
  }

  private void unchanged(String name, String digest) {
    files.put(name, digest);
    unchanged++;
  }

  private void copy(Path source, Path folder, String name, long length) throws IOException {
    var changed = Files.getLastModifiedTime(source);
    Path copy = folder.resolve(name + STAGED);
    staged(name, Copying.copy(source, copy, length), length);
    Files.setLastModifiedTime(copy, changed);
  }

  private void staged(String name, String digest, long length) {
    files.put(name, digest);
    staged.add(name);
    bytes += length;
  }

  private void keepLost(Path folder, Manifest before) {
    before
        .files()
        .forEach((name, digest) -> {
          if (name.startsWith(ARCHIVE)
              && !files.containsKey(name)
              && Files.exists(folder.resolve(name))) {
            files.put(name, digest);
            if (!name.endsWith(".cdxj")) {
              warnings.add(name + " is in the backup and not in the archive any more");
            }
          }
        });
  }

  private void finish(Path folder, Manifest before) throws IOException {
    for (String name : staged) {
      Files.move(
          folder.resolve(name + STAGED), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Path manifest = folder.resolve(Manifest.NAME + STAGED);
    Files.writeString(manifest, new Manifest(files).text());
    Files.move(manifest, folder.resolve(Manifest.NAME), StandardCopyOption.REPLACE_EXISTING);
    for (String old : before.files().keySet()) {
      if (old.startsWith("store-") && !files.containsKey(old)) {
        Files.deleteIfExists(folder.resolve(old));
      }
    }
  }
}
