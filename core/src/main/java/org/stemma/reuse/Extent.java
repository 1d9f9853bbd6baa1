package org.stemma.reuse;

import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.reuse.Fragment.Words;

/// Finds how far a passage reaches that was reworded, so that no run of equal words shows it.
///
/// Begins with rough bounds and takes turns: given the stretch of the one side, each word of the other speaks for or against
/// ([Odds]), and the stretch with the highest sum is kept, unless it holds a valley deeper than [#VALLEY]; then the same the other
/// way round, until nothing moves. (Growing until the sum has fallen by a set amount is BLAST's, Altschul et al. 1990; the
/// stretch of highest sum is Kadane's.) At last an edge moves out to the end of its sentence if little speaks against it, since
/// people rework whole sentences.
///
/// Costs [#ROUNDS] passes over the passage and what a valley may hold on both sides, which is some forty words.
final class Extent {

  /// In nats: what two sentences cost of which nothing is shared, in a text that keeps half of its words.
  private static final double VALLEY = 12;

  /// In nats: the rest of a sentence may say this much against.
  private static final double SLACK = 5;

  private static final int ROUNDS = 4;

  private final Meeting meeting;

  Extent(Meeting meeting) {
    this.meeting = meeting;
  }

  /// @return the passage that a rough fragment is part of; null when nothing speaks for one
  @Nullable Fragment of(Fragment rough) {
    Words inA = rough.a();
    Words inB = rough.b();
    for (int round = 0; round < ROUNDS; round++) {
      Words newB = best(meeting.ofB(), inB, inA);
      Words newA = best(meeting.ofA(), inA, newB);
      boolean settled = newA.equals(inA) && newB.equals(inB);
      inA = newA;
      inB = newB;
      if (inA.length() == 0 || inB.length() == 0) {
        return null;
      }
      if (settled) {
        break;
      }
    }
    Words closedB = closed(meeting.ofB(), inB, inA);
    return Fragment.within(meeting.points(), closed(meeting.ofA(), inA, closedB), closedB);
  }

  private static Words best(Side side, Words core, Words in) {
    Odds odds = Odds.of(side, core, in);
    int before = reach(core.from(), i -> odds.of(core.from() - 1 - i));
    int after = reach(side.size() - core.to(), i -> odds.of(core.to() + i));
    return peak(core.grown(before, after), odds::of, VALLEY);
  }

  private static Words closed(Side side, Words at, Words in) {
    return closed(side.reading(), at, Odds.of(side, at, in)::of, SLACK);
  }

  /// Moves an edge out to the end of its sentence if the words between say less than `slack` against it.
  static Words closed(Reading reading, Words at, IntToDoubleFunction odds, double slack) {
    int begin = reading.sentenceBegin(at.from());
    int end = reading.sentenceEnd(at.to() - 1);
    boolean opens = sum(begin, at.from(), odds) >= -slack;
    boolean closes = sum(at.to(), end, odds) >= -slack;
    return new Words(opens ? begin : at.from(), closes ? end : at.to());
  }

  private static double sum(int from, int to, IntToDoubleFunction odds) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += odds.applyAsDouble(i);
    }
    return sum;
  }

  /// How many of the next words belong to a passage: up to where the sum is highest, before the first valley too deep.
  ///
  /// @param most words there are
  /// @param odds of the next word, the one after that, and so on
  private static int reach(int most, IntToDoubleFunction odds) {
    double sum = 0;
    double highest = 0;
    int reached = 0;
    for (int i = 0; i < most && sum > highest - VALLEY; i++) {
      sum += odds.applyAsDouble(i);
      if (sum > highest) {
        highest = sum;
        reached = i + 1;
      }
    }
    return reached;
  }

  /// The stretch of highest sum that holds no valley deeper than allowed; empty when no word speaks for one.
  static Words peak(Words in, IntToDoubleFunction odds, double valley) {
    Words best = new Words(in.from(), in.from());
    double bestSum = 0;
    int begin = in.from();
    double sum = 0;
    double highest = 0;
    for (int i = in.from(); i < in.to(); i++) {
      sum += odds.applyAsDouble(i);
      if (sum > bestSum) {
        bestSum = sum;
        best = new Words(begin, i + 1);
      }
      highest = Math.max(highest, sum);
      if (sum <= 0 || sum < highest - valley) {
        begin = i + 1;
        sum = 0;
        highest = 0;
      }
    }
    return best;
  }
}
