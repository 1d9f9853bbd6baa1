package org.stemma.warc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.cdxj.SortedLines;

/// Closes the files of dead writers, and makes the indexes that are missing.
///
/// A writer that died may have left a part of a record at the end of its file, or, after a loss of power, bytes of any kind. Whatever
/// follows the last whole record is cut off; nobody was told that it was kept. Damage before it is left as it is: the records behind
/// it are good.
final class Mending {

  private final WarcFiles files;

  Mending(WarcFiles files) {
    this.files = files;
  }

  Recovery run() throws IOException {
    List<Recovery.Mended> mended = new ArrayList<>();
    for (Path file : files.all()) {
      boolean open = file.toString().endsWith(WarcFiles.OPEN);
      if (!open && Files.exists(WarcIndex.sidecar(file))) {
        continue;
      }
      WriterLock lock = WriterLock.take(file).orElse(null);
      try (lock) {
        if (lock != null) {
          mend(file, open).ifPresent(mended::add);
        }
      }
    }
    return new Recovery(mended);
  }

  /// Empty when its writer closed it since it was listed, or when only the index was missing.
  private static Optional<Recovery.Mended> mend(Path file, boolean open) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    long size = Files.size(file);
    List<Damage> damages = new ArrayList<>();
    long records = 0;
    long end = 0;
    Path sidecar = WarcIndex.sidecar(file);
    try (SortedLines lines = new SortedLines(sidecar);
        WarcStream stream = WarcStream.open(file, damages::add)) {
      for (Optional<WarcEntry> next = stream.next(); next.isPresent(); next = stream.next()) {
        records++;
        end = stream.endOfLast();
        WarcIndex.line(next.get()).ifPresent(lines::add);
      }
      if (end > 0) {
        lines.write();
      }
    }
    if (!open) {
      return Optional.empty();
    }
    long kept = end;
    close(file, kept);
    damages.removeIf(damage -> damage.offset() >= kept);
    return Optional.of(
        new Recovery.Mended(WarcFiles.baseName(file), records, kept, size - kept, damages));
  }

  private static void close(Path file, long kept) throws IOException {
    if (kept == 0) {
      Files.delete(file);
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(kept);
      channel.force(true);
    }
    Files.move(file, file.resolveSibling(WarcFiles.baseName(file)));
  }
}
