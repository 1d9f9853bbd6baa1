package org.stemma.store;

/// Reads what [VarOut] wrote.
///
/// Throws [IllegalStateException] when the bytes end too early: they come from our own database, so that is damage.
final class VarIn {
  private final byte[] bytes;
  private int at;

  VarIn(byte[] bytes) {
    this.bytes = bytes;
  }

  long number() {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (at == bytes.length) {
        throw new IllegalStateException("damaged: ends after " + at + " bytes");
      }
      byte next = bytes[at++];
      number |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalStateException("damaged: a number without end before byte " + at);
  }

  int count() {
    long count = number();
    if (count > Integer.MAX_VALUE || count < 0) {
      throw new IllegalStateException("damaged: a count of " + count + " before byte " + at);
    }
    return (int) count;
  }

  long signed() {
    long number = number();
    return (number >>> 1) ^ -(number & 1);
  }

  String text() {
    int length = count();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) number());
    }
    return text.toString();
  }

  boolean atEnd() {
    return at == bytes.length;
  }
}
