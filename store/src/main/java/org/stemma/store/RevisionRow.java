package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A revision as a row.
final class RevisionRow {
  static final String COLUMNS =
      "id, article, outlet, reading, superseded, number, witness, capture, recorded_at, seen_at,"
          + " last_without, headline, weight, by_weight, line, admitted";

  private RevisionRow() {}

  /// @param article whose `reading` it belongs to and whose `revisions` is its number
  static @Nullable Object[] of(
      long id,
      Standing article,
      NewRevision added,
      long witness,
      long capture,
      Instant now,
      Instant seenAt,
      @Nullable Instant lastWithout) {
    @Nullable Gist gist = added.gist();
    return new @Nullable Object[] {
      id,
      article.id,
      article.outlet,
      article.reading,
      false,
      article.revisions,
      witness,
      capture,
      now,
      seenAt,
      lastWithout,
      added.witness().headline(),
      gist == null ? null : (Integer) Gists.number(gist.weight()),
      gist == null ? null : Gists.byWeight(gist),
      gist == null ? null : gist.line(),
      gist == null ? null : gist.admitted()
    };
  }
}
