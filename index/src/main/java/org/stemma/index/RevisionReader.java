package org.stemma.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.stemma.reuse.WordHolders;

/// One state of the index, which stays as it is while others write. Safe for use by several threads.
public final class RevisionReader implements AutoCloseable {
  static {
    Quiet.lucene();
  }

  private final DirectoryReader reader;
  private final @Nullable Directory directory;

  /// @param directory to be closed with it; null when it is somebody else's
  RevisionReader(DirectoryReader reader, @Nullable Directory directory) {
    this.reader = reader;
    this.directory = directory;
  }

  /// The last committed state of an index that another process may be writing.
  ///
  /// @return empty when there is none, or one of another version
  /// @throws IOException when it can't be read
  public static Optional<RevisionReader> open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      if (Mark.of(reader.getIndexCommit().getUserData()).isPresent()) {
        return Optional.of(new RevisionReader(reader, directory));
      }
      reader.close();
    } catch (IndexNotFoundException none) {
      // Told by the answer.
    } catch (IOException | RuntimeException damaged) {
      directory.close();
      throw damaged;
    }
    directory.close();
    return Optional.empty();
  }

  /// The same state once more, to be closed by itself.
  public RevisionReader again() {
    reader.incRef();
    return new RevisionReader(reader, null);
  }

  /// Which articles may share passages with a text, the best first.
  ///
  /// @throws IOException when the index is damaged or its disk fails
  public List<Candidate> candidates(Query query) throws IOException {
    return new Search(query).in(reader);
  }

  /// Searches for words: whoever asks makes the question from the fields of [FullText].
  ///
  /// @param <T> what the search brings
  /// @throws IOException when the index is damaged or its disk fails
  public <T> T search(WordSearch<T> search) throws IOException {
    return search.in(new IndexSearcher(reader));
  }

  /// The article of a document that a search found.
  public static long article(IndexReader reader, int document) throws IOException {
    return number(reader, document, Layout.ARTICLE);
  }

  /// Its revision.
  public static long revision(IndexReader reader, int document) throws IOException {
    return number(reader, document, Layout.REVISION);
  }

  private static long number(IndexReader reader, int document, String column) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    NumericDocValues values = leaf.reader().getNumericDocValues(column);
    values.advanceExact(document - leaf.docBase);
    return values.longValue();
  }

  /// A search for words in one state of the index.
  ///
  /// @param <T> what it brings
  @FunctionalInterface
  public interface WordSearch<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  /// Ids of the revisions of an article that are in it, in the order in which they came.
  public List<Long> revisions(long article) throws IOException {
    List<Long> revisions = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings =
          leaf.reader().postings(new Term(Layout.ARTICLE, Layout.ofLong(article)));
      if (postings == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues ids = leaf.reader().getNumericDocValues(Layout.REVISION);
      for (int at = postings.nextDoc(); at != NO_MORE_DOCS; at = postings.nextDoc()) {
        if ((live == null || live.get(at)) && ids.advanceExact(at)) {
          revisions.add(ids.longValue());
        }
      }
    }
    return revisions;
  }

  /// How far it reaches, if it was opened from the disk.
  public Optional<Mark> mark() throws IOException {
    return Mark.of(reader.getIndexCommit().getUserData());
  }

  /// How many revisions are in it.
  public int size() {
    return reader.numDocs();
  }

  /// How often words are used in the articles from which that is taken, as it is now.
  public WordHolders words() throws IOException {
    WordCounts counts = new WordCounts();
    for (LeafReaderContext leaf : reader.leaves()) {
      @Nullable Terms stems = leaf.reader().terms(Layout.STEM);
      if (stems == null) {
        continue;
      }
      counts.addDocuments(stems.getDocCount());
      TermsEnum dictionary = stems.iterator();
      for (BytesRef stem = dictionary.next(); stem != null; stem = dictionary.next()) {
        counts.add(Layout.number(stem), dictionary.docFreq());
      }
    }
    return counts.frequent();
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
    if (directory != null) {
      directory.close();
    }
  }
}
