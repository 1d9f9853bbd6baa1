package org.stemma.collate;

import java.util.Arrays;

/// Aligns one window of readings by dynamic programming over two states, *kept* and *changed* (Gotoh 1982).
///
/// For every place of the window it is worked out what the best way there earns, once if the last step kept a reading and
/// once if it changed something. A step to *changed* costs once for each change that begins ([#BEGIN_CHANGE]); going on
/// changing is free; pairs earn what [Worth] says. Time and memory: one step and one byte a cell; two rows of ints.
final class ExactAlignment {

  /// What it costs to begin a change, in the unit of [Worth].
  private static final int BEGIN_CHANGE = 40;

  /// Half of the least int, so that a sum of two cannot overflow.
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  /// The step that led to *changed* at a cell, in the two lowest bits of its way.
  private static final int STEP = 3;

  private static final int OMIT = 0;
  private static final int ADD = 1;
  private static final int PAIR = 2;

  /// Set when the step to *changed* came from *kept*.
  private static final int FROM_KEPT = 4;

  /// Set when the step to *kept* came from *kept*.
  private static final int KEPT_FROM_KEPT = 8;

  private final Window window;
  private final Worth worth;
  private final int rows;
  private final int columns;
  private final byte[] ways;

  /// What the best way to each column of the current row earns when it ends kept, and when it ends changed. Columns to the
  /// right of the current one still hold the row above.
  private final int[] kept;

  private final int[] changed;

  private ExactAlignment(Window window, Worth worth) {
    this.window = window;
    this.worth = worth;
    rows = window.olderEnd() - window.olderBegin();
    columns = window.newerEnd() - window.newerBegin();
    ways = new byte[(rows + 1) * (columns + 1)];
    kept = new int[columns + 1];
    changed = new int[columns + 1];
  }

  /// Writes the partners of a window's older readings, kept or only like, into `partners`. Neither side may be empty.
  static void align(Window window, Worth worth, int[] partners) {
    ExactAlignment alignment = new ExactAlignment(window, worth);
    alignment.fill();
    alignment.follow(partners);
  }

  private void fill() {
    Arrays.fill(kept, IMPOSSIBLE);
    Arrays.fill(changed, -BEGIN_CHANGE);
    Arrays.fill(ways, 1, columns + 1, (byte) ADD);
    kept[0] = 0;
    changed[0] = IMPOSSIBLE;
    ways[1] |= FROM_KEPT;
    for (int row = 1; row <= rows; row++) {
      fillRow(row);
    }
  }

  private void fillRow(int row) {
    int old = window.olderBegin() + row - 1;
    int line = row * (columns + 1);
    int keptDiagonal = kept[0];
    int changedDiagonal = changed[0];
    kept[0] = IMPOSSIBLE;
    changed[0] = -BEGIN_CHANGE;
    ways[line] = (byte) (row == 1 ? OMIT | FROM_KEPT : OMIT);
    for (int column = 1; column <= columns; column++) {
      int keptAbove = kept[column];
      int changedAbove = changed[column];
      int young = window.newerBegin() + column - 1;
      int way = change(column);
      int likeness = worth.likeness(old, young);
      if (likeness > 0) {
        way = pair(column, way, likeness, keptDiagonal, changedDiagonal);
      }
      int worthKeeping = worth.kept(old, young);
      boolean straight = keptDiagonal >= changedDiagonal;
      kept[column] =
          worthKeeping > 0
              ? (straight ? keptDiagonal : changedDiagonal) + worthKeeping
              : IMPOSSIBLE;
      ways[line + column] = (byte) (straight ? way | KEPT_FROM_KEPT : way);
      keptDiagonal = keptAbove;
      changedDiagonal = changedAbove;
    }
  }

  /// The best step to *changed* that omits the older reading or adds the newer one.
  private int change(int column) {
    int omit = Math.max(changed[column], kept[column] - BEGIN_CHANGE);
    int add = Math.max(changed[column - 1], kept[column - 1] - BEGIN_CHANGE);
    if (omit >= add) {
      int way = omit == changed[column] ? OMIT : OMIT | FROM_KEPT;
      changed[column] = omit;
      return way;
    }
    changed[column] = add;
    return add == changed[column - 1] ? ADD : ADD | FROM_KEPT;
  }

  /// The same, or the step that sets the two readings against each other if that earns more.
  private int pair(int column, int way, int likeness, int keptDiagonal, int changedDiagonal) {
    int paired = Math.max(changedDiagonal, keptDiagonal - BEGIN_CHANGE) + likeness;
    if (paired <= changed[column]) {
      return way;
    }
    changed[column] = paired;
    return paired == changedDiagonal + likeness ? PAIR : PAIR | FROM_KEPT;
  }

  private void follow(int[] partners) {
    int row = rows;
    int column = columns;
    boolean isKept = kept[columns] >= changed[columns];
    while (row > 0 || column > 0) {
      int way = ways[row * (columns + 1) + column];
      int step = isKept ? PAIR : way & STEP;
      isKept = (way & (isKept ? KEPT_FROM_KEPT : FROM_KEPT)) != 0;
      if (step == PAIR) {
        partners[window.olderBegin() + row - 1] = window.newerBegin() + column - 1;
      }
      row -= step == ADD ? 0 : 1;
      column -= step == OMIT ? 0 : 1;
    }
  }
}
