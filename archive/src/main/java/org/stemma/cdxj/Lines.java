package org.stemma.cdxj;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Lines as bytes, in the order that `LC_ALL=C sort` gives them, which readers of sorted indexes rely on.
final class Lines {

  private Lines() {}

  static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  static int compare(byte[] one, byte[] other) {
    return Arrays.compareUnsigned(one, other);
  }
}
