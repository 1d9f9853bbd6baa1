package org.stemma.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Copies files and digests them on the way.
final class Copying {

  private static final int BUFFER = 1 << 16;

  private Copying() {}

  /// Copies the first bytes of a file, to the disk itself.
  ///
  /// @param length bytes
  /// @return SHA-256 in hexadecimal digits
  /// @throws IOException also when the file is shorter
  static String copy(Path from, Path to, long length) throws IOException {
    try (InputStream in = Files.newInputStream(from)) {
      String digest;
      try (OutputStream out = Files.newOutputStream(to)) {
        digest = digest(in, from, out, length);
      }
      try (FileChannel written = FileChannel.open(to, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      return digest;
    }
  }

  /// The SHA-256 of the first bytes of a file.
  static String digest(Path file, long length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return digest(in, file, OutputStream.nullOutputStream(), length);
    }
  }

  private static String digest(InputStream in, Path from, OutputStream out, long length)
      throws IOException {
    MessageDigest sha256 = sha256();
    byte[] buffer = new byte[BUFFER];
    long left = length;
    while (left > 0) {
      int got = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (got < 0) {
        throw new IOException(from + ": " + left + " bytes shorter than it was");
      }
      sha256.update(buffer, 0, got);
      out.write(buffer, 0, got);
      left -= got;
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
