package org.stemma.page;

/// How it is said that something went wrong: as a small page for people, or so that programs can read it.
public interface Errors {

  Answer of(Refusal refusal);

  /// The store can't be reached.
  Answer away();

  /// Ours; what it was is in the log.
  Answer mistake();

  /// For what the server refuses by itself.
  ///
  /// @param status of HTTP
  Answer ofStatus(int status);
}
