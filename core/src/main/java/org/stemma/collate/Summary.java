package org.stemma.collate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A collation in a few figures.
///
/// @param byWeight how many variants that are a change have each weight; holds every weight, lightest first
/// @param admitted the sentence of the newer text with which the outlet says that it changed the text, new or not; null when
///     there is none. A note that already stood in the older text is named too: a reader of the newer text wants to know of
///     it, and whether it is new can be seen from its variant
public record Summary(Map<Weight, Integer> byWeight, @Nullable Side admitted) {

  public Summary {
    byWeight = Collections.unmodifiableMap(new EnumMap<>(byWeight));
  }

  static Summary of(List<Variant> variants, @Nullable Side admitted) {
    Map<Weight, Integer> count = new EnumMap<>(Weight.class);
    for (Weight weight : Weight.values()) {
      count.put(weight, 0);
    }
    variants.stream()
        .filter(Variant::isChange)
        .forEach(variant -> count.merge(variant.weight(), 1, Integer::sum));
    return new Summary(count, admitted);
  }

  /// How many variants are a change.
  public int changes() {
    return byWeight.values().stream().mapToInt(Integer::intValue).sum();
  }
}
