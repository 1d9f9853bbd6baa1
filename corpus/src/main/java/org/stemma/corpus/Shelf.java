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
/// Safe for several threads: two may read one document at once, and one of the readings is dropped.
final class Shelf implements AutoCloseable {

  private final FileChannel documents;
  private final Places places;
  private final HolderCounts holders;
  private final long mostWords;
  private final Map<Integer, Prepared> ready = new LinkedHashMap<>(1_024, 0.75f, true);
  private long words;

  /// @param mostWords of all documents that are kept ready, some 100 bytes each
  Shelf(WorkFolder work, Places places, HolderCounts holders, long mostWords) throws IOException {
    documents = FileChannel.open(work.file(Intake.DOCUMENTS));
    this.places = places;
    this.holders = holders;
    this.mostWords = mostWords;
  }

  Prepared document(int number) {
    Prepared kept = kept(number);
    if (kept != null) {
      return kept;
    }
    Prepared read = read(number);
    keep(number, read);
    return read;
  }

  private synchronized @Nullable Prepared kept(int number) {
    return ready.get(number);
  }

  private synchronized void keep(int number, Prepared read) {
    if (ready.put(number, read) == null) {
      words += read.words();
    }
    var oldest = ready.entrySet().iterator();
    while (words > mostWords && oldest.hasNext()) {
      words -= oldest.next().getValue().words();
      oldest.remove();
    }
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
}
