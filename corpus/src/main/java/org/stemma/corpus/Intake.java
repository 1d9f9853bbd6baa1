package org.stemma.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.reuse.Shingles;
import org.stemma.reuse.StemRow;
import org.stemma.text.Document;

/// The first stage: stores each document, counts who holds which word, and sets shingles aside by their hashes.
///
/// A *posting* is one shingle of one document: the hash says in which file it is set aside, 32 further bits of it are the key, and
/// the value is the document and the word it begins at. All holders of a shingle so stand in one file, in the order of the input.
///
/// Documents are worked on in batches, one at work while the next is read; the order of the input is kept.
final class Intake implements AutoCloseable {

  static final String DOCUMENTS = "documents";
  static final String PLACES = "places";
  static final String WORDS = "words";
  static final String POSTINGS = "postings";

  private static final int MOST_DOCUMENTS = 512;
  private static final int MOST_UNITS = 4_000_000;

  private final WorkFolder work;
  private final @Nullable Spill postings;
  private final int bits;
  private final Telling telling;
  private final OutputStream documents;
  private final Places places = new Places();
  private final HolderCounts words = new HolderCounts();
  private List<Document> batch = new ArrayList<>();
  private int units;
  private CompletableFuture<List<Taken>> underWork = CompletableFuture.completedFuture(List.of());
  private long stored;

  /// @param bits the number of files that postings are set aside in is 2 to the power of this
  /// @param pairing false when the pairs are given and no shingles are needed
  Intake(WorkFolder work, int bits, boolean pairing, Telling telling) throws IOException {
    this.work = work;
    this.bits = bits;
    this.telling = telling;
    documents = new BufferedOutputStream(Files.newOutputStream(work.file(DOCUMENTS)), 1 << 16);
    postings = pairing ? new Spill(work.path(), POSTINGS, 1 << bits) : null;
  }

  /// A document and all that has to be known of it.
  private static final class Taken {
    private final Document document;
    private final byte[] bytes;
    private final int[] stems;
    private final int length;
    private final @Nullable Shingles shingles;

    Taken(Document document, boolean pairing) {
      this.document = document;
      bytes = DocumentCodec.bytes(document);
      StemRow row = StemRow.of(document.text());
      stems = IntStream.of(row.stems()).distinct().toArray();
      length = row.size();
      shingles = pairing ? Shingles.of(document) : null;
    }
  }

  void take(Document document) throws IOException {
    batch.add(document);
    units += document.text().length();
    if (batch.size() >= MOST_DOCUMENTS || units >= MOST_UNITS) {
      submit();
    }
  }

  private void submit() throws IOException {
    List<Document> full = batch;
    batch = new ArrayList<>();
    units = 0;
    CompletableFuture<List<Taken>> next =
        CompletableFuture.supplyAsync(
            () -> full.parallelStream().map(one -> new Taken(one, postings != null)).toList());
    List<Taken> done = underWork.join();
    underWork = next;
    for (Taken taken : done) {
      store(taken);
    }
    telling.at(Stage.READING, places.size(), 0);
  }

  private void store(Taken taken) throws IOException {
    int number = places.size();
    documents.write(taken.bytes);
    stored += taken.bytes.length;
    places.add(stored, taken.document.id(), taken.document.series(), taken.length);
    words.add(taken.stems);
    Shingles shingles = taken.shingles;
    if (postings == null || shingles == null) {
      return;
    }
    for (int i = 0; i < shingles.size(); i++) {
      long hash = shingles.hash(i);
      int part = bits == 0 ? 0 : (int) (hash >>> (64 - bits));
      postings.add(part, (int) (hash << bits >>> 32), (long) number << 32 | shingles.word(i));
    }
  }

  /// Writes all that is left, to the disk.
  Places finish() throws IOException {
    submit();
    submit();
    documents.close();
    if (postings != null) {
      postings.finish();
    }
    places.save(work.file(PLACES));
    words.save(work.file(WORDS));
    return places;
  }

  @Override
  public void close() throws IOException {
    documents.close();
    if (postings != null) {
      postings.close();
    }
  }
}
