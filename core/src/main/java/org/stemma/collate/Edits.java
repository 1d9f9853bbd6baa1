package org.stemma.collate;

import java.util.ArrayList;
import java.util.List;

/// Gathers what an alignment leaves unkept into edits as a person would mark them. Three rules, their numbers settled on the
/// training part of arXivEdits (Jiang et al. 2022):
///
/// - A few short words kept between two long changes are no help: they join the changes ([#BRIDGE]).
/// - An addition or omission that could begin at several places (`a, b{+, c+}` or `a{+, b+}, c`) begins with the connecting
///   word or the mark and ends with a word that means something.
/// - Where less than [#LITTLE] of the shorter text is kept, old and new stand whole beside each other.
///
/// Cost: linear; an addition is slid by [#REACH] readings at most.
final class Edits {

  /// A stretch worth no more than this for each reading of the smaller change beside it is no longer kept.
  static final int BRIDGE = 20;

  /// In hundredths of what the shorter text is worth.
  static final int LITTLE = 20;

  /// In readings: a repetition longer than this is no longer a matter of taste.
  static final int REACH = 50;

  private final Readings older;
  private final Readings newer;

  private Edits(Readings older, Readings newer) {
    this.older = older;
    this.newer = newer;
  }

  /// @param partners for each older reading its partner in the newer row or [WordAlignment#NONE]; rising
  /// @return in order; between two of them all readings are equal to the letter
  static List<Edit> of(Readings older, Readings newer, int[] partners) {
    Edits edits = new Edits(older, newer);
    List<Edit> found = edits.slide(edits.bridge(edits.gather(partners)));
    return edits.isLittleKept(found) ? List.of(edits.whole()) : found;
  }

  private Edit whole() {
    return new Edit(0, older.size(), 0, newer.size());
  }

  private List<Edit> gather(int[] partners) {
    List<Edit> edits = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (int at = 0; at < older.size(); at++) {
      int partner = partners[at];
      boolean kept = partner >= 0 && older.exact(at) == newer.exact(partner);
      boolean capital = partner >= 0 && !kept && isMovedCapital(at, partner);
      if (!kept && !capital) {
        continue;
      }
      addUnlessEmpty(edits, new Edit(i, at, j, partner));
      if (capital) {
        edits.add(new Edit(at, at + 1, partner, partner + 1));
      }
      i = at + 1;
      j = partner + 1;
    }
    addUnlessEmpty(edits, new Edit(i, older.size(), j, newer.size()));
    return edits;
  }

  private static void addUnlessEmpty(List<Edit> edits, Edit edit) {
    if (edit.size() > 0) {
      edits.add(edit);
    }
  }

  /// True for a word that is written with a capital on one side only because a sentence begins with it there.
  private boolean isMovedCapital(int old, int young) {
    return older.folded(old) == newer.folded(young)
        && opensSentence(older, old) != opensSentence(newer, young);
  }

  private static boolean opensSentence(Readings row, int reading) {
    return reading == 0 || ".!?".contains(row.form(reading - 1));
  }

  private List<Edit> bridge(List<Edit> edits) {
    List<Edit> bridged = new ArrayList<>();
    for (Edit edit : edits) {
      Edit joined = edit;
      while (!bridged.isEmpty() && isBridged(bridged.getLast(), joined)) {
        joined = bridged.removeLast().through(joined);
      }
      bridged.add(joined);
    }
    return bridged;
  }

  private boolean isBridged(Edit left, Edit right) {
    int bound = BRIDGE * Math.min(left.size(), right.size());
    int worth = 0;
    for (int i = left.olderEnd(); i < right.olderBegin() && worth <= bound; i++) {
      worth += Worth.of(older, i);
    }
    return worth <= bound && left.olderEnd() < right.olderBegin();
  }

  private List<Edit> slide(List<Edit> edits) {
    List<Edit> slid = new ArrayList<>();
    for (int k = 0; k < edits.size(); k++) {
      Edit before = slid.isEmpty() ? new Edit(0, 0, 0, 0) : slid.getLast();
      Edit after = k + 1 < edits.size() ? edits.get(k + 1) : whole().atEnd();
      slid.add(slide(edits.get(k), before, after));
    }
    return slid;
  }

  private Edit slide(Edit edit, Edit before, Edit after) {
    int room = Math.min(REACH, edit.olderBegin() - before.olderEnd());
    int ahead = Math.min(REACH, after.olderBegin() - edit.olderEnd());
    if (edit.isAddition()) {
      return edit.shift(bestShift(newer, edit.newerBegin(), edit.newerEnd(), room, ahead));
    }
    if (edit.isOmission()) {
      return edit.shift(bestShift(older, edit.olderBegin(), edit.olderEnd(), room, ahead));
    }
    return edit;
  }

  /// How far a stretch of one row is best moved, to the right if positive; 0 when there is no choice.
  ///
  /// @param room readings kept before it
  /// @param ahead readings kept after it
  private static int bestShift(Readings row, int begin, int end, int room, int ahead) {
    int first = 0;
    while (first > -room && row.exact(begin + first - 1) == row.exact(end + first - 1)) {
      first--;
    }
    int last = 0;
    while (last < ahead && row.exact(begin + last) == row.exact(end + last)) {
      last++;
    }
    int best = first;
    for (int shift = first + 1; shift <= last; shift++) {
      if (boundary(row, begin + shift, end + shift) > boundary(row, begin + best, end + best)) {
        best = shift;
      }
    }
    return best;
  }

  /// How well a stretch begins and ends: at white space; with a connecting word, and a meaning one or the comma that closes
  /// it. What a bracket opens or closes has a meaning.
  private static int boundary(Readings row, int begin, int end) {
    int first = "([{".contains(row.form(begin)) ? Worth.CONTENT : Worth.of(row, begin);
    int last =
        switch (row.form(end - 1)) {
          case "," -> Worth.CONTENT + 20;
          case ")", "]", "}" -> Worth.CONTENT;
          default -> Worth.of(row, end - 1);
        };
    int space = isApart(row, begin) && isApart(row, end) ? APART : 0;
    return space + last - first;
  }

  /// More than all else about a boundary.
  private static final int APART = 200;

  /// True when no mark is glued to the place before a reading.
  private static boolean isApart(Readings row, int reading) {
    return reading == 0 || reading == row.size() || row.gapBegin(reading) < row.begin(reading);
  }

  private boolean isLittleKept(List<Edit> edits) {
    long olderWorth = worth(older);
    long newerWorth = worth(newer);
    long omitted = 0;
    for (Edit edit : edits) {
      for (int i = edit.olderBegin(); i < edit.olderEnd(); i++) {
        omitted += Worth.of(older, i);
      }
    }
    long shorter = Math.min(olderWorth, newerWorth);
    return edits.size() > 1 && (olderWorth - omitted) * 100 < LITTLE * shorter;
  }

  private static long worth(Readings row) {
    long worth = 0;
    for (int i = 0; i < row.size(); i++) {
      worth += Worth.of(row, i);
    }
    return worth;
  }
}
