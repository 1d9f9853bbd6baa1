package org.stemma.warc;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Says that somebody alive is writing a file. The operating system lets go of it when the process dies, however it dies.
///
/// It is a lock on a small file of its own beside the WARC, because a POSIX lock is lost when the process closes *any*
/// descriptor of the locked file (fcntl(2)): a reader of the same process would unlock the file it reads. For the same
/// reason processes ask the set of their own locks first and never open a lock file that they hold.
final class WriterLock implements Closeable {

  static final String SUFFIX = ".lock";
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private WriterLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Takes the lock of a WARC file; empty when a living writer has it.
  static Optional<WriterLock> take(Path warc) throws IOException {
    Path path = of(warc);
    if (!HELD_HERE.add(path)) {
      return Optional.empty();
    }
    Optional<WriterLock> taken = Optional.empty();
    try {
      taken = take(path, FileChannel.open(path, CREATE, READ, WRITE));
    } finally {
      if (taken.isEmpty()) {
        HELD_HERE.remove(path);
      }
    }
    return taken;
  }

  private static Optional<WriterLock> take(Path path, FileChannel channel) throws IOException {
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      return Optional.empty();
    }
    WriterLock taken = new WriterLock(path, channel);
    if (Files.exists(path)) {
      return Optional.of(taken);
    }
    // Somebody removed it as a dead writer's between our making and our locking it: what we hold is
    // no longer the lock.
    taken.close();
    return Optional.empty();
  }

  /// Notes how many bytes of the WARC are durable. Whoever mends the file after its writer's death trusts what is below.
  void mark(long bytes) throws IOException {
    channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes), 0);
  }

  /// What the last holder noted; 0 when nothing is known.
  long mark() throws IOException {
    ByteBuffer mark = ByteBuffer.allocate(Long.BYTES);
    return channel.read(mark, 0) == Long.BYTES ? mark.getLong(0) : 0;
  }

  /// One path for one lock, by whatever links its folder is reached.
  static Path of(Path warc) throws IOException {
    Path folder = warc.toAbsolutePath().getParent();
    return (folder == null ? warc.getRoot() : folder.toRealPath())
        .resolve(WarcFiles.baseName(warc) + SUFFIX);
  }

  /// Lets go of the lock and removes its file.
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(path);
    } finally {
      channel.close();
      HELD_HERE.remove(path);
    }
  }
}
