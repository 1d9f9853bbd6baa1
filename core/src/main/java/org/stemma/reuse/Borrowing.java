package org.stemma.reuse;

import java.util.List;
import org.stemma.collate.WordRun;

/// A passage that two documents share.
///
/// Who had it first is a judgement made afterwards ([Direction]); until then `from` is simply the document that came first
/// in the input.
///
/// @param from the earlier passage, if `direction` knows one
/// @param to the passage that repeats it
/// @param kind how much was done to the words
/// @param containment share of the words of `to` that stand in `from` too, in [0, 1] (Broder 1997)
/// @param confidence that one of the two was made from the other, or both from a common source, in [0, 1]
/// @param words the runs that turn `from`'s text into `to`'s
/// @param direction how it is known that `from` is the earlier one
/// @param evidence why it was taken for a borrowing, and why in this direction
public record Borrowing(
    Passage from,
    Passage to,
    Kind kind,
    double containment,
    double confidence,
    List<WordRun> words,
    Direction direction,
    List<Evidence> evidence) {

  public Borrowing {
    words = List.copyOf(words);
    evidence = List.copyOf(evidence);
  }

  /// How much was done to the words, least first.
  public enum Kind {
    /// The same words in the same order; typography may differ.
    VERBATIM,
    /// The same order, a few words changed, left out or put in.
    EDITED,
    /// The same statement in shuffled words, or with many of them replaced.
    REWORDED,
    /// A longer text told in fewer words.
    CONDENSED
  }

  /// How it is known which of the two is the earlier one.
  public enum Direction {
    /// A text itself says whom it takes from.
    STATED,
    /// Dates that cannot be otherwise.
    DATED,
    /// Read off the texts: a slip carried along, a compilation, an elision.
    INFERRED,
    /// Nothing is claimed; `from` is the one that came first in the input.
    UNKNOWN
  }
}
