package org.stemma.reuse;

import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.text.CommonWords;

/// How common a word is before any collection is seen: a handful of documents cannot tell that `meeting` says less than
/// `lakeside`.
enum Commonness {
  /// Articles, pronouns, auxiliaries: in nine documents of ten.
  FUNCTION(0.9),
  /// `government`, `week`, and words of two letters that no list holds.
  COMMON(0.15),
  /// Words of three letters that no list holds, which in a language without a list are mostly function words.
  SHORT(0.05),
  /// Everything else.
  RARE(0.008);

  private static final Set<String> COMMON_STEMS =
      CommonWords.content().stream().map(Stems::of).collect(Collectors.toUnmodifiableSet());

  /// The share of documents that such a word is expected in.
  final double expectedShare;

  Commonness(double expectedShare) {
    this.expectedShare = expectedShare;
  }

  /// @param folded the word, folded
  /// @param stem its stem
  static Commonness of(String folded, String stem, boolean number) {
    if (isFunction(folded)) {
      return FUNCTION;
    }
    int length = folded.length();
    if (number) {
      return length < 2 ? COMMON : length < 3 ? SHORT : RARE;
    }
    if (COMMON_STEMS.contains(stem) || (length < 3 && folded.charAt(0) < 0x2E80)) {
      return COMMON;
    }
    return length == 3 ? SHORT : RARE;
  }

  /// @param folded the word, folded; empty when it was nothing but a mark that folding takes away
  static boolean isFunction(String folded) {
    return folded.isEmpty() || CommonWords.function().contains(folded);
  }
}
