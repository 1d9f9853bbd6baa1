package org.stemma.descent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reading that shows kinship because nobody arrives at it twice: a misspelling, or a changed wording that several
/// documents share against the others. Agreement in error shows descent; agreement in the original shows nothing.
///
/// @param text the reading, as it stands
/// @param in ids of the documents that have it, at least two, in input order
/// @param against what other documents read at the same place; null when no other one has the passage
public record Slip(String text, List<String> in, @Nullable Reading against) {

  public Slip {
    in = List.copyOf(in);
  }

  /// What some documents have at a place.
  public record Reading(String text, List<String> in) {

    public Reading {
      in = List.copyOf(in);
    }
  }
}
