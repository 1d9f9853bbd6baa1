package org.stemma.store;

import java.util.Locale;

/// What happened to an article, a feed or an outlet that is no change of its text.
public enum EventKind {
  GONE,
  RETURNED,
  BLOCKED,
  UNBLOCKED,
  /// Its canonical address changed.
  MOVED,
  DORMANT,
  WOKEN,
  MERGED,
  /// An outlet's feeds brought nothing new for longer than is its habit.
  SILENT,
  HEARD,
  /// A feed that can't be read any more.
  FEED_LOST,
  /// Our reading changed, not the text.
  REREAD;

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
