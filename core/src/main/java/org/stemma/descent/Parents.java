package org.stemma.descent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.reuse.Borrowing;
import org.stemma.text.Span;

/// Chooses for each passage of each document the earlier document that it was most likely taken from.
///
/// The first that had a passage wins, unless a later one has a nearer wording: fewer words changed where both have it. The
/// swaps that a rewriter makes everywhere do not count, since two texts that went through one program agree in them without
/// having seen each other. Whom a text credits it has the passage from.
final class Parents {

  private Parents() {}

  /// For each pair of ids, earlier then later, the passages that the later one has from the earlier one; no entry for a pair
  /// where others explain all.
  static Map<List<String>, List<Borrowing>> of(List<Borrowing> borrowings) {
    Received received = new Received(borrowings);
    Set<Rewrites.Swap> habits = habits(borrowings);
    Map<String, List<Borrowing>> byChild = new LinkedHashMap<>();
    for (Borrowing borrowing : borrowings) {
      if (Stemmata.isKnown(borrowing)) {
        byChild
            .computeIfAbsent(borrowing.to().document().id(), key -> new ArrayList<>())
            .add(borrowing);
      }
    }
    Map<List<String>, List<Borrowing>> parents = new LinkedHashMap<>();
    for (List<Borrowing> all : byChild.values()) {
      for (Borrowing chosen : chosen(all, received, habits)) {
        parents
            .computeIfAbsent(
                List.of(chosen.from().document().id(), chosen.to().document().id()),
                key -> new ArrayList<>())
            .add(chosen);
      }
    }
    return parents;
  }

  /// First those that have a passage from no other; then those that are nearer than what was chosen before, or that have what
  /// none of these has.
  private static List<Borrowing> chosen(
      List<Borrowing> all, Received received, Set<Rewrites.Swap> habits) {
    List<Borrowing> chosen = new ArrayList<>();
    List<Borrowing> inOrder =
        all.stream()
            .sorted(
                Comparator.<Borrowing>comparingInt(b -> received.has(b.from()) ? 1 : 0)
                    .thenComparing(Borrowing::direction)
                    .thenComparingInt(b -> -b.to().span().length()))
            .toList();
    for (Borrowing borrowing : inOrder) {
      Span span = borrowing.to().span();
      List<Borrowing> same = chosen.stream().filter(b -> b.to().span().overlaps(span)).toList();
      if (!Spans.coverHalf(span, same.stream().map(b -> b.to().span()).toList())) {
        chosen.add(borrowing);
      } else if (same.stream().allMatch(other -> isNearer(borrowing, other, habits))) {
        chosen.removeIf(b -> Spans.coverHalf(b.to().span(), List.of(span)));
        chosen.add(borrowing);
      }
    }
    return chosen;
  }

  /// True when the one changed fewer words than the other where both have the passage; never nearer than a text that is
  /// credited.
  private static boolean isNearer(Borrowing one, Borrowing other, Set<Rewrites.Swap> habits) {
    Span a = one.to().span();
    Span b = other.to().span();
    Span both = new Span(Math.max(a.begin(), b.begin()), Math.min(a.end(), b.end()));
    return other.direction() != Borrowing.Direction.STATED
        && changedWords(one, both, habits) < changedWords(other, both, habits);
  }

  /// Swaps made at two places or more of the first texts: one place that two texts changed alike is no habit but a reading
  /// that they share.
  private static Set<Rewrites.Swap> habits(List<Borrowing> borrowings) {
    Map<Rewrites.Swap, Set<String>> places = new HashMap<>();
    for (Borrowing borrowing : Received.firstHand(borrowings)) {
      for (Change change : Change.in(borrowing)) {
        String place = borrowing.from().document().id() + "\n" + change.from().begin();
        Rewrites.Swap.of(change)
            .ifPresent(swap -> places.computeIfAbsent(swap, key -> new HashSet<>()).add(place));
      }
    }
    places.values().removeIf(all -> all.size() < 2);
    return places.keySet();
  }

  private static int changedWords(Borrowing borrowing, Span within, Set<Rewrites.Swap> habits) {
    int changed = 0;
    for (Change change : Change.in(borrowing)) {
      boolean habit = Rewrites.Swap.of(change).filter(habits::contains).isPresent();
      if (!habit && !change.isTypography() && within.contains(change.to())) {
        changed += Math.max(change.fromWords().size(), change.toWords().size());
      }
    }
    return changed;
  }
}
