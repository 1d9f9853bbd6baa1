package org.stemma.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Where a demonstration keeps its data.
///
/// @param isPassing whether it vanishes in the end
record DemoFolder(Path path, boolean isPassing) implements AutoCloseable {

  /// A file system in memory, where there is one: what is written for some seconds need not wait for a disk.
  private static final Path MEMORY = Path.of("/dev/shm");

  /// A story takes a tenth of this.
  private static final long ENOUGH = 200_000_000;

  private static final String PREFIX = "stemma-demo-";

  static DemoFolder lasting(Path path) throws IOException {
    return new DemoFolder(Files.createDirectories(path), false);
  }

  /// @param brief whether nobody looks at it before it vanishes
  static DemoFolder passing(boolean brief) throws IOException {
    boolean inMemory =
        brief && Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH;
    Path path =
        inMemory ? Files.createTempDirectory(MEMORY, PREFIX) : Files.createTempDirectory(PREFIX);
    return new DemoFolder(path, true);
  }

  @Override
  public void close() throws IOException {
    if (!isPassing) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
