package org.stemma.wacz;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the entries of a zip and takes their digests.
final class ZipWriter implements Closeable {

  private final ZipOutputStream zip;
  private final Instant created;

  ZipWriter(OutputStream out, Instant created) {
    this.zip = new ZipOutputStream(out);
    this.created = created;
  }

  /// Adds a file uncompressed, so that readers can take parts of it by their offset.
  Resource store(String path, Path file) throws IOException {
    ZipEntry entry = entry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(Files.size(file));
    entry.setCompressedSize(Files.size(file));
    entry.setCrc(crc(file));
    zip.putNextEntry(entry);
    MessageDigest digester = sha256();
    Files.copy(file, new DigestOutputStream(zip, digester));
    zip.closeEntry();
    return new Resource(path, Files.size(file), text(digester));
  }

  Resource deflate(String path, byte[] content) throws IOException {
    zip.putNextEntry(entry(path));
    zip.write(content);
    zip.closeEntry();
    MessageDigest digester = sha256();
    digester.update(content);
    return new Resource(path, content.length, text(digester));
  }

  private ZipEntry entry(String path) {
    ZipEntry entry = new ZipEntry(path);
    entry.setTime(created.toEpochMilli());
    return entry;
  }

  private static long crc(Path file) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), crc)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return crc.getValue();
  }

  private static String text(MessageDigest digester) {
    return "sha256:" + HexFormat.of().formatHex(digester.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java platform has it
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
