package org.stemma.descent;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.reuse.Borrowing;
import org.stemma.text.CommonWords;

/// Finds swaps of words that recur: what a rewriter's program or habit does to every text it takes.
///
/// A place of the later document counts once, however many earlier documents have the passage, and is compared with the one
/// that had it first. Borrowings of unknown direction are left out, since a swap has one. Numbers, pronouns and forms of one
/// word are no swaps.
public final class Rewrites {

  /// Words on a side; what is longer is an edit, not a habit.
  private static final int LONGEST = 3;

  private static final int FEWEST = 2;

  private Rewrites() {}

  /// Swaps that were made at least twice, the most frequent first.
  ///
  /// @param borrowings judged, so that `from` is the earlier one where a direction is known
  public static List<Rewrite> among(List<Borrowing> borrowings) {
    Map<Swap, Places> swaps = new LinkedHashMap<>();
    for (Borrowing borrowing : Received.firstHand(borrowings)) {
      String document = borrowing.to().document().id();
      for (Change change : Change.in(borrowing)) {
        Swap.of(change)
            .ifPresent(
                swap -> swaps.computeIfAbsent(swap, key -> new Places()).add(document, change));
      }
    }
    return swaps.entrySet().stream()
        .filter(entry -> entry.getValue().seen.size() >= FEWEST)
        .map(entry -> entry.getValue().rewrite(entry.getKey()))
        .sorted(Comparator.comparingInt(Rewrite::count).reversed())
        .toList();
  }

  /// One word or two for another, in the singular.
  record Swap(String from, String to) {

    static Optional<Swap> of(Change change) {
      if (!change.isSwap()
          || change.fromWords().size() > LONGEST
          || change.toWords().size() > LONGEST) {
        return Optional.empty();
      }
      String from = String.join(" ", change.fromWords());
      String to = String.join(" ", change.toWords());
      if (hasDigit(from) || hasDigit(to) || isFunction(change) || isOneWord(change)) {
        return Optional.empty();
      }
      return Optional.of(new Swap(from, to).inSingular());
    }

    /// Both sides in the singular where both are plurals.
    Swap inSingular() {
      return isPlural(from) && isPlural(to) ? new Swap(singular(from), singular(to)) : this;
    }

    private static boolean isFunction(Change change) {
      return CommonWords.function().containsAll(change.fromWords())
          && CommonWords.function().containsAll(change.toWords())
          && !String.join("", change.fromWords()).equals(String.join("", change.toWords()));
    }

    private static boolean hasDigit(String words) {
      return words.chars().anyMatch(Character::isDigit);
    }

    /// True for two forms of one word: they begin alike and at most three letters at their ends differ.
    private static boolean isOneWord(Change change) {
      if (change.fromWords().size() != 1 || change.toWords().size() != 1) {
        return false;
      }
      String from = change.fromWords().getFirst();
      String to = change.toWords().getFirst();
      int same = 0;
      while (same < Math.min(from.length(), to.length()) && from.charAt(same) == to.charAt(same)) {
        same++;
      }
      return same >= 3 && Math.max(from.length(), to.length()) - same <= 3;
    }

    private static boolean isPlural(String word) {
      return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    }

    private static String singular(String word) {
      return word.endsWith("ies")
          ? word.substring(0, word.length() - 3) + "y"
          : word.substring(0, word.length() - 1);
    }
  }

  /// Where a swap was made, and in which number.
  private static final class Places {
    private final Set<String> seen = new HashSet<>();
    private final Set<String> documents = new LinkedHashSet<>();
    private final Set<List<String>> forms = new LinkedHashSet<>();

    void add(String document, Change change) {
      seen.add(document + "\n" + change.to().begin());
      documents.add(document);
      forms.add(List.of(String.join(" ", change.fromWords()), String.join(" ", change.toWords())));
    }

    /// In the form it always has, or in the singular where it has several.
    Rewrite rewrite(Swap swap) {
      List<String> form =
          forms.size() == 1 ? forms.iterator().next() : List.of(swap.from(), swap.to());
      return new Rewrite(form.getFirst(), form.getLast(), seen.size(), List.copyOf(documents));
    }
  }
}
