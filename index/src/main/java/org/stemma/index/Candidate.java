package org.stemma.index;

import java.util.List;

/// An article that may share passages with a text.
///
/// @param revisions those that brought shingles the text has too, the newest first; at least one
/// @param score grows with how many they are, and how rare; ranks candidates of one query only
public record Candidate(long article, List<Long> revisions, double score) {

  public Candidate {
    revisions = List.copyOf(revisions);
  }
}
