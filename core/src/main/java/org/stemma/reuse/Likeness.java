package org.stemma.reuse;

import org.stemma.reuse.Fragment.Words;
import org.stemma.reuse.Weights.Weighed;

/// What a fragment of a sentence or more is judged by; [PassageLikeness] judges what was reworded.
///
/// @param overlap what both sides share, in nats
/// @param texture share of the words that stand in a shared seed, on the side where it is smaller
/// @param run words of the longest stretch in the same order without a gap
/// @param unit share of the weight of the touched sentences that lies inside, on the side where it is larger
/// @param otherUnit the same on the other side
record Likeness(Overlap overlap, double texture, int run, double unit, double otherUnit) {

  static Likeness of(Weighed a, Weighed b, Fragment at) {
    return new Likeness(
        Overlap.of(a, b, at),
        at.texture(),
        at.longestRun(),
        Math.max(unit(a, at.a()), unit(b, at.b())),
        Math.min(unit(a, at.a()), unit(b, at.b())));
  }

  private static double unit(Weighed side, Words at) {
    Words sentences =
        new Words(side.reading().sentenceBegin(at.from()), side.reading().sentenceEnd(at.to() - 1));
    return side.weight(at) / Math.max(1e-9, side.weight(sentences));
  }

  /// The chance that one was made from the other, by a logistic model.
  double confidence() {
    double containment = overlap.containment();
    double resemblance = overlap.resemblance();
    double evidence =
        -9.20
            + 1.39 * Math.log1p(overlap.shared())
            + 3.96 * containment
            + resemblance * (3.37 - 2.40 * resemblance)
            + texture * (9.64 - 10.22 * containment)
            + 0.44 * Math.log1p(run)
            - 0.41 * unit
            + 1.37 * otherUnit;
    return Logistic.chance(evidence);
  }
}
