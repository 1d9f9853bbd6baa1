package org.stemma.reuse;

import java.util.Arrays;
import org.stemma.reuse.Fragment.Words;

/// Finds where a fragment begins and ends, exact to the word.
///
/// A sentence at an edge that shares much less than the rest does not belong to it, nor does one that only repeats what the rest
/// says, as a headline does above the sentence that it tells of; after that the edge moves out as far as the words agree, within
/// the sentence, and to the sentence's end where both sides have it.
final class Bounds {

  /// An edge sentence goes when it shares less than this part of what the whole fragment shares.
  private static final double EDGE = 0.5;

  /// Shared words that are too few to stay when they are but a tail of a sentence.
  private static final int SHORT = 8;

  private static final int ROUNDS = 6;

  /// Words that may stand beyond the last common word on both sides when a sentence only begins or ends otherwise.
  private static final int FEW = 4;

  /// Below this texture a fragment is reworded: its first and last common words are chance, its sentences are not.
  private static final double LOOSE = 0.65;

  private final Reading a;
  private final Reading b;

  Bounds(Reading a, Reading b) {
    this.a = a;
    this.b = b;
  }

  /// True when a fragment reaches no further than the sentences of its part.
  boolean isInSameSentences(Fragment part, Fragment whole) {
    return closed(a, part.a()).contains(whole.a()) && closed(b, part.b()).contains(whole.b());
  }

  /// True when a fragment begins and ends with sentences on both sides.
  boolean isWholeSentences(Fragment at) {
    return closed(a, at.a()).equals(at.a()) && closed(b, at.b()).equals(at.b());
  }

  private static Words closed(Reading side, Words at) {
    return new Words(side.sentenceBegin(at.from()), side.sentenceEnd(at.to() - 1));
  }

  /// @param points as [Seeds#shared] gives them, at least one
  Fragment of(long[] points) {
    Fragment exact = extended(Fragment.around(trimmed(points)));
    return exact.texture() < LOOSE ? wholeSentences(exact) : closedSentences(exact);
  }

  private long[] trimmed(long[] points) {
    long[] kept = points;
    for (int round = 0; round < ROUNDS; round++) {
      Fragment at = Fragment.around(kept);
      double least = EDGE * at.texture();
      Words inA = withoutEcho(a, trimmed(a, at.a(), Fragment.places(kept, false), least), kept);
      Words inB = withoutEcho(b, trimmed(b, at.b(), Fragment.places(kept, true), least), kept);
      if (inA.equals(at.a()) && inB.equals(at.b())) {
        return kept;
      }
      Fragment smaller = at.within(inA, inB);
      long[] inside = Arrays.stream(kept).filter(smaller::contains).toArray();
      if (inside.length == 0) {
        return kept;
      }
      kept = inside;
    }
    return kept;
  }

  /// @param places shared words of this side, sorted, each once
  private static Words trimmed(Reading side, Words at, int[] places, double least) {
    int from = at.from();
    int to = at.to();
    int firstEnd = side.sentenceEnd(from);
    if (firstEnd < to && isPoor(side, new Words(from, firstEnd), places, least)) {
      from = firstEnd;
    }
    int lastBegin = side.sentenceBegin(to - 1);
    if (lastBegin > from && isPoor(side, new Words(lastBegin, to), places, least)) {
      to = lastBegin;
    }
    return new Words(from, to);
  }

  /// Without a first or last sentence that answers only such words of the other side as the rest answers too.
  private Words withoutEcho(Reading side, Words at, long[] points) {
    int firstEnd = side.sentenceEnd(at.from());
    if (firstEnd < at.to()
        && isEcho(side, new Words(at.from(), firstEnd), new Words(firstEnd, at.to()), points)) {
      return new Words(firstEnd, at.to());
    }
    int lastBegin = side.sentenceBegin(at.to() - 1);
    if (lastBegin > at.from()
        && isEcho(side, new Words(lastBegin, at.to()), new Words(at.from(), lastBegin), points)) {
      return new Words(at.from(), lastBegin);
    }
    return at;
  }

  private boolean isEcho(Reading side, Words edge, Words rest, long[] points) {
    int[] answered = answered(side, rest, points);
    return Arrays.stream(answered(side, edge, points))
        .allMatch(word -> Arrays.binarySearch(answered, word) >= 0);
  }

  /// The words of the other side that a range of this one answers; sorted, each once.
  private int[] answered(Reading side, Words at, long[] points) {
    boolean ofB = side == b;
    long[] inside =
        Arrays.stream(points)
            .filter(point -> at.contains((int) (ofB ? point >> 32 : point)))
            .toArray();
    return Fragment.places(inside, !ofB);
  }

  /// True when little of a sentence is shared, and what lies inside the fragment is short or shares little itself.
  private static boolean isPoor(Reading side, Words inside, int[] places, double least) {
    int shared = insertion(places, inside.to()) - insertion(places, inside.from());
    int whole = side.sentenceEnd(inside.from()) - side.sentenceBegin(inside.from());
    return shared < least * whole && (shared < SHORT || shared < least * inside.length());
  }

  private static int insertion(int[] places, int word) {
    int found = Arrays.binarySearch(places, word);
    return found >= 0 ? found : -found - 1;
  }

  private Fragment extended(Fragment at) {
    int back = 0;
    int mostBack =
        Math.min(
            at.a().from() - a.sentenceBegin(at.a().from()),
            at.b().from() - b.sentenceBegin(at.b().from()));
    while (back < mostBack
        && a.words[at.a().from() - back - 1] == b.words[at.b().from() - back - 1]) {
      back++;
    }
    int on = 0;
    int mostOn =
        Math.min(
            a.sentenceEnd(at.a().to() - 1) - at.a().to(),
            b.sentenceEnd(at.b().to() - 1) - at.b().to());
    while (on < mostOn && a.words[at.a().to() + on] == b.words[at.b().to() + on]) {
      on++;
    }
    return at.within(at.a().grown(back, on), at.b().grown(back, on));
  }

  /// To the sentence ends on both sides, when few words are left there on both.
  private Fragment closedSentences(Fragment at) {
    int aBefore = at.a().from() - a.sentenceBegin(at.a().from());
    int bBefore = at.b().from() - b.sentenceBegin(at.b().from());
    int aAfter = a.sentenceEnd(at.a().to() - 1) - at.a().to();
    int bAfter = b.sentenceEnd(at.b().to() - 1) - at.b().to();
    boolean opens = isFew(aBefore) && isFew(bBefore);
    boolean closes = isFew(aAfter) && isFew(bAfter);
    return at.within(
        at.a().grown(opens ? aBefore : 0, closes ? aAfter : 0),
        at.b().grown(opens ? bBefore : 0, closes ? bAfter : 0));
  }

  private static boolean isFew(int words) {
    return words > 0 && words <= FEW;
  }

  private Fragment wholeSentences(Fragment at) {
    return at.within(wholeSentences(a, at.a()), wholeSentences(b, at.b()));
  }

  /// A sentence at an edge belongs to the fragment when half of it lies inside; else what lies inside stays.
  private static Words wholeSentences(Reading side, Words at) {
    int begin = side.sentenceBegin(at.from());
    int firstEnd = Math.min(side.sentenceEnd(at.from()), at.to());
    int end = side.sentenceEnd(at.to() - 1);
    int lastBegin = Math.max(side.sentenceBegin(at.to() - 1), at.from());
    boolean opens = firstEnd - at.from() >= at.from() - begin;
    boolean closes = at.to() - lastBegin >= end - at.to();
    return new Words(opens ? begin : at.from(), closes ? end : at.to());
  }
}
