package org.stemma.warc;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// Reads one record after another from a [RecordInput]; fails at the first that is damaged.
final class RecordParser {

  /// Headers are some hundreds of bytes; beyond this it is not a header.
  private static final int MAX_HEAD = 1 << 20;

  private final String file;
  private final RecordInput input;
  private final long maxBlock;

  /// @param maxBlock bytes; longer blocks are passed over
  RecordParser(String file, RecordInput input, long maxBlock) {
    this.file = file;
    this.input = input;
    this.maxBlock = maxBlock;
  }

  /// The record that begins here; empty at the end of the file.
  Optional<WarcEntry> next() throws IOException {
    boolean alone = input.betweenUnits();
    if (!begin()) {
      return Optional.empty();
    }
    long begin = input.place();
    byte[] rawHead = rawHead();
    Head head = HeadBytes.in(rawHead).warc();
    if (!head.startLine().startsWith("WARC/")) {
      throw new IOException("no record begins here");
    }
    long length = length(head);
    boolean whole = length <= maxBlock;
    byte[] block = whole ? block((int) length) : new byte[0];
    if (!whole) {
      input.skip(length);
    }
    end();
    alone &= input.betweenUnits();
    long end = input.offset();
    Position position = new Position(file, begin, alone ? end - begin : 0);
    return Optional.of(new WarcEntry(position, rawHead, head, block, whole));
  }

  private boolean begin() throws IOException {
    while (true) {
      if (input.betweenUnits() && !input.begin()) {
        return false;
      }
      int next = input.peek();
      if (next == '\r' || next == '\n') {
        input.skip(1);
      } else if (next >= 0) {
        return true;
      }
    }
  }

  private byte[] rawHead() throws IOException {
    byte[] bytes = new byte[1024];
    for (int size = 0; size < MAX_HEAD; ) {
      int next = input.peek();
      if (next < 0) {
        throw new EOFException("the file ends inside a record's header");
      }
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * size);
      }
      bytes[size++] = (byte) next;
      input.skip(1);
      if (next == '\n' && HeadBytes.blankLine(bytes, Math.max(0, size - 3), size) == size) {
        return Arrays.copyOf(bytes, size);
      }
      if (size == 5 && !isVersion(bytes)) {
        throw new IOException("no record begins here");
      }
    }
    throw new IOException("the record's header is longer than " + MAX_HEAD + " bytes");
  }

  private static boolean isVersion(byte[] bytes) {
    return bytes[0] == 'W'
        && bytes[1] == 'A'
        && bytes[2] == 'R'
        && bytes[3] == 'C'
        && bytes[4] == '/';
  }

  private static long length(Head head) throws IOException {
    String text = head.first("Content-Length").orElse("none");
    try {
      long length = Long.parseLong(text);
      if (length >= 0) {
        return length;
      }
    } catch (NumberFormatException garbled) {
      // said below, as for a negative one
    }
    throw new IOException("the record's Content-Length is " + text);
  }

  private byte[] block(int length) throws IOException {
    byte[] block = new byte[Math.min(length, 1 << 16)];
    for (int size = 0; size < length; ) {
      if (size == block.length) {
        block = Arrays.copyOf(block, (int) Math.min(length, 2L * size));
      }
      int got = input.read(block, size, block.length - size);
      if (got < 0) {
        throw new EOFException("the file ends inside a record's block");
      }
      size += got;
    }
    return block;
  }

  /// The blank lines after a block; some writers make them more, or leave them out. What follows must be another record
  /// or the end, else the length was wrong. Only in an uncompressed file may anything follow two blank lines, for there
  /// no checksum is left unread.
  private void end() throws IOException {
    int blank = 0;
    int next = input.peek();
    while (next == '\r' || next == '\n') {
      input.skip(1);
      blank++;
      next = input.peek();
    }
    boolean believed = blank >= RecordHeader.END_OF_RECORD.length && !input.isPacked();
    if (next >= 0 && next != 'W' && !believed) {
      throw new IOException("the record does not end where its Content-Length says");
    }
  }
}
