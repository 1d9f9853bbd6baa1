package org.stemma.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads as much of a stream as is taken, and no more.
final class Bodies {

  /// A declared length is a hint: so much is allocated before the bytes are there.
  private static final int FIRST = 1 << 16;

  /// @param bytes as read; at most as many as the limit
  /// @param failure that ended the reading early; null when the end or the limit was reached
  /// @param whole true when the end was reached
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Read(byte[] bytes, @Nullable IOException failure, boolean whole) {}

  private Bodies() {}

  /// Never fails: what was read before a failure is evidence too.
  ///
  /// @param declared length, -1 when there is none
  static Read read(InputStream in, long declared, int limit) {
    long expected = declared < 0 ? FIRST : declared + 1;
    byte[] buffer = new byte[(int) Math.min(Math.min(expected, FIRST), (long) limit + 1)];
    int length = 0;
    try {
      while (length <= limit) {
        if (length == buffer.length) {
          buffer = Arrays.copyOf(buffer, (int) Math.min(2L * length, (long) limit + 1));
        }
        int count = in.read(buffer, length, buffer.length - length);
        if (count < 0) {
          return new Read(exactly(buffer, length), null, true);
        }
        length += count;
      }
      return new Read(exactly(buffer, limit), null, false);
    } catch (IOException e) {
      return new Read(exactly(buffer, Math.min(length, limit)), e, false);
    }
  }

  private static byte[] exactly(byte[] buffer, int length) {
    return buffer.length == length ? buffer : Arrays.copyOf(buffer, length);
  }
}
