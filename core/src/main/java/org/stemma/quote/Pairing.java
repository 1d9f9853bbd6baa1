package org.stemma.quote;

import java.util.Arrays;

/// Which words of one utterance stand in another, in order: a longest common subsequence (Wagner and Fischer 1974).
///
/// Quadratic in the length of utterances, which [FoldedWords] bounds.
final class Pairing {

  private final int[] partners;
  private final int matched;

  private Pairing(int[] partners) {
    this.partners = partners;
    this.matched = (int) Arrays.stream(partners).filter(partner -> partner >= 0).count();
  }

  static Pairing of(FoldedWords origin, FoldedWords copy) {
    int n = origin.size();
    int m = copy.size();
    int[][] common = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        common[i][j] =
            origin.words().get(i).equals(copy.words().get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int[] partners = new int[m];
    Arrays.fill(partners, -1);
    for (int i = 0, j = 0; i < n && j < m; ) {
      if (origin.words().get(i).equals(copy.words().get(j))) {
        partners[j++] = i++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new Pairing(partners);
  }

  /// The word of the origin that a word of the copy is; -1 for a word that is not in the origin.
  int partner(int copyWord) {
    return partners[copyWord];
  }

  int matched() {
    return matched;
  }

  /// The share of the copy's words that stand in the origin, in [0, 1].
  double share() {
    return partners.length == 0 ? 0 : (double) matched / partners.length;
  }
}
