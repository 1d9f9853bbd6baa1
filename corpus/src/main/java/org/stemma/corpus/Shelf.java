package org.stemma.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.reuse.Prepared;

/// The stored documents, read by need; those used last are kept ready for comparison, up to a number of words.
///
/// Long ones have a row of their own, in which the last stays however long it is: short ones would push it out, and it would be read
/// again for each pair. Safe for several threads: two may read one short document at once, and one of the readings is dropped; one
/// long document at a time is read, since two readings may be more than the heap holds.
final class Shelf implements AutoCloseable {

  private static final long LONG_BYTES = 1_000_000;

  private final FileChannel documents;
  private final Places places;
  private final HolderCounts holders;
  private final Row shorts;
  private final Row longs;
  private final Object longReads = new Object();

  /// @param mostWords of all documents that are kept ready, some 80 bytes each
  Shelf(WorkFolder work, Places places, HolderCounts holders, long mostWords) throws IOException {
    documents = FileChannel.open(work.file(Intake.DOCUMENTS));
    this.places = places;
    this.holders = holders;
    shorts = new Row(mostWords / 2);
    longs = new Row(mostWords / 2);
  }

  Prepared document(int number) {
    if (places.end(number) - places.begin(number) < LONG_BYTES) {
      return document(number, shorts);
    }
    synchronized (longReads) {
      return document(number, longs);
    }
  }

  private Prepared document(int number, Row row) {
    Prepared kept = row.kept(number);
    if (kept != null) {
      return kept;
    }
    Prepared read = read(number);
    row.keep(number, read);
    return read;
  }

  private Prepared read(int number) {
    try {
      long begin = places.begin(number);
      ByteBuffer bytes = ByteBuffer.allocate((int) (places.end(number) - begin));
      while (bytes.hasRemaining()) {
        if (documents.read(bytes, begin + bytes.position()) < 0) {
          throw new IOException("the store of documents ends too early");
        }
      }
      return Prepared.of(DocumentCodec.document(bytes.array()), holders);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    documents.close();
  }

  /// Those used last, up to a number of words, and the very last always.
  private static final class Row {

    private final long mostWords;
    private final Map<Integer, Prepared> ready = new LinkedHashMap<>(1_024, 0.75f, true);
    private long words;

    Row(long mostWords) {
      this.mostWords = mostWords;
    }

    synchronized @Nullable Prepared kept(int number) {
      return ready.get(number);
    }

    synchronized void keep(int number, Prepared read) {
      if (ready.put(number, read) == null) {
        words += read.words();
      }
      var oldest = ready.entrySet().iterator();
      while (words > mostWords && ready.size() > 1) {
        words -= oldest.next().getValue().words();
        oldest.remove();
      }
    }
  }
}
