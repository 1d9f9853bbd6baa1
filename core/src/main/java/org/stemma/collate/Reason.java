package org.stemma.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Why a change has its weight.
///
/// @param text for a reader: `number: 15 → 51`
record Reason(Weight weight, String text) {

  /// Longer quotations in a reason say no more.
  private static final int LONGEST = 60;

  /// Names what was exchanged, left out, or added.
  static Reason of(Weight weight, String what, String old, String young) {
    if (old.isEmpty() && young.isEmpty()) {
      return new Reason(weight, what);
    }
    String text =
        old.isEmpty()
            ? what + " added: " + cut(young)
            : young.isEmpty()
                ? what + " left out: " + cut(old)
                : what + ": " + cut(old) + " → " + cut(young);
    return new Reason(weight, text);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, LONGEST / 2)) + " …";
  }

  /// The heaviest of their weights; typography if there are none.
  static Weight heaviest(List<Reason> reasons) {
    return reasons.stream()
        .map(Reason::weight)
        .max(Comparator.naturalOrder())
        .orElse(Weight.TYPOGRAPHY);
  }

  /// Their texts, heaviest first, each once. What is mere typography goes unsaid beside something heavier.
  static List<String> texts(List<Reason> reasons) {
    boolean typographyOnly = heaviest(reasons) == Weight.TYPOGRAPHY;
    List<Reason> sorted = new ArrayList<>(reasons);
    sorted.sort(Comparator.comparing(Reason::weight).reversed());
    return sorted.stream()
        .filter(reason -> typographyOnly || reason.weight() != Weight.TYPOGRAPHY)
        .map(Reason::text)
        .distinct()
        .toList();
  }
}
