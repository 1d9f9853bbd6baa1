package org.stemma.schedule;

/// What a look changed in an article's life, apart from its text; a person may want to hear of it.
public enum Turn {
  /// It has not changed for so long that it is left alone from now on.
  DORMANT,
  /// It was dormant and has changed.
  WOKEN,
  /// It was not there twice in a row, with time between.
  GONE,
  /// It was gone, by two looks at least, and is back.
  RETURNED
}
