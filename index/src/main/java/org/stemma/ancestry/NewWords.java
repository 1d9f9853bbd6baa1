package org.stemma.ancestry;

import java.util.stream.IntStream;
import org.stemma.index.Numbers;
import org.stemma.reuse.Shingles;
import org.stemma.reuse.StemRow;
import org.stemma.text.Span;

/// Where a version of an article says what its version before did not say.
final class NewWords {
  private final int[] begins;

  /// @param known shingles of the version before, sorted
  NewWords(String text, int[] known) {
    StemRow row = StemRow.of(text);
    Shingles shingles = Shingles.of(text);
    begins =
        IntStream.range(0, shingles.size())
            .filter(i -> !Numbers.contains(known, Numbers.half(shingles.hash(i))))
            .map(i -> row.begin(shingles.word(i)))
            .toArray();
  }

  /// True when something new begins in a passage.
  boolean isIn(Span passage) {
    return IntStream.of(begins).anyMatch(passage::contains);
  }
}
