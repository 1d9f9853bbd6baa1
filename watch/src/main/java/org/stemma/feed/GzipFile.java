package org.stemma.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// A sitemap is often a gzip file, which is no coding of the transfer: `sitemap.xml.gz` is packed whoever asks for it.
final class GzipFile {

  /// What sitemaps.org allows a sitemap to be when unpacked: 50 MB.
  static final int LARGEST = 52_428_800;

  /// Unpacked, as far as it could be.
  final byte[] bytes;

  /// True when the file was damaged, or larger than is read.
  final boolean cut;

  private GzipFile(byte[] bytes, boolean cut) {
    this.bytes = bytes;
    this.cut = cut;
  }

  /// What the body holds when it is a gzip file, else the body.
  static GzipFile open(byte[] body) {
    boolean packed = body.length > 2 && body[0] == 0x1F && (body[1] & 0xFF) == 0x8B && body[2] == 8;
    return packed ? unpack(body) : new GzipFile(body, false);
  }

  private static GzipFile unpack(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
    byte[] buffer = new byte[65_536];
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 65_536)) {
      int read = in.read(buffer);
      while (read >= 0 && out.size() < LARGEST) {
        out.write(buffer, 0, Math.min(read, LARGEST - out.size()));
        read = in.read(buffer);
      }
      return new GzipFile(out.toByteArray(), read >= 0);
    } catch (IOException damaged) {
      // What was unpacked before the damage is as good as a feed that was cut.
      return new GzipFile(out.toByteArray(), true);
    }
  }
}
