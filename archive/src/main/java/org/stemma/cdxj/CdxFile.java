package org.stemma.cdxj;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// A sorted index file: looked up by key, or read through.
///
/// A look-up is a binary search over the bytes of the file: at each step it goes to the middle and from there to the
/// next begin of a line. Cost: one short read for each halving, some 25 for a gibibyte; nothing is held in memory.
///
/// Thread-safe: each look-up opens the file for itself.
public final class CdxFile {

  private static final int MAX_LINE = 1 << 20;

  private final Path path;

  /// @param path of a file that is sorted bytewise
  public CdxFile(Path path) {
    this.path = path;
  }

  /// All captures of one address, oldest first; may be empty.
  ///
  /// @param key as [Surt#key] gives it
  /// @throws CdxFormatException when one of its lines is garbled
  public List<CdxLine> captures(String key) throws IOException {
    return range(key + " ", key + "!");
  }

  /// The lines from `begin` (inclusive) to `end` (exclusive) in the order of the file, compared as bytes: all pages of
  /// a host and the hosts below it lie between `org,example` and `org,example-`.
  ///
  /// @throws CdxFormatException when one of the lines is garbled
  public List<CdxLine> range(String begin, String end) throws IOException {
    List<CdxLine> found = new ArrayList<>();
    byte[] first = Lines.bytes(begin);
    byte[] last = Lines.bytes(end);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(lowerBound(file, first));
      long at = file.getFilePointer();
      byte[] line = readLine(file);
      while (line.length > 0 && Lines.compare(line, last) < 0) {
        found.add(parse(text(line), path + ", byte " + at));
        at = file.getFilePointer();
        line = readLine(file);
      }
    }
    return found;
  }

  /// Reads every line in order.
  ///
  /// @throws CdxFormatException at the first that is garbled
  public void forEach(Consumer<CdxLine> reader) throws IOException {
    try (Reader text = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(text)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          reader.accept(parse(line, path + ", line " + number));
        }
      }
    }
  }

  /// Reads one line, of this program or another.
  ///
  /// @param where file and line, for the message
  /// @throws CdxFormatException when it has no key, no timestamp of 14 or 17 digits, or no JSON object with filename,
  ///     offset and length
  public static CdxLine parse(String line, String where) throws CdxFormatException {
    return CdxParser.parse(line, where);
  }

  /// The offset of the first line that is not less than `wanted`; the file's length when there is none.
  private long lowerBound(RandomAccessFile file, byte[] wanted) throws IOException {
    long low = 0;
    long high = file.length();
    while (low < high) {
      long middle = (low + high) >>> 1;
      long begin = lineBegin(file, middle, low);
      file.seek(begin);
      byte[] line = readLine(file);
      if (line.length > 0 && Lines.compare(line, wanted) < 0) {
        low = file.getFilePointer();
      } else {
        high = begin;
      }
    }
    return low;
  }

  /// Where the line that holds the byte at `from` begins; not before `floor`, which begins a line.
  private static long lineBegin(RandomAccessFile file, long from, long floor) throws IOException {
    byte[] window = new byte[512];
    for (long end = from; end > floor; ) {
      int length = (int) Math.min(window.length, end - floor);
      file.seek(end - length);
      file.readFully(window, 0, length);
      for (int at = length - 1; at >= 0; at--) {
        if (window[at] == '\n') {
          return end - length + at + 1;
        }
      }
      end -= length;
    }
    return floor;
  }

  /// The line from here on with the file left behind its end; empty at the end of the file.
  private byte[] readLine(RandomAccessFile file) throws IOException {
    byte[] bytes = new byte[512];
    int size = 0;
    long begin = file.getFilePointer();
    while (size < MAX_LINE) {
      int got = file.read(bytes, size, bytes.length - size);
      int end = newline(bytes, size, size + Math.max(got, 0));
      if (end >= 0 || got < 0) {
        int length = end >= 0 ? end : size;
        file.seek(begin + length + (end >= 0 ? 1 : 0));
        return Arrays.copyOf(bytes, length);
      }
      size += got;
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    throw new CdxFormatException(
        path + ", byte " + begin, "a line of more than " + MAX_LINE + " bytes");
  }

  private static int newline(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\n') {
        return at;
      }
    }
    return -1;
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }
}
