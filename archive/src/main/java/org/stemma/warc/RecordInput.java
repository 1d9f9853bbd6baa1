package org.stemma.warc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The bytes of a WARC file, unpacked, together with the places in the file where reading can begin.
///
/// A *unit* is what can be read by itself from its first byte: a gzip member, or all of an uncompressed file from there
/// on. Checksums are checked, which common readers leave out: a flipped bit in a text of somebody's must be found here
/// or never.
final class RecordInput implements Closeable {

  private static final int MAGIC = 0x1f;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final FileChannel channel;
  private final ByteBuffer raw = ByteBuffer.allocate(64 * 1024).flip();
  private final byte[] unpacked = new byte[32 * 1024];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();

  /// Offset in the file of the first byte that is not yet in `raw`.
  private long readTo;

  private long unitStart;
  private int at;
  private int limit;
  private boolean packed;
  private boolean inUnit;

  RecordInput(FileChannel channel) {
    this.channel = channel;
  }

  /// Goes to a place where a unit begins, or is hoped to.
  void seek(long offset) {
    raw.clear().flip();
    readTo = offset;
    at = 0;
    limit = 0;
    inUnit = false;
  }

  /// Offset in the file of the first byte that was not consumed. Between units it is where the next begins; inside a
  /// packed unit it means nothing.
  long offset() {
    return readTo - raw.remaining() - (packed ? 0 : limit - at);
  }

  /// Offset in the file at which what comes next can be read: of the unit that it is in, or of the next.
  long place() {
    return packed && inUnit ? unitStart : offset();
  }

  /// Whether the next record begins a unit, so that it can be found again by its offset.
  boolean betweenUnits() {
    return !inUnit || !packed;
  }

  /// Whether the unit that was begun last is a gzip member.
  boolean isPacked() {
    return packed;
  }

  /// Begins the next unit; false at the end of the file.
  boolean begin() throws IOException {
    if (inUnit && !packed) {
      return peek() >= 0;
    }
    if (!fill()) {
      return false;
    }
    unitStart = readTo - raw.remaining();
    packed = (raw.get(raw.position()) & 0xff) == MAGIC;
    if (packed) {
      readHeader();
      inflater.reset();
      crc.reset();
    }
    at = 0;
    limit = 0;
    inUnit = true;
    return true;
  }

  /// The next byte of this unit without consuming it; -1 at its end, which is then checked and left.
  int peek() throws IOException {
    return at < limit || refill() ? unpacked[at] & 0xff : -1;
  }

  /// Reads up to `length` bytes of this unit; -1 at its end.
  int read(byte[] to, int from, int length) throws IOException {
    if (at == limit && !refill()) {
      return -1;
    }
    int got = Math.min(length, limit - at);
    System.arraycopy(unpacked, at, to, from, got);
    at += got;
    return got;
  }

  /// Passes over bytes of this unit.
  void skip(long length) throws IOException {
    long left = length;
    while (left > 0) {
      if (at == limit && !refill()) {
        throw new EOFException("the file ends inside a record");
      }
      int step = (int) Math.min(left, limit - at);
      at += step;
      left -= step;
    }
  }

  private boolean refill() throws IOException {
    if (!inUnit) {
      return false;
    }
    at = 0;
    limit = 0;
    if (!packed) {
      if (!fill()) {
        return false;
      }
      limit = Math.min(unpacked.length, raw.remaining());
      raw.get(unpacked, 0, limit);
      return true;
    }
    return inflate();
  }

  private boolean inflate() throws IOException {
    while (limit == 0 && !inflater.finished()) {
      if (inflater.needsDictionary()) {
        throw new ZipException("the gzip member wants a dictionary");
      }
      if (inflater.needsInput()) {
        if (!fill()) {
          throw new EOFException("the file ends inside a gzip member");
        }
        inflater.setInput(raw.array(), raw.position(), raw.remaining());
      }
      try {
        limit = inflater.inflate(unpacked);
      } catch (DataFormatException broken) {
        throw new ZipException("the compressed data is damaged: " + broken.getMessage());
      }
      raw.position(raw.limit() - inflater.getRemaining());
    }
    crc.update(unpacked, 0, limit);
    if (limit == 0) {
      readTrailer();
      inUnit = false;
    }
    return limit > 0;
  }

  private void readHeader() throws IOException {
    boolean ours = next() == MAGIC && next() == 0x8b && next() == 8;
    int flags = ours ? next() : RESERVED;
    if (!ours || (flags & RESERVED) != 0) {
      throw new ZipException("neither a gzip member nor a record begins here");
    }
    pass(6);
    if ((flags & EXTRA) != 0) {
      pass(next() | next() << 8);
    }
    for (int text = flags & (NAME | COMMENT); text != 0; text &= text - 1) {
      passText();
    }
    if ((flags & HEADER_CRC) != 0) {
      pass(2);
    }
  }

  private void readTrailer() throws IOException {
    long sum = littleEndian();
    long length = littleEndian();
    if (sum != crc.getValue()) {
      throw new ZipException("the checksum of the gzip member is wrong");
    }
    if (length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("the length of the gzip member is wrong");
    }
  }

  private long littleEndian() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void pass(int count) throws IOException {
    for (int index = 0; index < count; index++) {
      next();
    }
  }

  private void passText() throws IOException {
    int last = next();
    while (last != 0) {
      last = next();
    }
  }

  private int next() throws IOException {
    if (!fill()) {
      throw new EOFException("the file ends inside a gzip member");
    }
    return raw.get() & 0xff;
  }

  private boolean fill() throws IOException {
    if (raw.hasRemaining()) {
      return true;
    }
    raw.clear();
    int got = channel.read(raw, readTo);
    raw.flip();
    readTo += Math.max(got, 0);
    return got > 0;
  }

  /// The first offset after `from` at which a unit may begin: the magic of a gzip member, or a line that begins
  /// `WARC/`. The end of the file when there is none.
  long candidate(long from) throws IOException {
    seek(Math.max(0, from));
    long window = 0;
    while (fill()) {
      window = window << 8 | (raw.get() & 0xff);
      long here = readTo - raw.remaining();
      if ((window & 0xffffff) == 0x1f8b08 && here - 3 > from) {
        return here - 3;
      }
      if ((window & 0xffffffffffL) == 0x574152432fL && here - 5 > from) {
        return here - 5;
      }
    }
    return readTo;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    channel.close();
  }
}
