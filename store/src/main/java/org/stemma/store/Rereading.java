package org.stemma.store;

import java.util.List;

/// What all captures of an article read as with another extractor or profile.
///
/// @param extractor version
/// @param profile version; empty when none was used
/// @param upTo the newest capture that was considered; when there is a newer one by now, the reading is not taken
/// @param revisions in the order of first appearance
/// @param stretches in the order of time; neighbours have different revisions. Empty when no capture reads as an article
public record Rereading(
    long article,
    String extractor,
    String profile,
    long upTo,
    List<NewRevision> revisions,
    List<Stretch> stretches) {

  public Rereading {
    revisions = List.copyOf(revisions);
    stretches = List.copyOf(stretches);
  }

  /// Captures in a row that bear one text.
  ///
  /// @param revision its place in [#revisions], from 0
  /// @param captures at least one, in the order of time
  public record Stretch(int revision, List<Long> captures) {
    public Stretch {
      captures = List.copyOf(captures);
      if (captures.isEmpty()) {
        throw new IllegalArgumentException("a stretch without captures");
      }
    }
  }
}
