package org.stemma.corpus;

import java.io.IOException;
import org.stemma.text.Document;

/// Where the documents of a corpus come from.
public interface Corpus {

  /// What tells this input from any other and from itself after a change: names, sizes, times of files. Asked before and after
  /// reading.
  ///
  /// @throws IOException when it cannot be found out
  String identity() throws IOException;

  /// About how many bytes of text there are, to divide the work by; 0 when nobody knows.
  long bytes();

  /// Reads all documents, in an order that is the same each time, with ids that are unique.
  ///
  /// @throws IOException when the taker does, or nothing can be read
  void read(Taker taker) throws IOException;

  /// Takes documents one by one.
  @FunctionalInterface
  interface Taker {
    /// @throws IOException when it cannot be kept
    void take(Document document) throws IOException;
  }
}
