package org.stemma.search;

import java.util.List;

/// What a search found.
///
/// @param hits of this page, the best or the newest first, one an article
/// @param articles how many articles have such a version, as far as was looked
/// @param all whether everything was looked at; false when only the best [TextSearch#MOST_VERSIONS] versions were
public record Found(List<Hit> hits, int articles, boolean all) {

  public Found {
    hits = List.copyOf(hits);
  }

  /// Nothing.
  static Found nothing() {
    return new Found(List.of(), 0, true);
  }

  /// An article in which it was found.
  ///
  /// @param revision the version that answers best
  /// @param versions of the article that answer
  public record Hit(long article, long revision, int versions) {}
}
