package org.stemma.store;

import java.util.Locale;

/// What an account may do, each with all before it.
public enum Role {
  /// Reads where reading is closed to others.
  READER,
  /// Changes what is watched and what is shown.
  EDITOR;

  /// `editor`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether an account of this role may do what `needed` may.
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }
}
