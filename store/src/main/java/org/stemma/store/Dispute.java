package org.stemma.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody said of a matter.
///
/// @param article on whose text it is
/// @param other the article that it was held against; null for a matter of one article
/// @param note for readers; may be empty
/// @param account who said it; null for what came with an import
/// @param name of who said it
/// @param withdrawnAt when it was taken back, or replaced by another word of theirs; null while it stands
public record Dispute(
    long id,
    long article,
    @Nullable Long other,
    Matter matter,
    Says says,
    String note,
    @Nullable Long account,
    String name,
    Instant at,
    @Nullable Instant withdrawnAt) {

  /// Which.
  public enum Says {
    WRONG,
    RIGHT;

    /// `wrong`.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
