package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders that a measurement fills and leaves.
final class Folders {

  private static final Path MEMORY = Path.of("/dev/shm");

  private Folders() {}

  /// A new folder that no disk is waited for, where the system has such (Linux), else one as others: for what counts bytes and
  /// not time.
  static Path inMemory() throws IOException {
    return Files.isWritable(MEMORY)
        ? Files.createTempDirectory(MEMORY, "stemma-bench")
        : Files.createTempDirectory("stemma-bench");
  }

  static void delete(Path folder) throws IOException {
    for (Path path : below(folder).sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(path);
    }
  }

  /// Bytes of all files whose name has this in it.
  static long bytes(Path folder, String part) throws IOException {
    long bytes = 0;
    for (Path path : below(folder).toList()) {
      if (Files.isRegularFile(path) && path.getFileName().toString().contains(part)) {
        bytes += Files.size(path);
      }
    }
    return bytes;
  }

  private static Stream<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return List.copyOf(paths.toList()).stream();
    }
  }
}
