package org.stemma.reuse;

import org.stemma.reuse.Fragment.Words;

/// What each word of one side says for and against its being part of a passage that was made from a given stretch of the other
/// side, in nats: the logarithm of how much likelier the word's fate is in a copy than beside one.
///
/// A word has one of three fates. It stands in a seed that the stretch has too; or the stretch merely holds its stem; or neither.
/// In a copy their shares are those of the passage itself, so that a verbatim passage ends at the first words that the other
/// lacks and a spun one reaches over them. Beside a copy a seed in the very stretch is rare, and a lone word is the likelier to be
/// met by chance the longer the stretch is and the more often its text has the word: the words that a text is about say little
/// wherever they stand. Function words say nothing, a part of a name half.
///
/// The sums are those of local alignment (Karlin and Altschul 1990), for words in any order. Each word costs two binary
/// searches.
final class Odds {

  /// Share of content words beside a copy that stand in a seed of its stretch.
  private static final double SEEDED_BESIDE = 0.02;

  /// Share of content words that two texts on one matter have in common.
  private static final double SAME_MATTER = 0.3;

  /// Share of lone words at least that a stretch holds by chance.
  private static final double LEAST_CHANCE = 0.06;

  /// Shares of the first two fates at least, since a copy that keeps less is none.
  private static final double LEAST_SEEDED = 0.35;

  private static final double LEAST_HELD = 0.15;

  private static final double MOST_SEEDED = 0.95;
  private static final double MOST_KEPT = 0.98;
  private static final double NAME_SHARE = 0.5;

  private final Side side;
  private final Words in;
  private final double seeded;
  private final double held;
  private final double gone;
  private final double share;

  private Odds(Side side, Words in, double seeded, double held) {
    this.side = side;
    this.in = in;
    this.seeded = seeded;
    this.held = held;
    share = (double) in.length() / Math.max(1, side.otherSize());
    gone = Math.log((1 - seeded - held) / (1 - SAME_MATTER * share));
  }

  /// @param at the passage on this side, whose shares are taken
  /// @param in the stretch on the other side
  static Odds of(Side side, Words at, Words in) {
    int words = 0;
    int seeded = 0;
    int held = 0;
    for (int i = at.from(); i < at.to(); i++) {
      if (side.isFunction(i)) {
        continue;
      }
      words++;
      if (side.isSeeded(i, in)) {
        seeded++;
      } else if (side.isHeld(i, in)) {
        held++;
      }
    }
    double inSeeds = Math.clamp((seeded + 1.5) / (words + 4), LEAST_SEEDED, MOST_SEEDED);
    double most = MOST_KEPT - inSeeds;
    double alone = Math.clamp((held + 1.0) / (words + 4), Math.min(LEAST_HELD, most), most);
    return new Odds(side, in, inSeeds, alone);
  }

  /// Share of the passage's content words that stand in seeds, within bounds.
  double seeded() {
    return seeded;
  }

  /// The same, lone words included.
  double kept() {
    return seeded + held;
  }

  /// Sum over a range of words.
  double of(Words at) {
    double sum = 0;
    for (int i = at.from(); i < at.to(); i++) {
      sum += of(i);
    }
    return sum;
  }

  double of(int word) {
    if (side.isFunction(word)) {
      return 0;
    }
    double odds = gone;
    if (side.isSeeded(word, in)) {
      odds = Math.log(seeded / SEEDED_BESIDE);
    } else if (side.isHeld(word, in)) {
      odds = Math.max(gone, Math.log(held / chance(word)));
    }
    return side.isNamed(word) ? NAME_SHARE * odds : odds;
  }

  private double chance(int word) {
    double met = 1 - Math.pow(1 - share, side.timesHeld(word));
    return Math.max(LEAST_CHANCE, SAME_MATTER * met);
  }
}
