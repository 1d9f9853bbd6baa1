package org.stemma.corpus;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// The pairs to compare, in a file: 8 bytes each, the later document in the upper half, the earlier in the lower; sorted.
final class Pairs {

  static final String PAIRS = "pairs";

  private static final int BYTES = 8;

  private Pairs() {}

  static long pair(int later, int earlier) {
    return (long) later << 32 | earlier;
  }

  static int later(long pair) {
    return (int) (pair >> 32);
  }

  static int earlier(long pair) {
    return (int) pair;
  }

  /// Writes pairs one after the other.
  static final class Writer implements AutoCloseable {
    private final DataOutputStream out;
    private long count;

    Writer(Path file) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    void add(long pair) throws IOException {
      out.writeLong(pair);
      count++;
    }

    long count() {
      return count;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /// Some of them.
  ///
  /// @param from the first to read, counted from 0
  static long[] read(FileChannel file, long from, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES * count);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from * BYTES + bytes.position()) < 0) {
        throw new IOException("the list of pairs ends too early");
      }
    }
    LongBuffer pairs = bytes.flip().asLongBuffer();
    long[] read = new long[count];
    pairs.get(read);
    return read;
  }
}
