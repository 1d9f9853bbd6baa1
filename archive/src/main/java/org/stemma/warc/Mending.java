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
/// A writer that died may have left a part of a record at the end of its file, or, after a loss of power, bytes of any
/// kind. What begins above its mark (see [WriterLock#mark(long)]) was not yet reported to anybody, and is kept as far
/// as one whole record follows another. There the rest is cut off and not searched for more, since the torn record may
/// hold a page that was made to look like records. What stands below the mark is never cut: damage there is the disk's,
/// and the records behind it are good.
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
        if (lock != null && Files.exists(file)) {
          Mended found = read(file, open ? lock.mark() : Long.MAX_VALUE);
          if (open) {
            mended.add(close(file, found));
          }
        }
      }
    }
    removeDeadLocks();
    return new Recovery(mended);
  }

  /// Of writers that died before they made their file, or after they closed it.
  private void removeDeadLocks() throws IOException {
    for (Path lock : files.list(name -> name.endsWith(WriterLock.SUFFIX))) {
      String name = String.valueOf(lock.getFileName());
      String warc = name.substring(0, name.length() - WriterLock.SUFFIX.length());
      if (!Files.exists(lock.resolveSibling(warc + WarcFiles.OPEN))) {
        WriterLock dead = WriterLock.take(lock.resolveSibling(warc)).orElse(null);
        if (dead != null) {
          dead.close();
        }
      }
    }
  }

  private record Mended(long records, long kept, List<Damage> damages) {}

  /// Reads what is to be kept of a file, and makes its index.
  private static Mended read(Path file, long mark) throws IOException {
    List<Damage> damages = new ArrayList<>();
    long records = 0;
    long kept = 0;
    try (SortedLines lines = new SortedLines(WarcIndex.sidecar(file));
        WarcStream stream = WarcStream.open(file, damages::add)) {
      Optional<WarcEntry> next = stream.next();
      while (next.isPresent() && (damages.isEmpty() || damages.getLast().offset() < mark)) {
        records++;
        kept = stream.endOfLast();
        WarcIndex.line(next.get()).ifPresent(lines::add);
        next = stream.next();
      }
      if (kept > 0) {
        WarcIndex.writeIfThereIsRoom(lines);
      }
    }
    long end = kept;
    damages.removeIf(damage -> damage.offset() >= end);
    return new Mended(records, kept, damages);
  }

  private static Recovery.Mended close(Path file, Mended found) throws IOException {
    long cut = Files.size(file) - found.kept();
    String name = WarcFiles.baseName(file);
    if (found.kept() == 0) {
      Files.delete(file);
    } else {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(found.kept());
        channel.force(true);
      }
      Files.move(file, file.resolveSibling(name));
    }
    return new Recovery.Mended(name, found.records(), found.kept(), cut, found.damages());
  }
}
