package org.stemma.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Tells how many bytes of a file were read, now and then.
final class CountedStream extends FilterInputStream {

  private static final long STEP = 1 << 20;

  private final LongConsumer at;
  private long bytes;
  private long told;

  CountedStream(InputStream in, LongConsumer at) {
    super(in);
    this.at = at;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int more) {
    bytes += more;
    if (bytes - told >= STEP) {
      told = bytes;
      at.accept(bytes);
    }
  }
}
