package org.stemma.reuse;

import java.util.List;
import org.stemma.reuse.Borrowing.Kind;

/// What was found out about a fragment.
///
/// @param score how much likelier the fragment is if it was copied, in nats
/// @param confidence in [0, 1]
record Verdict(Fragment at, Kind kind, double score, double confidence, List<Evidence> evidence) {

  /// A passage wrongly reported costs a reader more than one that is missed; at even odds one in nine was wrong.
  private static final double ENOUGH = 0.7;

  /// What says the same in other words is more often two reporters' account of one event.
  private static final double ENOUGH_WHEN_REWORDED = 0.85;

  /// A reworded passage is judged as a whole.
  private static final double ENOUGH_OF_PASSAGE = 0.8;

  Verdict {
    evidence = List.copyOf(evidence);
  }

  boolean isBorrowing() {
    return switch (kind) {
      case VERBATIM, EDITED -> confidence >= ENOUGH;
      case REWORDED, CONDENSED -> confidence >= ENOUGH_WHEN_REWORDED;
    };
  }

  boolean isInOrder() {
    return kind == Kind.VERBATIM || kind == Kind.EDITED;
  }

  /// The two documents exchanged.
  Verdict turned() {
    return new Verdict(at.turned(), kind, score, confidence, evidence);
  }

  boolean isBorrowedPassage() {
    return confidence >= ENOUGH_OF_PASSAGE;
  }
}
