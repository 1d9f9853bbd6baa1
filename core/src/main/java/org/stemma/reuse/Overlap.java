package org.stemma.reuse;

import java.util.Arrays;
import org.stemma.reuse.Fragment.Words;
import org.stemma.reuse.Weights.Weighed;

/// What stretches of two documents share as bags of words: a word counts as often as both have it. Weights are in nats and
/// leave out three quarters of each name.
///
/// @param shared weight of the shared words
/// @param weightA weight of all words of the stretch of `a`
/// @param weightB the same for `b`
/// @param content shared words that are neither function words nor part of a name
record Overlap(double shared, double weightA, double weightB, int content) {

  static Overlap of(Weighed a, Weighed b, Fragment at) {
    long[] inA = sorted(a.reading(), at.a());
    long[] inB = sorted(b.reading(), at.b());
    double shared = 0;
    int content = 0;
    for (int i = 0, j = 0; i < inA.length && j < inB.length; ) {
      int order = Integer.compare((int) (inA[i] >> 32), (int) (inB[j] >> 32));
      if (order == 0) {
        int x = (int) inA[i];
        int y = (int) inB[j];
        shared += Math.min(a.weights()[x], b.weights()[y]);
        boolean says = !a.reading().isFunction(x) && !a.reading().named[x] && !b.reading().named[y];
        content += says ? 1 : 0;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return new Overlap(shared, a.weight(at.a()), b.weight(at.b()), content);
  }

  /// Share of the weight of the lighter side that both have, in [0, 1].
  double containment() {
    return shared / Math.max(1e-9, Math.min(weightA, weightB));
  }

  /// Shared weight over the weight of both together, in [0, 1].
  double resemblance() {
    return shared / Math.max(1e-9, weightA + weightB - shared);
  }

  Overlap minus(Overlap part) {
    return new Overlap(
        Math.max(0, shared - part.shared),
        Math.max(0, weightA - part.weightA),
        Math.max(0, weightB - part.weightB),
        Math.max(0, content - part.content));
  }

  private static long[] sorted(Reading side, Words at) {
    long[] stems = new long[at.length()];
    for (int i = at.from(); i < at.to(); i++) {
      stems[i - at.from()] = (long) side.stems[i] << 32 | i;
    }
    Arrays.sort(stems);
    return stems;
  }
}
