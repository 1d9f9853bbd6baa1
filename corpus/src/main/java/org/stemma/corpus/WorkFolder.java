package org.stemma.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder beside the result in which a job keeps what it has done, so that it can go on after whatever ended it.
///
/// `state` says how far the job has come; it is replaced as a whole, after what it speaks of is on the disk. `lock` keeps a second
/// job out; the system lets go of it when a process ends, however it ends.
final class WorkFolder implements AutoCloseable {

  /// Another layout of the files, or another way to find passages, makes a folder useless that an earlier release began.
  private static final String VERSION = "1";

  private static final String STATE = "state";

  private final Path folder;
  private final FileChannel lockFile;
  private final Properties state = new Properties();

  private WorkFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /// Opens the folder, and makes it where it is not there.
  ///
  /// @param identity of the input and of all that decides about the result; what the folder holds of another job is thrown away
  /// @throws FileSystemException when another process is at work in it
  static WorkFolder open(Path folder, String identity) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("lock");
    FileChannel lockFile =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock(lockFile) == null) {
        throw new FileSystemException(folder.toString(), null, "another run is at work there");
      }
      WorkFolder work = new WorkFolder(folder, lockFile);
      work.load();
      String known = VERSION + " " + identity;
      if (!known.equals(work.state.getProperty("identity"))) {
        work.clear();
        work.state.setProperty("identity", known);
      }
      return work;
    } catch (IOException | RuntimeException failure) {
      lockFile.close();
      throw failure;
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException here) {
      return null;
    }
  }

  Path path() {
    return folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  boolean isDone(Stage stage) {
    return state.containsKey(stage.name());
  }

  void done(Stage stage) throws IOException {
    state.setProperty(stage.name(), "done");
    save();
  }

  /// 0 where nothing was remembered.
  long number(String name) {
    return Long.parseLong(state.getProperty(name, "0"));
  }

  /// Remembered from the next [#save] on.
  void remember(String name, long number) {
    state.setProperty(name, Long.toString(number));
  }

  void save() throws IOException {
    Path fresh = file(STATE + ".new");
    try (FileChannel channel =
            FileChannel.open(
                fresh,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      state.store(out, null);
      channel.force(true);
    }
    Files.move(fresh, file(STATE), StandardCopyOption.ATOMIC_MOVE);
  }

  private void load() throws IOException {
    if (Files.exists(file(STATE))) {
      try (InputStream in = Files.newInputStream(file(STATE))) {
        state.load(in);
      }
    }
  }

  /// The state goes first: nothing may speak of what is half gone.
  private void clear() throws IOException {
    state.clear();
    Files.deleteIfExists(file(STATE));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> !file.endsWith("lock")).toList()) {
        Files.delete(file);
      }
    }
  }

  /// The job is done: nothing of the folder stays.
  void remove() throws IOException {
    clear();
    Files.delete(file("lock"));
    Files.delete(folder);
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
