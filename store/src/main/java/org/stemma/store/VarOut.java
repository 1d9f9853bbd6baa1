package org.stemma.store;

import java.io.ByteArrayOutputStream;

/// Writes numbers in as few bytes as they need: seven bits a byte, the lowest first, the highest bit set in all but the last
/// (LEB128). [VarIn] reads them.
final class VarOut {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /// @param number taken as unsigned
  void number(long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /// Small numbers of either sign stay short: 0, -1, 1, -2 become 0, 1, 2, 3.
  void signed(long number) {
    number((number << 1) ^ (number >> 63));
  }

  /// A short string, unit by unit: exact for whatever a string can hold, halves of surrogate pairs too.
  void text(String text) {
    number(text.length());
    text.chars().forEach(this::number);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
