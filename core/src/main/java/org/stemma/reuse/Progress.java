package org.stemma.reuse;

/// Hears how far a long piece of work has come.
@FunctionalInterface
public interface Progress {

  /// Hears nothing.
  Progress NONE = (done, total) -> {};

  /// May be called from any thread, never from two at once; `done` never falls and ends at `total`.
  ///
  /// @param done pairs of documents looked at
  /// @param total pairs of documents to look at; may be 0
  void at(int done, int total);
}
