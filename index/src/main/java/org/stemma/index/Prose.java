package org.stemma.index;

import java.time.Instant;
import java.util.List;

/// What is searched of a revision.
///
/// @param source the key of its outlet
/// @param seenAt when it was first seen
/// @param weight ordinal of the weight of its change ([org.stemma.collate.Weight]); -1 for a first version
/// @param headline empty where it has none
/// @param text its running text, the headline in it or not
/// @param removed what its change took out, a stretch each; empty for a first version
/// @param added what its change put in
public record Prose(
    String source,
    Instant seenAt,
    int weight,
    String headline,
    String text,
    List<String> removed,
    List<String> added) {

  public Prose {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }
}
