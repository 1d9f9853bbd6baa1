package org.stemma.cdxj;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Gathers the lines of an index as they come and writes them sorted.
///
/// A WARC file of a gibibyte can hold a million revisits, whose lines would fill memory; so whenever some
/// megabytes have come they are sorted and put aside in a *run* beside the index, and at the end the runs are merged
/// (external merge sort, Knuth 5.4). Cost: n log n comparisons, each byte written twice.
///
/// A failure to put a run aside is remembered and thrown by [#write()]: an index can be made again from its WARC file,
/// so it must never keep a record from being stored.
///
/// Not thread-safe.
public final class SortedLines implements Closeable {

  /// Lines of about this many bytes together are sorted in memory; with what the list costs, twice as much is used.
  private static final int RUN_BYTES = 8 << 20;

  private final Path index;
  private final int runBytes;
  private final List<Path> runs = new ArrayList<>();
  private List<byte[]> lines = new ArrayList<>();
  private long gathered;
  private @Nullable IOException failure;

  /// @param index the file that [#write()] makes
  public SortedLines(Path index) {
    this(index, RUN_BYTES);
  }

  SortedLines(Path index, int runBytes) {
    this.index = index;
    this.runBytes = runBytes;
  }

  /// Takes one line.
  public void add(CdxLine line) {
    byte[] bytes = Lines.bytes(line.toString());
    lines.add(bytes);
    gathered += bytes.length;
    if (gathered >= runBytes && failure == null) {
      try {
        putAside();
      } catch (IOException failed) {
        failure = failed;
      }
    }
    if (failure != null) {
      lines.clear();
      gathered = 0;
    }
  }

  private void putAside() throws IOException {
    Path run = run(runs.size());
    runs.add(run);
    lines.sort(Lines::compare);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run))) {
      for (byte[] line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
    lines = new ArrayList<>();
    gathered = 0;
  }

  /// Writes the index, in one step as far as readers see: it is there whole or not at all. Lines that are the same are
  /// written once.
  ///
  /// @throws IOException when that fails, or a run could not be put aside before
  public void write() throws IOException {
    if (failure != null) {
      throw failure;
    }
    Path unfinished = unfinished();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      merge(out);
    }
    Files.move(unfinished, index, StandardCopyOption.REPLACE_EXISTING);
  }

  private void merge(OutputStream out) throws IOException {
    lines.sort(Lines::compare);
    PriorityQueue<Run> queue = new PriorityQueue<>();
    List<BufferedReader> open = new ArrayList<>();
    try {
      for (Path run : runs) {
        BufferedReader in = Files.newBufferedReader(run, StandardCharsets.ISO_8859_1);
        open.add(in);
        Run.advance(queue, new FileRun(in));
      }
      Run.advance(queue, new MemoryRun(lines));
      byte[] last = {};
      for (Run run = queue.poll(); run != null; run = queue.poll()) {
        if (Lines.compare(last, run.line) != 0) {
          out.write(run.line);
          out.write('\n');
        }
        last = run.line;
        Run.advance(queue, run);
      }
    } finally {
      for (BufferedReader in : open) {
        in.close();
      }
    }
  }

  /// Removes what was put aside, also by a process that died over the same index.
  @Override
  public void close() throws IOException {
    runs.clear();
    lines.clear();
    Files.deleteIfExists(unfinished());
    int number = 0;
    while (Files.deleteIfExists(run(number))) {
      number++;
    }
  }

  private Path run(int number) {
    return index.resolveSibling(index.getFileName() + ".run" + number);
  }

  private Path unfinished() {
    return index.resolveSibling(index.getFileName() + ".new");
  }

  private abstract static class Run implements Comparable<Run> {
    byte[] line = {};

    /// The next line; null at the end.
    abstract byte @Nullable [] next() throws IOException;

    static void advance(PriorityQueue<Run> queue, Run run) throws IOException {
      byte[] next = run.next();
      if (next != null) {
        run.line = next;
        queue.add(run);
      }
    }

    @Override
    public int compareTo(Run other) {
      return Lines.compare(line, other.line);
    }
  }

  private static final class MemoryRun extends Run {
    private final List<byte[]> lines;
    private int at;

    MemoryRun(List<byte[]> lines) {
      this.lines = lines;
    }

    @Override
    byte @Nullable [] next() {
      return at < lines.size() ? lines.get(at++) : null;
    }
  }

  /// Read as ISO 8859-1, one `char` a byte: lines come back as the bytes that were put aside.
  private static final class FileRun extends Run {
    private final BufferedReader lines;

    FileRun(BufferedReader lines) {
      this.lines = lines;
    }

    @Override
    byte @Nullable [] next() throws IOException {
      String next = lines.readLine();
      return next == null ? null : next.getBytes(StandardCharsets.ISO_8859_1);
    }
  }
}
