package org.stemma.descent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Borrowing.Direction;

/// The swaps of words that each outlet is known for: made at least twice in what it took from texts known to be earlier.
/// Where one of two texts has what such a swap makes of the other's words, that one is the later.
final class Habits {

  private static final int FEWEST = 2;

  private final Map<String, Map<Rewrites.Swap, Integer>> bySeries = new HashMap<>();

  private Habits() {}

  /// @param borrowings judged so far
  static Habits of(List<Borrowing> borrowings) {
    Habits habits = new Habits();
    Set<String> seen = new HashSet<>();
    for (Borrowing borrowing : Received.firstHand(borrowings)) {
      for (Change change : Change.in(borrowing)) {
        if (seen.add(borrowing.to().document().id() + "\n" + change.to().begin())) {
          Rewrites.Swap.of(change)
              .ifPresent(swap ->
                  habits
                      .bySeries
                      .computeIfAbsent(borrowing.to().document().series(), key -> new HashMap<>())
                      .merge(swap, 1, Integer::sum));
        }
      }
    }
    return habits;
  }

  /// @param reasons that were found before and did not suffice
  Judgement judge(Kin pair, List<Signs.Sign> reasons) {
    Signs signs = new Signs(reasons);
    for (Rewrites.Swap swap : known(pair)) {
      signs.forward("habit", swap.from() + " → " + swap.to(), 1);
    }
    for (Rewrites.Swap swap : known(pair.turned())) {
      signs.backward("habit", swap.from() + " → " + swap.to(), 1);
    }
    return signs.judgement(Direction.INFERRED);
  }

  private Set<Rewrites.Swap> known(Kin pair) {
    Map<Rewrites.Swap, Integer> ofSeries = bySeries.getOrDefault(pair.b().series(), Map.of());
    Set<Rewrites.Swap> known = new HashSet<>();
    for (Borrowing borrowing : pair.borrowings()) {
      for (Change change : Change.in(borrowing)) {
        Rewrites.Swap.of(change)
            .filter(swap -> ofSeries.getOrDefault(swap, 0) >= FEWEST)
            .ifPresent(known::add);
      }
    }
    return known;
  }
}
