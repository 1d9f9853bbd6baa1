package org.stemma.store;

import org.jspecify.annotations.Nullable;

/// Which articles a list shows, newest first.
///
/// @param outlet null for all
/// @param feed that named them; null for all
/// @param state null for all
/// @param before the last id of the page before; [Long#MAX_VALUE] for the first page
/// @param limit how many at most
public record ArticleQuery(
    @Nullable Long outlet,
    @Nullable Long feed,
    @Nullable ArticleState state,
    long before,
    int limit) {

  /// The newest of all.
  public static ArticleQuery newest(int limit) {
    return new ArticleQuery(null, null, null, Long.MAX_VALUE, limit);
  }
}
