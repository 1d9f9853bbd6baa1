package org.stemma.store;

import java.util.Locale;

/// Whether an article is looked at, and why not.
public enum ArticleState {
  ACTIVE,
  /// Unchanged for so long that it is looked at a few times more, then yearly.
  DORMANT,
  /// A person asked for a rest.
  PAUSED,
  /// A person took it off the list; its history stays.
  REMOVED,
  /// It turned out to be another article, which has its addresses now.
  MERGED,
  /// Came in by import and was never asked to be watched.
  KEPT;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
