package org.stemma.warc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.cdxj.SortedLines;

/// The one file that a writer has open. At every return, also by exception, the file ends with a whole record or
/// [#isSound()] is false.
///
/// Not thread-safe: [WarcFolder] sees to it.
final class WarcFile implements Closeable {

  /// Members are gathered in one buffer and written at once: thousands of small writes cost more than the copying.
  private static final int GATHERED = 256 * 1024;

  private final String name;
  private final Path path;
  private final WriterLock lock;
  private final FileChannel channel;
  private final SortedLines lines;
  private final ByteBuffer gathered = ByteBuffer.allocateDirect(GATHERED);
  private long size;
  private boolean sound = true;

  private WarcFile(Path path, WriterLock lock, FileChannel channel) {
    this.name = WarcFiles.baseName(path);
    this.path = path;
    this.lock = lock;
    this.channel = channel;
    this.lines = new SortedLines(WarcIndex.sidecar(path));
  }

  /// Begins a new file with its first record.
  static WarcFile begin(Path folder, String name, Prepared warcinfo, Opener opener)
      throws IOException {
    Files.createDirectories(folder);
    Path path = folder.resolve(name + WarcFiles.OPEN);
    WriterLock lock =
        WriterLock.take(path)
            .orElseThrow(() -> new IOException(path + ": another writer has this name"));
    WarcFile file = null;
    try {
      file = new WarcFile(path, lock, opener.open(path));
      file.write(warcinfo.members());
      file.channel.force(true);
      lock.mark(file.size);
      forceFolder(folder);
      return file;
    } catch (IOException | RuntimeException failed) {
      abandon(lock, file, failed);
      throw failed;
    }
  }

  /// A new file's name is as durable as its folder (fsync(2)).
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // Windows can't open a folder; there the file system sees to it.
    }
  }

  private static void abandon(WriterLock lock, @Nullable WarcFile file, Exception failed) {
    try (lock) {
      if (file != null) {
        file.channel.close();
        Files.deleteIfExists(file.path);
      }
    } catch (IOException again) {
      failed.addSuppressed(again);
    }
  }

  /// How a file is created for writing; tests put a full disk in its place.
  interface Opener {
    FileChannel open(Path path) throws IOException;

    Opener STANDARD =
        path -> FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  long size() {
    return size;
  }

  /// False after a failure that leaves unknown what the disk holds: write no more, close it.
  boolean isSound() {
    return sound;
  }

  /// Appends all and makes them durable, or leaves the file as it was.
  List<Position> append(List<Prepared> batch) throws IOException {
    long before = size;
    List<Position> positions = new ArrayList<>(batch.size());
    List<byte[]> members = new ArrayList<>(2 * batch.size());
    long at = size;
    for (Prepared prepared : batch) {
      positions.add(new Position(name, at, prepared.members().getFirst().length));
      members.addAll(prepared.members());
      at += prepared.size();
    }
    try {
      write(members);
      force();
      lock.mark(size);
    } catch (IOException | RuntimeException failed) {
      retreat(before, failed);
      throw failed;
    }
    for (int index = 0; index < batch.size(); index++) {
      WarcIndex.line(batch.get(index), positions.get(index)).ifPresent(lines::add);
    }
    return positions;
  }

  private void force() throws IOException {
    try {
      channel.force(false);
    } catch (IOException failed) {
      // What a failed fsync did not write the kernel may call clean thereafter: this file's end
      // can't be trusted any more.
      sound = false;
      throw failed;
    }
  }

  private void retreat(long before, Exception failed) {
    gathered.clear();
    size = before;
    try {
      channel.truncate(before);
    } catch (IOException again) {
      sound = false;
      failed.addSuppressed(again);
    }
  }

  private void write(List<byte[]> members) throws IOException {
    gathered.clear();
    for (byte[] member : members) {
      for (int from = 0; from < member.length; ) {
        int length = Math.min(gathered.remaining(), member.length - from);
        gathered.put(member, from, length);
        from += length;
        if (!gathered.hasRemaining()) {
          flush();
        }
      }
    }
    flush();
  }

  private void flush() throws IOException {
    gathered.flip();
    while (gathered.hasRemaining()) {
      size += channel.write(gathered, size);
    }
    gathered.clear();
  }

  /// Writes the index, takes the suffix off the name and lets go of the lock. If that fails, the file is as a dead
  /// writer leaves it: whole, and closed by the next that opens the folder, which also makes an index that could not be
  /// written.
  @Override
  public void close() throws IOException {
    try (lock;
        channel;
        lines) {
      channel.truncate(size);
      channel.force(true);
      WarcIndex.writeIfThereIsRoom(lines);
      Files.move(path, path.resolveSibling(name));
    }
  }
}
