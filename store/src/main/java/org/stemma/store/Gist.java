package org.stemma.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;

/// A collation in what lists and filters need; the variants themselves follow from the two witnesses.
///
/// @param weight the heaviest
/// @param byWeight how many changes have each weight; weights without one may be absent
/// @param line the heaviest change in a line for a person
/// @param admitted the sentence with which the outlet says that it changed the text; null when it is silent
public record Gist(
    Weight weight, Map<Weight, Integer> byWeight, String line, @Nullable String admitted) {

  public Gist {
    byWeight = Map.copyOf(byWeight);
  }
}
