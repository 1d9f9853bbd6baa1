package org.stemma.corpus;

/// Hears how far a job has come.
@FunctionalInterface
public interface Telling {

  /// Hears nothing.
  Telling NONE = (stage, done, total) -> {};

  /// May be called from any thread, also from several at once.
  ///
  /// @param done of the stage's units: documents read, shares of the work, pairs compared
  /// @param total of the same; 0 when nobody knows it yet
  void at(Stage stage, long done, long total);
}
