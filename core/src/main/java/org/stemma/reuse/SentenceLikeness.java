package org.stemma.reuse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.stemma.reuse.Fragment.Words;

/// What two sentences, or texts of a few, are judged by as wholes: measures of them, and a logistic model over these.
///
/// A passage shows itself by sentence after sentence; a single sentence told anew must be known from itself: how many of its words
/// stand in the same order, how many stand near the same neighbours, which have a like form on the other side ([SharedLetters]),
/// and which names stand on one side only. Two long sentences share more by chance than two short ones.
///
/// The coefficients were fitted by Newton's method on one half of 10,000 pairs of sentences from books, half of which were written
/// anew by people (Madnani, Tetreault, Chodorow 2012), and on pairs of those sentences that do not belong together, as wrong: 2,500 at
/// random, each counted as three tenths, and 2,500 that the [CandidateRule] would look at, a tenth. Without these a model takes
/// what is short and shares nothing for rewritten, since all pairs that were chosen as wrong are long and share something.
///
/// Costs the product of the content words that either side has alone: for texts of no more than [#LONGEST] words.
final class SentenceLikeness {

  /// Words of two or three sentences, which are judged as one.
  static final int SENTENCES = 80;

  /// Words of the longer text at most.
  private static final int LONGEST = 200;

  /// In the order of [#measures].
  private static final double[] COEFFICIENTS = {
    13.014, -16.505, -5.115, 8.349, -4.395, -1.810, 18.187, 12.743, -6.344, 6.470, -0.937
  };

  private final Meeting meeting;
  private final Fragment at;
  private final int order;
  private final Reading a;
  private final Reading b;
  private final long[] points;

  /// @param order words of the fragment in the same order on both sides
  SentenceLikeness(Meeting meeting, Fragment at, int order) {
    this.meeting = meeting;
    this.at = at;
    this.order = order;
    a = meeting.a().reading();
    b = meeting.b().reading();
    points = Arrays.stream(meeting.points()).filter(at::contains).toArray();
  }

  /// The chance that one of two texts was made from the other, by their first words; 0 when they have no content word in common.
  static double ofBeginnings(Meeting meeting) {
    Reading a = meeting.a().reading();
    Reading b = meeting.b().reading();
    if (a.size() == 0 || b.size() == 0) {
      return 0;
    }
    Fragment at = new Fragment(beginning(a), beginning(b), 0, 0, 0);
    int order = CommonOrder.length(a, at.a(), b, at.b());
    SentenceLikeness likeness = new SentenceLikeness(meeting, at, order);
    return likeness.sharedContent() == 0 ? 0 : likeness.confidence();
  }

  private static Words beginning(Reading side) {
    return new Words(0, Math.min(side.size(), LONGEST));
  }

  /// The chance that one was made from the other.
  double confidence() {
    return Logistic.chance(COEFFICIENTS, measures());
  }

  /// One; share of words in the same order; length; the one times the other; pairs of neighbours that both have, times the shared
  /// words in order; content words that both have; like forms; trigrams of letters; words in seeds on the side that has more;
  /// content words in seeds; names that one side has alone.
  double[] measures() {
    SharedLetters letters = new SharedLetters(meeting.a(), meeting.b(), at);
    int[] inA = Fragment.places(points, false);
    int[] inB = Fragment.places(points, true);
    double inOrder = (double) order / at.shorter();
    double length = Math.log(at.longer() + 1);
    double neighbours =
        (double) shared(neighbours(a, at.a()), neighbours(b, at.b())) / at.shorter();
    int all = shared(counted(a, at.a(), i -> true), counted(b, at.b(), i -> true));
    double seeds = seeded(inA, inB);
    double trigrams = letters.trigrams();
    return new double[] {
      1,
      inOrder,
      length,
      inOrder * length,
      neighbours * order / Math.max(1, all),
      sharedContent(),
      letters.likeForms(),
      trigrams * trigrams,
      Math.max((double) inA.length / at.a().length(), (double) inB.length / at.b().length()),
      seeds * seeds,
      Math.log1p(namesMissing(a, at.a(), b, at.b()) + namesMissing(b, at.b(), a, at.a()))
    };
  }

  /// Of the content words of the side that has fewer.
  private double sharedContent() {
    Map<Long, Integer> inA = counted(a, at.a(), i -> !a.isFunction(i));
    Map<Long, Integer> inB = counted(b, at.b(), i -> !b.isFunction(i));
    return (double) shared(inA, inB) / Math.max(1, Math.min(total(inA), total(inB)));
  }

  /// Share of the content words of both sides that stand in seeds.
  private double seeded(int[] inA, int[] inB) {
    long seeded =
        IntStream.of(inA).filter(i -> !a.isFunction(i)).count()
            + IntStream.of(inB).filter(i -> !b.isFunction(i)).count();
    int content =
        total(counted(a, at.a(), i -> !a.isFunction(i)))
            + total(counted(b, at.b(), i -> !b.isFunction(i)));
    return (seeded + 0.5) / (content + 4);
  }

  private static Map<Long, Integer> counted(Reading side, Words at, IntPredicate which) {
    Map<Long, Integer> counts = new HashMap<>();
    for (int i = at.from(); i < at.to(); i++) {
      if (which.test(i)) {
        counts.merge((long) side.stems[i], 1, Integer::sum);
      }
    }
    return counts;
  }

  private static Map<Long, Integer> neighbours(Reading side, Words at) {
    Map<Long, Integer> counts = new HashMap<>();
    for (int i = at.from() + 1; i < at.to(); i++) {
      counts.merge(
          (long) side.stems[i - 1] << 32 | (side.stems[i] & 0xFFFF_FFFFL), 1, Integer::sum);
    }
    return counts;
  }

  /// What both have, each as often as both have it.
  private static int shared(Map<Long, Integer> inA, Map<Long, Integer> inB) {
    int shared = 0;
    for (Map.Entry<Long, Integer> one : inA.entrySet()) {
      shared += Math.min(one.getValue(), inB.getOrDefault(one.getKey(), 0));
    }
    return shared;
  }

  private static int total(Map<Long, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int namesMissing(Reading side, Words at, Reading other, Words in) {
    Set<Integer> held = new HashSet<>();
    for (int i = in.from(); i < in.to(); i++) {
      held.add(other.stems[i]);
    }
    int missing = 0;
    for (int i = at.from(); i < at.to(); i++) {
      missing += side.named[i] && !held.contains(side.stems[i]) ? 1 : 0;
    }
    return missing;
  }
}
