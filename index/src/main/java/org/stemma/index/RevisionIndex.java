package org.stemma.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// Shingles of a large collection of revisions, on disk (Lucene, memory-mapped): the side that writes.
///
/// A revision is one document with the shingles that no earlier revision of its article has, so that a live report of a thousand
/// versions takes the room of its longest. Documents stay in the order in which they came, also when segments are merged (they
/// are merged with their neighbours only): the first holders of a shingle are the first in the index.
///
/// What is added is found once [#reader] is called; it is on the disk once [#commit] returns, together with the mark that says how
/// far it reaches. A process that dies loses what came after the last commit, and the mark with it.
///
/// One process writes an index; the folder is locked. For one thread.
public final class RevisionIndex implements AutoCloseable {
  private static final FieldType TERMS = new FieldType();

  static {
    TERMS.setTokenized(true);
    TERMS.setOmitNorms(true);
    TERMS.setIndexOptions(IndexOptions.DOCS);
    TERMS.freeze();
    Quiet.lucene();
  }

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final NumberStream shingles = new NumberStream();
  private final NumberStream stems = new NumberStream();
  private Mark mark;
  private @Nullable DirectoryReader newest;

  private RevisionIndex(FSDirectory directory, IndexWriter writer, Mark mark) {
    this.directory = directory;
    this.writer = writer;
    this.mark = mark;
  }

  /// Opens an index to write; where there is none, or one that is damaged or of another version, an empty one.
  ///
  /// @param buffer MiB of heap for what is not yet on the disk; 16 serve well
  /// @return empty when another process writes it
  /// @throws IOException when the folder can't be used
  public static Optional<RevisionIndex> open(Path folder, int buffer) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    try {
      return Optional.of(opened(directory, buffer));
    } catch (LockObtainFailedException taken) {
      directory.close();
      return Optional.empty();
    } catch (IOException | RuntimeException unusable) {
      directory.close();
      throw unusable;
    }
  }

  private static RevisionIndex opened(FSDirectory directory, int buffer) throws IOException {
    try {
      IndexWriter writer =
          new IndexWriter(directory, settings(buffer, IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
      Optional<Mark> mark = Mark.of(data(writer));
      if (mark.isPresent()) {
        return new RevisionIndex(directory, writer, mark.get());
      }
      writer.rollback();
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException
        | EOFException damaged) {
      // It is a cache: made anew below.
    }
    empty(directory);
    IndexWriter writer =
        new IndexWriter(directory, settings(buffer, IndexWriterConfig.OpenMode.CREATE));
    return new RevisionIndex(directory, writer, new Mark(0, ""));
  }

  /// Lucene reads the newest state even of an index that it is told to replace.
  private static void empty(FSDirectory directory) throws IOException {
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private static Map<String, String> data(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    @Nullable Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
    if (entries != null) {
      entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  private static IndexWriterConfig settings(int buffer, IndexWriterConfig.OpenMode mode) {
    IndexWriterConfig settings = new IndexWriterConfig(FullText.analyzer());
    settings.setOpenMode(mode);
    settings.setRAMBufferSizeMB(buffer);
    settings.setMergePolicy(new LogByteSizeMergePolicy());
    settings.setUseCompoundFile(false);
    settings.setCommitOnClose(false);
    return settings;
  }

  /// How far the index reached when it was last committed.
  public Mark mark() {
    return mark;
  }

  /// Adds a revision that is not in it.
  public void add(IndexedRevision revision) throws IOException {
    Document document = new Document();
    document.add(new Field(Layout.SHINGLE, shingles.over(terms(revision.shingles())), TERMS));
    if (revision.stems().length > 0) {
      document.add(new Field(Layout.STEM, stems.over(revision.stems()), TERMS));
    }
    document.add(
        new StringField(Layout.ARTICLE, Layout.ofLong(revision.article()), Field.Store.NO));
    document.add(new NumericDocValuesField(Layout.REVISION, revision.revision()));
    document.add(new NumericDocValuesField(Layout.ARTICLE, revision.article()));
    document.add(new NumericDocValuesField(Layout.OUTLET, revision.outlet()));
    FullText.add(revision.prose(), document);
    writer.addDocument(document);
  }

  private static int[] terms(int[] hashes) {
    return IntStream.of(hashes).filter(Layout::isHeld).map(Layout::shingle).toArray();
  }

  /// Takes all revisions of an article out.
  public void remove(long article) throws IOException {
    writer.deleteDocuments(new Term(Layout.ARTICLE, Layout.ofLong(article)));
  }

  /// Takes everything out.
  public void clear() throws IOException {
    writer.deleteAll();
    mark = new Mark(0, "");
  }

  /// Writes all to the disk, with a mark that says how far it reaches.
  public void commit(Mark reached) throws IOException {
    writer.setLiveCommitData(reached.data().entrySet());
    writer.commit();
    mark = reached;
  }

  /// The index as it is now, with all that was added. To be closed.
  public RevisionReader reader() throws IOException {
    DirectoryReader before = newest;
    DirectoryReader now =
        before == null
            ? DirectoryReader.open(writer)
            : DirectoryReader.openIfChanged(before, writer);
    if (now == null) {
      now = Objects.requireNonNull(before);
    } else if (before != null) {
      before.close();
    }
    newest = now;
    now.incRef();
    return new RevisionReader(now, null);
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      if (newest != null) {
        newest.close();
      }
      writer.rollback();
    }
  }
}
