package org.stemma.transfer;

/// Is told how far an import has come, after each batch.
@FunctionalInterface
public interface ImportProgress {

  /// Tells nobody.
  ImportProgress SILENT = (name, done, total, captures) -> {};

  /// @param name of the input, or what is being done with all of it
  /// @param done bytes of all inputs that were read, or whatever `total` counts
  /// @param total as far as it is known; 0 when it is not
  /// @param captures recorded so far
  void at(String name, long done, long total, long captures);
}
