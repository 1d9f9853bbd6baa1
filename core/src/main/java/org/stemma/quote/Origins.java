package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.reuse.Borrowing;
import org.stemma.text.Document;

/// Finds where an utterance stood before, through the borrowings that its place is part of.
///
/// Of the utterances in the passages it was borrowed from, the one that shares most of its words, at least [#SHARE] of them in
/// order, or somewhat more in any order. When several documents have it, the one that is known to be earlier comes before one that only stands
/// earlier in the input, then the one that is itself no copy, then the better match.
final class Origins {

  /// Least share of the copy's words that the origin must have, in order.
  private static final double SHARE = 0.5;

  /// What a shared word counts when the order is lost.
  private static final double SHUFFLED = 0.8;

  private final Map<String, Utterances> utterances;
  private final Map<String, List<Borrowing>> byCopy = new HashMap<>();
  private final IdentityHashMap<Utterance, FoldedWords> folded = new IdentityHashMap<>();

  /// @param utterances by document id
  Origins(Map<String, Utterances> utterances, List<Borrowing> borrowings) {
    this.utterances = utterances;
    for (Borrowing borrowing : borrowings) {
      byCopy
          .computeIfAbsent(borrowing.to().document().id(), key -> new ArrayList<>())
          .add(borrowing);
    }
  }

  /// @param share of the copy's words that stand in the origin
  /// @param known whether the direction is
  /// @param sources how many borrowings give the origin itself to others
  private record Candidate(Utterance origin, double share, boolean known, int sources) {}

  /// The utterance that a copy was made from; null when no borrowed passage holds one.
  @Nullable Utterance of(Utterance copy) {
    List<Candidate> candidates = new ArrayList<>();
    for (Borrowing borrowing : borrowingsOf(copy)) {
      Candidate best = best(copy, borrowing);
      if (best != null) {
        candidates.add(best);
      }
    }
    return candidates.stream()
        .max(
            Comparator.comparing(Candidate::known)
                .thenComparing(Comparator.comparingInt(Candidate::sources).reversed())
                .thenComparingDouble(Candidate::share))
        .map(Candidate::origin)
        .orElse(null);
  }

  /// The borrowings that an utterance is part of, as the copy.
  List<Borrowing> borrowingsOf(Utterance copy) {
    Document document = copy.document();
    return byCopy.getOrDefault(document.id(), List.of()).stream()
        .filter(borrowing -> borrowing.to().span().overlaps(copy.span()))
        .toList();
  }

  private @Nullable Candidate best(Utterance copy, Borrowing borrowing) {
    Utterances from = utterances.get(borrowing.from().document().id());
    if (from == null) {
      return null;
    }
    FoldedWords words = folded(copy);
    Utterance best = null;
    double most = 0;
    for (Utterance origin : from.in(borrowing.from().span())) {
      FoldedWords there = folded(origin);
      double inAnyOrder = there.shareOf(words);
      if (inAnyOrder < threshold(copy, origin)) {
        continue; // in order it is no more, and the pairing costs the product of both lengths
      }
      double share = Math.max(Pairing.of(there, words).share(), SHUFFLED * inAnyOrder);
      double kind = origin.marked() == copy.marked() ? 0.01 : 0;
      if (share >= threshold(copy, origin) && share + kind > most) {
        most = share + kind;
        best = origin;
      }
    }
    return best == null
        ? null
        : new Candidate(
            best,
            most,
            borrowing.direction() != Borrowing.Direction.UNKNOWN,
            borrowingsOf(best).size());
  }

  /// Each utterance is folded once, however many documents have it.
  private FoldedWords folded(Utterance utterance) {
    return folded.computeIfAbsent(utterance, each -> FoldedWords.of(each.words()));
  }

  /// Two stretches may have been merged into one: then a third of its words must do.
  private static double threshold(Utterance copy, Utterance origin) {
    return copy.marked() && origin.marked() ? 0.34 : SHARE;
  }
}
