package org.stemma.collate;

import java.util.ArrayList;
import java.util.List;

/// Gathers what an alignment leaves unkept into edits as a person would mark them.
final class Edits {

  private Edits() {}

  /// @param partners for each older reading its partner in the newer row or [WordAlignment#NONE]; rising
  static List<Edit> of(Readings older, Readings newer, int[] partners) {
    List<Edit> edits = new ArrayList<>();
    int olderFrom = 0;
    int newerFrom = 0;
    for (int i = 0; i <= older.size(); i++) {
      boolean end = i == older.size();
      if (!end && partners[i] == WordAlignment.NONE) {
        continue;
      }
      int j = end ? newer.size() : partners[i];
      boolean kept = end || older.folded(i) == newer.folded(j);
      if (!kept) {
        continue;
      }
      if (i > olderFrom || j > newerFrom) {
        edits.add(new Edit(olderFrom, i, newerFrom, j));
      }
      if (!end && older.exact(i) != newer.exact(j)) {
        edits.add(new Edit(i, i + 1, j, j + 1));
      }
      olderFrom = i + 1;
      newerFrom = j + 1;
    }
    return edits;
  }
}
