package org.stemma.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Forms of long strings that an index can hold.
final class Keys {

  /// UTF-16 units. A B-tree of PostgreSQL takes entries of 2,704 bytes at most (a third of a page), and identities of addresses
  /// may be of 4,096 characters, though hardly any is longer than 500.
  private static final int LONGEST = 1_000;

  private Keys() {}

  /// A key as the database has it: a very long one as its begin and its SHA-256.
  static String stored(String key) {
    String clean = Clean.text(key);
    if (clean.length() <= LONGEST) {
      return clean;
    }
    byte[] digest = sha256().digest(clean.getBytes(StandardCharsets.UTF_8));
    return clean.substring(0, LONGEST / 2) + "#" + HexFormat.of().formatHex(digest);
  }

  /// The first 64 bits of the SHA-256 of bytes: leads to a few rows, among which the bytes themselves decide.
  static long hash(byte[] bytes) {
    return ByteBuffer.wrap(sha256().digest(bytes)).getLong();
  }

  static long hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException(every);
    }
  }
}
