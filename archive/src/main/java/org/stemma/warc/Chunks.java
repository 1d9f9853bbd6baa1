package org.stemma.warc;

import java.io.ByteArrayOutputStream;

/// Takes the chunked transfer coding off (RFC 9112 §7.1), for records of writers that leave it on.
///
/// Lenient: bytes that do not begin with a chunk are given back as they are, and where a later chunk is broken or cut
/// short, what was read up to there is given. Linear in the input.
final class Chunks {

  /// More hexadecimal digits than any length that fits an array has.
  private static final int MAX_DIGITS = 8;

  private final byte[] from;
  private int at;

  private Chunks(byte[] from) {
    this.from = from;
  }

  static byte[] joined(byte[] chunked) {
    Chunks chunks = new Chunks(chunked);
    ByteArrayOutputStream joined = new ByteArrayOutputStream(chunked.length);
    int length = chunks.length();
    if (length < 0) {
      return chunked;
    }
    while (length > 0) {
      int present = Math.min(length, chunked.length - chunks.at);
      joined.write(chunked, chunks.at, present);
      chunks.at += present;
      chunks.lineEnd();
      length = chunks.length();
    }
    return joined.toByteArray();
  }

  /// The length that the line here gives, which is then passed over with its extensions; -1 when there is none.
  private int length() {
    long length = 0;
    int digits = 0;
    while (at < from.length && Character.digit(from[at], 16) >= 0 && digits <= MAX_DIGITS) {
      length = 16 * length + Character.digit(from[at++], 16);
      digits++;
    }
    if (digits == 0 || length > Integer.MAX_VALUE) {
      return -1;
    }
    return lineEnd() ? (int) length : -1;
  }

  private boolean lineEnd() {
    while (at < from.length) {
      if (from[at++] == '\n') {
        return true;
      }
    }
    return false;
  }
}
