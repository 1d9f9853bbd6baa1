package org.stemma.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// A file on a disk that has no room after so many bytes, or that fails to make them durable, until it is mended.
final class FullDisk extends FileChannel {

  /// How the disk does; shared by all its files.
  static final class State {
    /// Bytes that can still be written.
    long room = Long.MAX_VALUE;

    boolean failsToForce;
    boolean failsToTruncate;
  }

  private final FileChannel file;
  private final State state;

  FullDisk(FileChannel file, State state) {
    this.file = file;
    this.state = state;
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    if (state.room <= 0 && from.hasRemaining()) {
      throw new IOException("No space left on device");
    }
    int length = (int) Math.min(from.remaining(), state.room);
    ByteBuffer part = from.slice(from.position(), length);
    int written = file.write(part, position);
    from.position(from.position() + written);
    state.room -= written;
    return written;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    if (state.failsToForce) {
      throw new IOException("Input/output error");
    }
    file.force(metaData);
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    if (state.failsToTruncate) {
      throw new IOException("Input/output error");
    }
    file.truncate(size);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  @Override
  public int read(ByteBuffer to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long read(ByteBuffer[] to, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long position() {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel position(long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int read(ByteBuffer to, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }
}
