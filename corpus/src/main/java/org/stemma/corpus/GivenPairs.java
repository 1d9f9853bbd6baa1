package org.stemma.corpus;

import java.io.IOException;

/// Pairs of documents that somebody names, to compare no others.
public interface GivenPairs {

  /// As [Corpus#identity()].
  ///
  /// @throws IOException when it cannot be found out
  String identity() throws IOException;

  /// Reads all pairs, in any order.
  ///
  /// @throws IOException when they cannot be read
  void read(Taker taker) throws IOException;

  /// A document that a pair names is not in the corpus.
  ///
  /// @param place of the pair, for a message
  void unknown(String place, String id);

  /// Takes pairs one by one.
  @FunctionalInterface
  interface Taker {
    /// @param place of the pair, for messages about it
    void take(String place, String a, String b);
  }
}
