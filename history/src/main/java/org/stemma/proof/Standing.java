package org.stemma.proof;

import java.util.Locale;

/// What became of a claim that was checked.
public enum Standing {
  /// It was checked and holds.
  PROVED,
  /// Nothing speaks against it, but it can't be checked (yet).
  OPEN,
  /// The evidence contradicts it, or is gone.
  BROKEN;

  /// The word for it in output.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The worse of two.
  Standing or(Standing other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
