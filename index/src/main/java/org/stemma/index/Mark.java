package org.stemma.index;

import java.util.Map;
import java.util.Optional;

/// What an index says of itself with each commit.
///
/// @param seq the last change of the store that it holds; 0 for none
/// @param store what tells the store that it is an index of from others; may be empty
public record Mark(long seq, String store) {

  /// Of the layout of fields and terms: an index of another version is made anew.
  private static final String VERSION = "2";

  static Optional<Mark> of(Map<String, String> data) {
    if (!VERSION.equals(data.get("version"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Mark(Long.parseLong(data.getOrDefault("seq", "0")), data.getOrDefault("store", "")));
  }

  Map<String, String> data() {
    return Map.of("version", VERSION, "seq", Long.toString(seq), "store", store);
  }
}
