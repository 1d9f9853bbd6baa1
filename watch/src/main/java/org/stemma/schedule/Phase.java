package org.stemma.schedule;

/// In which part of its life an article is, as far as looking goes.
public enum Phase {
  /// Looked at ever more rarely.
  ACTIVE,
  /// Unchanged for so long that a few looks more and then one a year must do.
  DORMANT,
  /// Its host says that it is not there.
  GONE
}
