package org.stemma;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A disk of a few kilobytes in memory (tmpfs), which really gets full. Only root can have one.
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// Mounts one, or skips the test and says so on standard error.
  ///
  /// @param size as mount(8) takes it, such as `256k`
  public static SmallDisk mount(Path folder, String size) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String said = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    if (!said.isEmpty()) {
      System.err.println("SKIPPED: a full disk is not tested, no tmpfs can be mounted: " + said);
    }
    Assumptions.assumeTrue(said.isEmpty(), "no tmpfs can be mounted: " + said);
    return new SmallDisk(folder);
  }

  public Path folder() {
    return folder;
  }

  /// Fills it to the last byte.
  ///
  /// @return the file that does, to be deleted
  public Path fill() throws IOException {
    Path ballast = folder.resolve("ballast");
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return ballast;
    }
  }

  /// Makes room without losing anything.
  public void grow(String size) throws IOException, InterruptedException {
    String said = run("mount", "-o", "remount,size=" + size, folder.toString());
    if (!said.isEmpty()) {
      throw new IOException(said);
    }
  }

  /// @return what it complained of; empty when all went well
  private static String run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    } catch (IOException missing) {
      return String.valueOf(missing.getMessage());
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean ended = process.waitFor(10, TimeUnit.SECONDS);
    return ended && process.exitValue() == 0 ? "" : command[0] + " failed: " + said.strip();
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", "-l", folder.toString());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
