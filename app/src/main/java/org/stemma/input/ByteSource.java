package org.stemma.input;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The bytes of one input, unpacked where they are gzip (told by the first two bytes, whatever the name), never more of them
/// at once than the limit, which holds after unpacking so that a small file cannot grow into a large one.
final class ByteSource implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final InputFile file;
  private final long limit;
  private final InputStream in;

  /// Bytes read ahead: those from `at` up to, not including, `end` are still to be given out.
  private final byte[] buffer = new byte[BUFFER];

  private int at;
  private int end;

  private ByteSource(InputFile file, long limit, InputStream in) {
    this.file = file;
    this.limit = limit;
    this.in = in;
  }

  /// @param stream read where the file has no path
  /// @param limit bytes that a document, or a line, may have
  static ByteSource open(InputFile file, InputStream stream, long limit) throws BadInputException {
    try {
      InputStream raw = file.path() == null ? stream : Files.newInputStream(file.path());
      PushbackInputStream in = new PushbackInputStream(raw, 2);
      byte[] begin = in.readNBytes(2);
      in.unread(begin);
      boolean gzip = begin.length == 2 && begin[0] == 0x1f && begin[1] == (byte) 0x8b;
      if (!gzip && begin.length > 0 && file.name().toLowerCase(Locale.ROOT).endsWith(".gz")) {
        throw new BadInputException(
            file.name() + ": byte 0", "broken gzip: it does not begin as one");
      }
      return new ByteSource(file, limit, gzip ? Gunzip.of(in) : in);
    } catch (IOException failure) {
      throw failed(file, failure);
    }
  }

  /// The first bytes, 64 KiB at most, which are given out again. To be asked before anything else.
  byte[] head() throws BadInputException {
    try {
      end = in.readNBytes(buffer, 0, BUFFER);
      return Arrays.copyOf(buffer, end);
    } catch (IOException failure) {
      throw failed(file, failure);
    }
  }

  /// Everything that is left, unless it is more than the limit.
  byte[] rest() throws BadInputException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream(BUFFER);
    while (fill()) {
      rest.write(buffer, at, end - at);
      at = end;
      if (rest.size() > limit) {
        throw new BadInputException(file.name() + ": byte " + limit, tooLong("a document"));
      }
    }
    return rest.toByteArray();
  }

  /// The next line without its end, null when there is none. Of one that is longer than the limit no more than one byte
  /// above the limit is kept, and the rest is skipped.
  byte @Nullable [] line() throws BadInputException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER / 8);
    boolean begun = false;
    while (fill()) {
      begun = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      line.write(buffer, at, (int) Math.min(stop - at, limit + 1 - line.size()));
      boolean ended = stop < end;
      at = ended ? stop + 1 : end;
      if (ended) {
        return line.toByteArray();
      }
    }
    return begun ? line.toByteArray() : null;
  }

  String tooLong(String what) {
    return what + " of more than " + limit + " bytes is not read (--max-size)";
  }

  @Override
  public void close() {
    if (file.path() != null) {
      try {
        in.close();
      } catch (IOException ignored) {
        // Everything wanted has been read; nothing can be lost by a failure to let go of it.
      }
    }
  }

  private boolean fill() throws BadInputException {
    if (at < end) {
      return true;
    }
    try {
      at = 0;
      end = Math.max(0, in.read(buffer));
      return end > 0;
    } catch (IOException failure) {
      throw failed(file, failure);
    }
  }

  private static BadInputException failed(InputFile file, IOException failure) {
    String reason = Failures.reason(failure);
    return failure instanceof BrokenGzipException gzip
        ? new BadInputException(file.name() + ": byte " + gzip.packed, reason)
        : new BadInputException(file.name(), reason);
  }

  /// Says how many packed bytes could be read when gzip data is broken or ends too early.
  private static final class Gunzip extends GZIPInputStream {

    /// Bytes of the gzip header, which the inflater does not see.
    private final long header;

    private Gunzip(Counting packed) throws IOException {
      super(packed, BUFFER);
      header = packed.count;
    }

    static Gunzip of(InputStream packed) throws IOException {
      try {
        return new Gunzip(new Counting(packed));
      } catch (EOFException | ZipException broken) {
        throw new BrokenGzipException(0, broken);
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return super.read(into, offset, length);
      } catch (EOFException | ZipException broken) {
        throw new BrokenGzipException(header + inf.getBytesRead(), broken);
      }
    }
  }

  /// Counts what is read through it.
  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  private static final class BrokenGzipException extends IOException {
    private static final long serialVersionUID = 1;
    private final long packed;

    BrokenGzipException(long packed, IOException cause) {
      super("broken gzip" + (cause instanceof EOFException ? ": it ends too early" : ""), cause);
      this.packed = packed;
    }
  }
}
