package org.stemma.config;

import org.jspecify.annotations.Nullable;

/// One setting that a configuration file may hold.
///
/// @param section without brackets
/// @param name as it is written
/// @param standard what holds where nothing is said, as it would be written; null when then there is none
/// @param example a value, for a setting without standard; null otherwise
/// @param text what it does, in a sentence or two for the person who runs Stemma
public record Key(
    String section, String name, @Nullable String standard, @Nullable String example, String text) {

  static Key of(String section, String name, String standard, String text) {
    return new Key(section, name, standard, null, text);
  }

  static Key open(String section, String name, String example, String text) {
    return new Key(section, name, null, example, text);
  }
}
