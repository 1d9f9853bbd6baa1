package org.stemma.store;

import java.util.Locale;

/// The words that stand for constants in the database.
final class Labels {

  private Labels() {}

  /// The constant whose `label()` this is.
  ///
  /// @throws IllegalArgumentException when none bears it
  static <E extends Enum<E>> E constant(Class<E> type, String label) {
    return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
