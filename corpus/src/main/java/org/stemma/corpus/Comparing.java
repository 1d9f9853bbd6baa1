package org.stemma.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.stemma.descent.Directions;
import org.stemma.reuse.Borrowing;

/// The last stage: pairs are compared, and what they share is written.
///
/// In blocks of [#BLOCK] pairs. After each block the result is on the disk, and then the state says so; what a run wrote after its
/// last whole block the next one cuts off. Where the result is not there that the state speaks of, since a run was killed after it had
/// given the result its name, all is compared again. Since the blocks are always the same ones, a result that was resumed is that of an
/// uninterrupted run to the byte, packed or not: each block is a gzip member of its own (RFC 1952, 2.2).
final class Comparing {

  static final String FOUND = "found";

  /// In the state: passages in the result so far.
  static final String PASSAGES = "passages";

  /// In the state: pairs whose passages are in the result.
  private static final String COMPARED = "compared";

  /// In the state: bytes of the result.
  private static final String WRITTEN = "written";

  private static final int BLOCK = 4_096;

  private final WorkFolder work;
  private final Shelf shelf;
  private final Function<Borrowing, String> line;
  private final boolean packed;

  /// @param line one borrowing as a line, without its end
  /// @param packed true for gzip
  Comparing(WorkFolder work, Shelf shelf, Function<Borrowing, String> line, boolean packed) {
    this.work = work;
    this.shelf = shelf;
    this.line = line;
    this.packed = packed;
  }

  void run(long pairs, Telling telling) throws IOException {
    try (FileChannel list = FileChannel.open(work.file(Pairs.PAIRS));
        FileChannel found =
            FileChannel.open(
                work.file(FOUND), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (found.size() < work.number(WRITTEN)) {
        List.of(COMPARED, PASSAGES, WRITTEN).forEach(number -> work.remember(number, 0));
      }
      long done = work.number(COMPARED);
      found.truncate(work.number(WRITTEN)).position(work.number(WRITTEN));
      while (done < pairs) {
        long[] block = Pairs.read(list, done, (int) Math.min(BLOCK, pairs - done));
        List<String> lines = compared(block, done, pairs, telling);
        write(lines, found);
        done += block.length;
        work.remember(COMPARED, done);
        work.remember(PASSAGES, work.number(PASSAGES) + lines.size());
        work.remember(WRITTEN, found.position());
        work.save();
      }
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /// Where one pair fails, no other is begun: a parallel stream goes through all that it has begun with, and if a text is too long for the
  /// heap, each of its pairs would find that out anew.
  private List<String> compared(long[] block, long before, long pairs, Telling telling) {
    AtomicLong done = new AtomicLong(before);
    AtomicBoolean failed = new AtomicBoolean();
    List<List<String>> found =
        LongStream.of(block)
            .parallel()
            .filter(pair -> !failed.get())
            .mapToObj(pair -> {
              boolean well = false;
              try {
                List<String> lines = compared(pair);
                telling.at(Stage.COMPARING, done.incrementAndGet(), pairs);
                well = true;
                return lines;
              } finally {
                failed.compareAndSet(false, !well);
              }
            })
            .toList();
    List<String> all = new ArrayList<>();
    found.forEach(all::addAll);
    return all;
  }

  private List<String> compared(long pair) {
    List<Borrowing> shared =
        shelf.document(Pairs.earlier(pair)).sharedWith(shelf.document(Pairs.later(pair)));
    return Directions.judge(shared).stream().map(line).toList();
  }

  private void write(List<String> lines, FileChannel found) throws IOException {
    if (!lines.isEmpty()) {
      ByteBuffer bytes = ByteBuffer.wrap(bytes(lines));
      while (bytes.hasRemaining()) {
        found.write(bytes);
      }
    }
    found.force(true);
  }

  private byte[] bytes(List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packed ? new GZIPOutputStream(bytes) : bytes) {
      for (String text : lines) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
    return bytes.toByteArray();
  }
}
