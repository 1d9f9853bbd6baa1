package org.stemma.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 as RFC 9162 §2.1.1 uses it: leaves and nodes are hashed behind different first bytes, so that no leaf can be
/// passed off as a node.
final class Hashes {

  /// Bytes of a hash.
  static final int SIZE = 32;

  private Hashes() {}

  /// `MTH({d[0]}) = HASH(0x00 || d[0])`.
  static byte[] leaf(byte[] content) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return digest.digest(content);
  }

  /// `MTH(D_n) = HASH(0x01 || MTH(D[0:k]) || MTH(D[k:n]))`.
  static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = sha256();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  /// Of a line of text, in hexadecimal digits: what `printf … | sha256sum` prints.
  static String line(String text) {
    return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
