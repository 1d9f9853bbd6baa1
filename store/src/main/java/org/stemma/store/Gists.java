package org.stemma.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;

/// Gists as columns: the heaviest weight as a number, and the counts in words, `wording 3, substance 1`.
final class Gists {

  /// A weight is stored as its place here, so that an index orders by it.
  private static final List<Weight> BY_NUMBER =
      List.of(Weight.TYPOGRAPHY, Weight.DATING, Weight.WORDING, Weight.SUBSTANCE);

  private Gists() {}

  static int number(Weight weight) {
    return BY_NUMBER.indexOf(weight);
  }

  static Weight weight(int number) {
    return BY_NUMBER.get(number);
  }

  static String byWeight(Gist gist) {
    return BY_NUMBER.stream()
        .filter(gist.byWeight()::containsKey)
        .map(weight -> weight.label() + " " + gist.byWeight().get(weight))
        .collect(Collectors.joining(", "));
  }

  static @Nullable Gist gist(
      @Nullable Integer weight,
      @Nullable String byWeight,
      @Nullable String line,
      @Nullable String admitted) {
    if (weight == null || byWeight == null || line == null) {
      return null;
    }
    return new Gist(weight(weight), counts(byWeight), line, admitted);
  }

  private static Map<Weight, Integer> counts(String byWeight) {
    Map<Weight, Integer> counts = new EnumMap<>(Weight.class);
    for (String part : byWeight.isEmpty() ? new String[0] : byWeight.split(", ")) {
      String[] words = part.split(" ");
      counts.put(Weight.valueOf(words[0].toUpperCase(Locale.ROOT)), Integer.parseInt(words[1]));
    }
    return counts;
  }
}
