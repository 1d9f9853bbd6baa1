package org.stemma.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// What tells an input from any other, and from itself after a change: the names, sizes and times of its files. Their bytes are not
/// read.
///
/// @param text of standard input, which can be read only once, another each time
public record InputIdentity(String text) {

  /// A text grows to about this many times its bytes in gzip.
  private static final int UNPACKED = 3;

  /// @param argument a file, a folder, or `-`
  /// @throws IOException when a file cannot be looked at
  public static InputIdentity of(String argument) throws IOException {
    if (argument.equals("-")) {
      return new InputIdentity("stdin " + ProcessHandle.current().pid() + " " + System.nanoTime());
    }
    MessageDigest digest = sha256();
    for (Path file : files(argument)) {
      String line =
          file.toAbsolutePath()
              + "\t"
              + Files.size(file)
              + "\t"
              + Files.getLastModifiedTime(file).toInstant()
              + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return new InputIdentity(HexFormat.of().formatHex(digest.digest()));
  }

  /// About how many bytes its files have once they are unpacked; 0 when nobody knows.
  public static long bytes(String argument) {
    long bytes = 0;
    try {
      for (Path file : argument.equals("-") ? List.<Path>of() : files(argument)) {
        bytes += Files.size(file) * (file.toString().endsWith(".gz") ? UNPACKED : 1);
      }
    } catch (IOException unknown) {
      return 0;
    }
    return bytes;
  }

  private static List<Path> files(String argument) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(argument))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (InvalidPathException invalid) {
      throw new IOException("no such file: " + invalid.getReason(), invalid);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
