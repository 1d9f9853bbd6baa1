package org.stemma.warc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a WARC file of any writer from begin to end, `.warc` or `.warc.gz` (told by its bytes, not by its name).
///
/// Damage is reported and passed over: from the damaged record on, the file is searched for the next place that looks
/// like the begin of a record, and reading goes on with the first that is one. What lay between is one [Damage].
///
/// What a damaged record held may itself look like a record (a page about this format, or one made to deceive), and is
/// then taken for one: where that matters, compare with what was known before.
///
/// Cost: linear. A file made to look like the begin of a record everywhere could have every one of them read to the end
/// of the file in vain, so the bytes read in vain are bounded by eight times the file; beyond that the rest is given
/// up, and reported.
///
/// Not thread-safe.
public final class WarcStream implements Closeable {

  /// Blocks up to this many bytes are read into memory; longer ones are passed over, see [WarcEntry#whole()].
  public static final long MAX_BLOCK = 64L << 20;

  private static final int VAIN = 8;

  private final String file;
  private final FileChannel channel;
  private final RecordInput input;
  private final RecordParser parser;
  private final Consumer<Damage> onDamage;
  private long vain;
  private long end;

  private WarcStream(Path path, long maxBlock, Consumer<Damage> onDamage) throws IOException {
    this.file = WarcFiles.baseName(path);
    this.channel = FileChannel.open(path);
    this.input = new RecordInput(channel);
    this.parser = new RecordParser(file, input, maxBlock);
    this.onDamage = onDamage;
  }

  /// Opens a file, reading blocks up to [#MAX_BLOCK].
  ///
  /// @param onDamage told of each damaged place, in order
  public static WarcStream open(Path path, Consumer<Damage> onDamage) throws IOException {
    return open(path, MAX_BLOCK, onDamage);
  }

  /// Opens a file.
  ///
  /// @param maxBlock bytes; 0 reads headers only
  public static WarcStream open(Path path, long maxBlock, Consumer<Damage> onDamage)
      throws IOException {
    return new WarcStream(path, maxBlock, onDamage);
  }

  /// The next record that can be read; empty at the end of the file.
  ///
  /// @throws IOException when the disk can't be read; damage of the content never throws
  public Optional<WarcEntry> next() throws IOException {
    long begin = input.place();
    Optional<WarcEntry> entry;
    try {
      entry = parser.next();
    } catch (IOException broken) {
      entry = nextAfter(begin, broken);
    }
    end = entry.isPresent() ? input.offset() : end;
    return entry;
  }

  /// One past the last byte of the last whole record that was read.
  long endOfLast() {
    return end;
  }

  private Optional<WarcEntry> nextAfter(long begin, IOException broken) throws IOException {
    long size = channel.size();
    long from = begin;
    Optional<WarcEntry> found = Optional.empty();
    while (found.isEmpty() && from < size && vain <= VAIN * size) {
      from = input.candidate(from);
      input.seek(from);
      try {
        found = parser.next();
      } catch (IOException nothing) {
        vain += Math.max(0, input.offset() - from);
      }
    }
    long until = found.isPresent() ? from : size;
    onDamage.accept(new Damage(file, begin, until - begin, String.valueOf(broken.getMessage())));
    if (found.isEmpty()) {
      input.seek(size);
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
