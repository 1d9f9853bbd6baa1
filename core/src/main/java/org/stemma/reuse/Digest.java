package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.reuse.Fragment.Words;

/// Finds a few sentences of one text that tell all of another: what they share comes from everywhere in it, so that no passage
/// answers to them.
///
/// Each word of the teller speaks for or against, as in [Odds], with the whole other text in place of a passage; the stretch
/// with the highest sum is a digest if
/// - it shares clearly more than the rest of its own text does, and than chance lets a text of that length share: two reports of
///   one event share something everywhere;
/// - what it shares is scattered: no stretch of the told text one and a half times its length holds three quarters of it;
/// - passages found before do not account for it.
///
/// The wide gap on one side only is known from the winners of PAN 2013 and 2014 (Suchomel; Sanchez-Perez), who decide by the
/// pair as well whether a summary is looked for. Costs passes over the shared points and over the teller's words that stand
/// within [#LONGEST] of one, so that a short text beside a whole library costs what they share and not what the library holds.
final class Digest {

  /// Share of the content words of a digest that stand in seeds, and that the told text merely holds (training pairs).
  private static final double SEEDED = 0.45;

  private static final double HELD = 0.27;

  /// The same by chance: the first grows with the told text, here for a thousand words, within bounds.
  private static final double SEEDED_BY_CHANCE = 0.15;

  private static final double LEAST_SEEDED_BY_CHANCE = 0.06;
  private static final double MOST_SEEDED_BY_CHANCE = 0.44;
  private static final double HELD_BY_CHANCE = 0.25;

  /// A digest shares this much more than its surroundings.
  private static final double OVER_BACKGROUND = 2;

  /// Content words of surroundings that are assumed seen before the first, and their share in seeds.
  private static final double PRIOR_WORDS = 60;

  private static final double PRIOR_SHARE = 0.05;

  private static final double NAME_SHARE = 0.5;

  /// In nats.
  private static final double ENOUGH = 20;

  private static final double VALLEY = 12;
  private static final double SLACK = 5;
  private static final int FEWEST_POINTS = 8;

  /// Words of a digest at most; words that must stand around it, since without surroundings nothing tells it from a text on the
  /// same matter.
  private static final int LONGEST = 200;

  private static final int SURROUNDINGS = 50;

  /// The told text is longer at least by this.
  private static final double LONGER = 3;

  /// Share of quoted words above which sentences are traced one by one, by what they quote.
  private static final double QUOTED = 0.15;

  /// A stretch of the told text this much longer than the digest answers to less than this share of what they have in common.
  private static final double WINDOW = 1.5;

  private static final double SCATTERED = 0.75;

  /// Share of what they have in common that passages explain so well that nothing is left to tell.
  private static final double ACCOUNTED_FOR = 0.95;

  /// Copied passages, and share of the words in them, from which a text is a patchwork and no digest.
  private static final int PIECES = 4;

  private static final double PATCHWORK = 0.8;

  private final Side teller;
  private final long[] points;
  private final Words told;
  private final double byChance;

  private Digest(Side teller, long[] points, double byChance) {
    this.teller = teller;
    this.points = points;
    this.byChance = Math.clamp(byChance, LEAST_SEEDED_BY_CHANCE, MOST_SEEDED_BY_CHANCE);
    told = new Words(0, teller.otherSize());
  }

  /// The sentences of `b` that tell all of `a`; null when there are none.
  ///
  /// @param found passages of the two that were found before
  static @Nullable Fragment of(Meeting meeting, List<Verdict> found) {
    if (meeting.points().length < FEWEST_POINTS) {
      return null;
    }
    double chance = SEEDED_BY_CHANCE * meeting.a().reading().size() / 1000;
    Digest digest = new Digest(meeting.ofB(), meeting.points(), chance);
    Words at = digest.best();
    if (at.length() == 0 || !digest.fits(at)) {
      return null;
    }
    double background = OVER_BACKGROUND * digest.seededOutside(at);
    Digest strict = new Digest(meeting.ofB(), meeting.points(), Math.max(chance, background));
    return strict.odds(at) >= ENOUGH
            && digest.isScattered(at)
            && !digest.isAccountedFor(at, found)
            && !isPatchwork(at, found)
        ? Fragment.within(meeting.points(), digest.told, at)
        : null;
  }

  private boolean fits(Words at) {
    return at.length() <= LONGEST
        && at.length() * LONGER <= told.length()
        && at.length() + SURROUNDINGS <= teller.size()
        && teller.reading().quoted(at) <= QUOTED;
  }

  /// The stretch with the highest sum, to the ends of its sentences; empty when there is none.
  private Words best() {
    Words best = new Words(0, 0);
    double highest = 0;
    for (Words near : nearShared()) {
      Words at = Extent.peak(near, this::odds, VALLEY);
      double sum = odds(at);
      if (sum > highest) {
        highest = sum;
        best = at;
      }
    }
    return best.length() == 0 ? best : Extent.closed(teller.reading(), best, this::odds, SLACK);
  }

  /// The stretches of the teller that lie around shared words and hold so many of them that a digest may be there.
  private List<Words> nearShared() {
    List<Words> near = new ArrayList<>();
    int shared = 0;
    int first = 0;
    int last = 0;
    for (long point : points) {
      int word = (int) (point >> 32);
      if (shared > 0 && word - last > 2 * LONGEST) {
        add(around(first, last), shared, near);
        shared = 0;
      }
      first = shared == 0 ? word : first;
      shared += shared == 0 || word != last ? 1 : 0;
      last = word;
    }
    add(around(first, last), shared, near);
    return near;
  }

  private Words around(int first, int last) {
    return new Words(Math.max(0, first - LONGEST), Math.min(teller.size(), last + 1 + LONGEST));
  }

  /// All other words of a digest may be held, at most.
  private void add(Words at, int shared, List<Words> near) {
    double most = shared * Math.log(SEEDED / byChance) + LONGEST * Math.log(HELD / HELD_BY_CHANCE);
    if (most >= ENOUGH) {
      near.add(at);
    }
  }

  private double odds(Words at) {
    double sum = 0;
    for (int i = at.from(); i < at.to(); i++) {
      sum += odds(i);
    }
    return sum;
  }

  private double odds(int word) {
    if (teller.isFunction(word)) {
      return 0;
    }
    double odds;
    if (teller.isSeeded(word, told)) {
      odds = Math.log(SEEDED / byChance);
    } else if (teller.isHeld(word, told)) {
      odds = Math.log(HELD / HELD_BY_CHANCE);
    } else {
      odds = Math.log((1 - SEEDED - HELD) / (1 - byChance - HELD_BY_CHANCE));
    }
    return teller.isNamed(word) ? NAME_SHARE * odds : odds;
  }

  /// Share of the content words outside a stretch that stand in seeds, drawn towards what is usual.
  private double seededOutside(Words at) {
    int[] shared = Fragment.places(points, true);
    long seeded =
        IntStream.of(shared).filter(word -> !at.contains(word)).filter(this::isContent).count();
    long inside = IntStream.range(at.from(), at.to()).filter(this::isContent).count();
    double words = teller.reading().contentWords() - inside;
    return (PRIOR_WORDS * PRIOR_SHARE + seeded) / (PRIOR_WORDS + words);
  }

  private boolean isContent(int word) {
    return !teller.isFunction(word);
  }

  /// True when no stretch of the told text answers to most of the shared words.
  private boolean isScattered(Words at) {
    long[] turned = Meeting.turned(inside(at, point -> true));
    int[] meetings = new int[at.length()];
    double widest = WINDOW * at.length();
    int held = 0;
    int most = 0;
    int begin = 0;
    for (long point : turned) {
      held += meetings[(int) point - at.from()]++ == 0 ? 1 : 0;
      while ((point >> 32) - (turned[begin] >> 32) > widest) {
        held -= --meetings[(int) turned[begin] - at.from()] == 0 ? 1 : 0;
        begin++;
      }
      most = Math.max(most, held);
    }
    return most < SCATTERED * Fragment.places(turned, false).length;
  }

  /// True when a text is put together from copied passages.
  private static boolean isPatchwork(Words at, List<Verdict> found) {
    List<Words> copied =
        found.stream()
            .filter(Verdict::isInOrder)
            .map(passage -> passage.at().b())
            .filter(at::overlaps)
            .toList();
    long words =
        IntStream.range(at.from(), at.to())
            .filter(word -> copied.stream().anyMatch(passage -> passage.contains(word)))
            .count();
    return copied.size() >= PIECES || words >= PATCHWORK * at.length();
  }

  private boolean isAccountedFor(Words at, List<Verdict> found) {
    long[] all = inside(at, point -> true);
    long[] known =
        inside(at, point -> found.stream().anyMatch(passage -> passage.at().contains(point)));
    return Fragment.places(known, true).length >= ACCOUNTED_FOR * Fragment.places(all, true).length;
  }

  private long[] inside(Words at, LongPredicate which) {
    int first = Fragment.firstFrom(points, at.from());
    int last = Fragment.firstFrom(points, at.to());
    return Arrays.stream(points, first, last).filter(which).toArray();
  }
}
