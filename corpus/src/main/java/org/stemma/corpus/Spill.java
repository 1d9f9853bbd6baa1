package org.stemma.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Records of 12 bytes, an int and a long, set aside in so many files that each of them fits into memory. A file keeps the order
/// in which its records came.
final class Spill implements AutoCloseable {

  static final int RECORD = 12;

  private static final int RECORDS_BUFFERED = 2_048;

  private final List<FileChannel> channels = new ArrayList<>();
  private final List<ByteBuffer> buffers = new ArrayList<>();

  /// Files that are there already are overwritten.
  Spill(Path folder, String name, int parts) throws IOException {
    for (int part = 0; part < parts; part++) {
      channels.add(
          FileChannel.open(
              file(folder, name, part),
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE));
      buffers.add(ByteBuffer.allocate(RECORD * RECORDS_BUFFERED));
    }
  }

  private static Path file(Path folder, String name, int part) {
    return folder.resolve(name + "-" + part);
  }

  void add(int part, int key, long value) throws IOException {
    ByteBuffer buffer = buffers.get(part);
    if (buffer.remaining() < RECORD) {
      write(part);
    }
    buffer.putInt(key).putLong(value);
  }

  private void write(int part) throws IOException {
    ByteBuffer buffer = buffers.get(part).flip();
    while (buffer.hasRemaining()) {
      channels.get(part).write(buffer);
    }
    buffer.clear();
  }

  /// Writes all that is left, to the disk.
  void finish() throws IOException {
    for (int part = 0; part < channels.size(); part++) {
      write(part);
      channels.get(part).force(true);
    }
  }

  @Override
  public void close() throws IOException {
    for (FileChannel channel : channels) {
      channel.close();
    }
  }

  /// All records of a file, in the order of their keys, then in the order in which they came.
  static Part read(Path folder, String name, int part) throws IOException {
    Path file = file(folder, name, part);
    int count = Math.toIntExact(Files.size(file) / RECORD);
    Part records = new Part(count);
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer buffer = ByteBuffer.allocate(RECORD * RECORDS_BUFFERED);
      while (channel.read(buffer) >= 0 || buffer.position() > 0) {
        buffer.flip();
        while (buffer.remaining() >= RECORD) {
          records.add(buffer.getInt(), buffer.getLong());
        }
        buffer.compact();
      }
    }
    records.sort();
    return records;
  }

  static void delete(Path folder, String name, int parts) throws IOException {
    for (int part = 0; part < parts; part++) {
      Files.deleteIfExists(file(folder, name, part));
    }
  }

  /// The records of one file, sorted by key. Takes 16 bytes a record.
  static final class Part {
    private final long[] keys;
    private final long[] values;
    private int count;

    private Part(int capacity) {
      keys = new long[capacity];
      values = new long[capacity];
    }

    private void add(int key, long value) {
      keys[count] = (long) key << 32 | count;
      values[count++] = value;
    }

    private void sort() {
      Arrays.parallelSort(keys, 0, count);
    }

    int size() {
      return count;
    }

    int key(int record) {
      return (int) (keys[record] >> 32);
    }

    long value(int record) {
      return values[(int) keys[record]];
    }

    /// One past the last record with the key of this one.
    int runEnd(int record) {
      int end = record + 1;
      while (end < count && key(end) == key(record)) {
        end++;
      }
      return end;
    }
  }
}
