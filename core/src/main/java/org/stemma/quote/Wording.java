package org.stemma.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.stemma.quote.FollowedQuote.WordingVerdict;

/// Judges what became of the words of an utterance.
///
/// The words of copy and origin are paired in order. Words of the copy that have no partner but stand in a row in another
/// turn of the origin's text make it *spliced*. Where words of the origin are gone and none came for them, it was *cut*; so
/// it was where the origin marks an elision and the copy does not. Everything else that differs is *words changed*: of a
/// change and a cut in one utterance the one with more words is told. Case, marks, apostrophes and contractions do not count.
final class Wording {

  /// Words in a row that show another turn.
  private static final int RUN = 3;

  private Wording() {}

  /// @param origin what was said there, as far as the copy can be a part of it
  /// @param copyTurn all that the copy puts into the same turn, the utterance included
  /// @param elsewhere other turns of the origin's text; asked for only when the copy has words of its own
  static WordingVerdict of(
      String origin, String copy, String copyTurn, Supplier<List<String>> elsewhere) {
    FoldedWords from = statement(FoldedWords.of(origin));
    FoldedWords to = statement(FoldedWords.of(copy));
    Pairing pairing = Pairing.of(from, to);
    if (isSpliced(to, pairing, elsewhere)) {
      return WordingVerdict.SPLICED;
    }
    List<String> turn = FoldedWords.of(copyTurn).words();
    int changed = 0;
    int gone = 0;
    int last = -1;
    int added = 0;
    boolean hidden = false;
    for (int i = 0; i <= to.size(); i++) {
      int partner = i == to.size() ? from.size() : pairing.partner(i);
      if (partner < 0) {
        added++;
        continue;
      }
      List<String> missing = from.words().subList(last + 1, partner);
      boolean elsewhereInTurn = added == 0 && isRun(missing, turn) && !to.words().equals(turn);
      if (added > 0) {
        changed += Math.max(added, Math.min(missing.size(), added));
      } else if (!elsewhereInTurn) {
        gone += missing.size();
      }
      hidden |=
          missing.isEmpty()
              && i > 0
              && i < to.size()
              && from.elided().get(partner)
              && !to.elided().get(i);
      last = partner;
      added = 0;
    }
    return verdict(changed, gone, hidden);
  }

  private static WordingVerdict verdict(int changed, int gone, boolean hidden) {
    if (gone > 0 && gone >= changed) {
      return WordingVerdict.CUT;
    }
    if (changed > 0) {
      return WordingVerdict.WORDS_CHANGED;
    }
    return hidden ? WordingVerdict.CUT : WordingVerdict.KEPT;
  }

  private static boolean isRun(List<String> words, List<String> within) {
    return !words.isEmpty() && Collections.indexOfSubList(within, words) >= 0;
  }

  /// Without the "that" which opens a reported clause.
  private static FoldedWords statement(FoldedWords words) {
    boolean that = words.size() > 1 && words.words().getFirst().equals("that");
    return that
        ? new FoldedWords(
            words.words().subList(1, words.size()), words.elided().subList(1, words.size()))
        : words;
  }

  private static boolean isSpliced(
      FoldedWords copy, Pairing pairing, Supplier<List<String>> elsewhere) {
    List<List<String>> runs = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= copy.size(); i++) {
      boolean lone = i < copy.size() && pairing.partner(i) < 0;
      if (lone && begin < 0) {
        begin = i;
      } else if (!lone && begin >= 0) {
        runs.add(copy.words().subList(begin, i));
        begin = -1;
      }
    }
    return runs.stream()
        .filter(run -> run.size() >= RUN)
        .anyMatch(run ->
            elsewhere.get().stream()
                .anyMatch(turn -> isRun(run.subList(0, RUN), FoldedWords.of(turn).words())));
  }
}
