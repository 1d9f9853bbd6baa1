package org.stemma.reuse;

import org.stemma.reuse.Fragment.Words;
import org.stemma.reuse.Weights.Weighed;

/// What a reworded passage is judged by: measures of it, and a logistic model over them.
///
/// The coefficients were fitted by Newton's method on 26,800 fragments of PAN's training pairs (right when more than half of
/// their characters are copied, wrong below a fifth, not counted between) and 650 loose fragments of three outlets on one event,
/// each counted twice, as wrong: not mainly within quotation marks, less than 70 % in the same order.
///
/// What tells two reports of one event from a copy, beside the sums: whether sentences without any shared seed stand between,
/// whether what is shared is more than names and quotations, and how much the two share elsewhere, the more so the longer the
/// fragment is.
final class PassageLikeness {

  /// In the order of [#measures].
  private static final double[] COEFFICIENTS = {
    -9.374, -0.382, -2.477, 3.082, 2.231, -2.177, 1.548, -0.280, -0.561, 1.769, 3.160, -1.270,
    -1.593, 3.592, -0.305
  };

  /// Share of a sentence's content words below which it shares nothing.
  private static final double BARREN = 0.2;

  private final Meeting meeting;
  private final Fragment at;
  private final Overlap overlap;
  private final Odds oddsA;
  private final Odds oddsB;
  private final int order;

  /// @param order words of the fragment in the same order on both sides
  PassageLikeness(Meeting meeting, Fragment at, int order) {
    this.meeting = meeting;
    this.at = at;
    this.order = order;
    overlap = Overlap.of(meeting.a(), meeting.b(), at);
    oddsA = Odds.of(meeting.ofA(), at.a(), at.b());
    oddsB = Odds.of(meeting.ofB(), at.b(), at.a());
  }

  Overlap overlap() {
    return overlap;
  }

  /// How much likelier the fragment is if it was copied, in nats, on average of both sides.
  double score() {
    return (oddsA.of(at.a()) + oddsB.of(at.b())) / 2;
  }

  /// The chance that one was made from the other.
  double confidence() {
    return Logistic.chance(COEFFICIENTS, measures());
  }

  /// One; odds of the weaker side; least and greatest share of words in seeds; least share kept at all; resemblance; shared
  /// weight; longest run; cover of the touched sentences on both sides; common order; unequal length; words in barren sentences;
  /// seeds outside names and quotations; what is shared elsewhere, times the length.
  double[] measures() {
    double unitA = unit(meeting.a(), at.a());
    double unitB = unit(meeting.b(), at.b());
    double elsewhere =
        (meeting.ofA().seededOutside(at.a()) + meeting.ofB().seededOutside(at.b())) / 2;
    return new double[] {
      1,
      Math.log1p(Math.max(0, Math.min(oddsA.of(at.a()), oddsB.of(at.b())))),
      Math.min(oddsA.seeded(), oddsB.seeded()),
      Math.max(oddsA.seeded(), oddsB.seeded()),
      Math.min(oddsA.kept(), oddsB.kept()),
      overlap.resemblance(),
      Math.log1p(overlap.shared()),
      Math.log1p(at.longestRun()),
      Math.max(unitA, unitB),
      Math.min(unitA, unitB),
      (double) order / at.shorter(),
      Math.log((double) at.longer() / at.shorter()),
      Math.max(
          inBarrenSentences(meeting.ofA(), at.a(), at.b()),
          inBarrenSentences(meeting.ofB(), at.b(), at.a())),
      Math.min(said(meeting.ofA(), at.a(), at.b()), said(meeting.ofB(), at.b(), at.a())),
      Math.log(0.01 + elsewhere) * Math.log(at.longer())
    };
  }

  private static double unit(Weighed side, Words at) {
    Words sentences =
        new Words(side.reading().sentenceBegin(at.from()), side.reading().sentenceEnd(at.to() - 1));
    return side.weight(at) / Math.max(1e-9, side.weight(sentences));
  }

  /// Share of the content words that stand in sentences with next to nothing in seeds.
  private static double inBarrenSentences(Side side, Words at, Words in) {
    int words = 0;
    int barren = 0;
    for (int begin = at.from(); begin < at.to(); ) {
      int end = Math.min(at.to(), side.reading().sentenceEnd(begin));
      int content = 0;
      int seeded = 0;
      for (int i = begin; i < end; i++) {
        content += side.isFunction(i) ? 0 : 1;
        seeded += !side.isFunction(i) && side.isSeeded(i, in) ? 1 : 0;
      }
      words += content;
      barren += seeded < BARREN * content ? content : 0;
      begin = end;
    }
    return (double) barren / Math.max(1, words);
  }

  /// Share of the content words outside names and quotations that stand in seeds; a half when there are none.
  private static double said(Side side, Words at, Words in) {
    int words = 4;
    int seeded = 2;
    for (int i = at.from(); i < at.to(); i++) {
      if (!side.isFunction(i) && !side.isNamed(i) && !side.reading().isQuoted(i)) {
        words++;
        seeded += side.isSeeded(i, in) ? 1 : 0;
      }
    }
    return (double) seeded / words;
  }
}
