package org.stemma.transfer;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What an import came to.
///
/// @param captures recorded
/// @param known captures that were there already
/// @param newArticles how many articles were not there before
/// @param articles how many articles got captures
/// @param revisions that these articles have now
/// @param disputes that other people said of articles that are here
/// @param skipped what was passed over: how much, by what it was; in the order of the words
public record Imported(
    long captures,
    long known,
    int newArticles,
    int articles,
    long revisions,
    long disputes,
    Map<String, Long> skipped) {

  /// Copies the map.
  public Imported {
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
  }
}
