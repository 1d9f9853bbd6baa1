package org.stemma.index;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// One version as an index of its own, in memory, so that many questions can be asked of it in the words of the search.
public final class SingleVersion implements AutoCloseable {
  static {
    Quiet.lucene();
  }

  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  /// @throws IOException never, as far as memory lasts
  public SingleVersion(Prose prose) throws IOException {
    Document document = new Document();
    FullText.add(prose, document);
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(FullText.analyzer()))) {
      writer.addDocument(document);
    }
    reader = DirectoryReader.open(directory);
  }

  /// Whether it is an answer.
  public boolean answers(Query question) throws IOException {
    return new IndexSearcher(reader).count(question) > 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
