package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;

/// Which revisions a list of the newest shows: those after an article's first, of current readings.
///
/// @param outlet null for all
/// @param least the lightest weight shown
/// @param before the last of the page before; null for the first page
/// @param limit how many at most
public record NewestQuery(@Nullable Long outlet, Weight least, @Nullable Before before, int limit) {

  /// A place in the list. It stays one when the revision that stood there is gone.
  ///
  /// @param seenAt of the revision
  /// @param id of the revision
  public record Before(Instant seenAt, long id) {

    public static Before of(Revision revision) {
      return new Before(revision.seenAt(), revision.id());
    }
  }
}
