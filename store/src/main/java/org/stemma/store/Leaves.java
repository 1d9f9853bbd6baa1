package org.stemma.store;

/// Captures and revisions in a row: what one day's root stands over. Their order is captures by id, then revisions by id.
///
/// @param capturesAfter id before the first capture
/// @param captures id of the last; equals `capturesAfter` when there is none
/// @param revisionsAfter id before the first revision
/// @param revisions id of the last; equals `revisionsAfter` when there is none
public record Leaves(long capturesAfter, long captures, long revisionsAfter, long revisions) {

  /// How many there are: ids have no gaps.
  public long count() {
    return captures - capturesAfter + revisions - revisionsAfter;
  }
}
