package org.stemma.ancestry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stemma.collate.WordRun;
import org.stemma.collate.Words;
import org.stemma.reuse.StemRow;
import org.stemma.text.Span;

/// What of a passage the other text kept, so that it can be looked for in other versions of the passage's article: the runs of at
/// least [#SHORTEST] words that stand in both, or all of the passage where there is none. A version has the passage if all of
/// them stand in it, about as far from each other as here. So a number that was corrected in the second version, and copied
/// corrected, tells that the second was copied; a word that the copier changed himself tells nothing.
///
/// Costs a pass over the version for each run.
final class Copied {

  private static final int SHORTEST = 3;

  /// Words by which a run may have moved: a version may have a sentence more in the middle.
  private static final int SLACK = 60;

  private final List<Run> runs;
  private final Run longest;

  private static final class Run {
    final int[] stems;

    /// Of its first word in the passage, in words.
    final int offset;

    Run(int[] stems, int offset) {
      this.stems = stems;
      this.offset = offset;
    }
  }

  private Copied(List<Run> runs) {
    this.runs = runs;
    longest = runs.stream().reduce((a, b) -> b.stems.length > a.stems.length ? b : a).orElseThrow();
  }

  /// @param passage whose article's versions are meant
  /// @param counterpart the other text's
  static Copied of(String passage, String counterpart) {
    List<Run> runs = new ArrayList<>();
    int words = 0;
    for (WordRun run : Words.between(passage, counterpart)) {
      if (run.sign() == WordRun.Sign.ADDED) {
        continue;
      }
      int[] stems = StemRow.of(run.text()).stems();
      if (run.sign() == WordRun.Sign.KEPT && stems.length >= SHORTEST) {
        runs.add(new Run(stems, words));
      }
      words += stems.length;
    }
    return new Copied(
        runs.isEmpty() ? List.of(new Run(StemRow.of(passage).stems(), 0)) : List.copyOf(runs));
  }

  /// Where it stands in a version: from the first run to the last. Empty when one of them does not stand there.
  Optional<Span> in(StemRow version) {
    int at = find(longest.stems, version.stems(), 0, version.size());
    while (at >= 0) {
      Optional<Span> found = around(at - longest.offset, version);
      if (found.isPresent()) {
        return found;
      }
      at = find(longest.stems, version.stems(), at + 1, version.size());
    }
    return Optional.empty();
  }

  /// @param origin where the passage would begin, in words; may lie before the version's begin
  private Optional<Span> around(int origin, StemRow version) {
    int first = Integer.MAX_VALUE;
    int end = 0;
    for (Run run : runs) {
      int place = origin + run.offset;
      int from = Math.max(0, place - SLACK);
      int to = Math.min(version.size(), place + run.stems.length + SLACK);
      int at = find(run.stems, version.stems(), from, to);
      if (at < 0) {
        return Optional.empty();
      }
      first = Math.min(first, at);
      end = Math.max(end, at + run.stems.length);
    }
    return Optional.of(new Span(version.begin(first), version.end(end - 1)));
  }

  /// Where a run first stands between two places; -1 when it does not.
  private static int find(int[] run, int[] words, int from, int to) {
    for (int at = from; at + run.length <= to; at++) {
      if (words[at] == run[0] && Arrays.equals(words, at, at + run.length, run, 0, run.length)) {
        return at;
      }
    }
    return -1;
  }
}
