package org.stemma.collate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds runs of units that hold the same words in the same order but are cut at other places: one paragraph became two, or
/// a sentence went from the begin of one to the end of the one before.
///
/// Starts only where both sides come from equal units or from their begin, and walks forward while one side's words go on as
/// the other's do. Linear: no unit is walked over twice.
final class Recuts {

  private final List<Bag> older;
  private final List<Bag> newer;
  private final int[] olderPartner;
  private final int[] newerPartner;

  private Recuts(List<Bag> older, List<Bag> newer, int[] olderPartner, int[] newerPartner) {
    this.older = older;
    this.newer = newer;
    this.olderPartner = olderPartner;
    this.newerPartner = newerPartner;
  }

  /// The groups found, in order of the older side; units that have partners stay out of them.
  static List<Group> of(List<Bag> older, List<Bag> newer, int[] olderPartner, int[] newerPartner) {
    Recuts recuts = new Recuts(older, newer, olderPartner, newerPartner);
    List<Group> groups = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < older.size() && j < newer.size()) {
      Group group = recuts.from(i, j);
      if (group != null) {
        groups.add(group);
        i = group.olderEnd();
        j = group.newerEnd();
        continue;
      }
      i = recuts.afterNextPair(i);
      j = i == 0 || i > older.size() ? newer.size() : olderPartner[i - 1] + 1;
    }
    return groups;
  }

  /// One past the next unit that has a partner; one past the end of the side plus one when there is none.
  private int afterNextPair(int from) {
    int at = from;
    while (at < older.size() && olderPartner[at] == Pairing.NONE) {
      at++;
    }
    return at + 1;
  }

  /// The smallest group that begins with the unpaired units `i` and `j` and ends at a cut of both; null when there is none.
  private @Nullable Group from(int i, int j) {
    int a = i;
    int b = j;
    int wordA = 0;
    int wordB = 0;
    while (true) {
      boolean cutA = a > i && wordA == 0;
      boolean cutB = b > j && wordB == 0;
      if (cutA && cutB) {
        boolean regrouped = a - i > 1 || b - j > 1;
        return regrouped ? new Group(i, a, j, b, false) : null;
      }
      if (!isFree(older, olderPartner, a) || !isFree(newer, newerPartner, b)) {
        return null;
      }
      if (older.get(a).at(wordA++) != newer.get(b).at(wordB++)) {
        return null;
      }
      if (wordA == older.get(a).size()) {
        a++;
        wordA = 0;
      }
      if (wordB == newer.get(b).size()) {
        b++;
        wordB = 0;
      }
    }
  }

  private static boolean isFree(List<Bag> side, int[] partners, int at) {
    return at < side.size() && partners[at] == Pairing.NONE && side.get(at).size() > 0;
  }
}
