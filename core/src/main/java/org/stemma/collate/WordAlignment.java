package org.stemma.collate;

import java.util.Arrays;

/// Which readings of two rows belong together.
///
/// Small windows are aligned by dynamic programming over two states, *kept* and *changed*, after Gotoh (1982): every kept
/// reading earns what it is worth to a reader (a long word more than `of`, a word more than a comma), every step from kept to
/// changed costs once. A lone `the` between two changes earns less than the second step costs, so changes run together of
/// themselves and nothing is left as confetti. Inside a change, two readings that look alike earn a little, so that `repairs`
/// stands against `repaired` and a number against a number.
///
/// Windows of more than [#CELLS] cells are first cut at runs of readings that both sides hold exactly once ([Anchors]);
/// a large window without any is left as changed. Cost: at most `CELLS` steps for each anchored window, and anchors in linear
/// time at most [Anchors#ROUNDS] deep, so O(n) windows of bounded size whatever the input. Memory: one byte a cell of one
/// window, that is 1 MB, and four ints a reading.
final class WordAlignment {

  /// Largest window aligned exactly: 1,000 readings against 1,000, or 10,000 against 100. Larger ones take a second and more
  /// on hostile input, and differ in nothing that a reader sees.
  static final int CELLS = 1_000_000;

  /// What it costs to begin a change, in the unit of [Worth].
  static final int BEGIN_CHANGE = 40;

  /// Equal readings at the ends of a window that are left to the alignment.
  private static final int CONTEXT = 6;

  static final int NONE = -1;

  private final Readings older;
  private final Readings newer;
  private final Worth worth;

  /// For each reading of the older row its partner in the newer, kept or only like it; [#NONE] when it has none.
  private final int[] partners;

  private WordAlignment(Readings older, Readings newer) {
    this.older = older;
    this.newer = newer;
    this.worth = new Worth(older, newer);
    this.partners = new int[older.size()];
    Arrays.fill(partners, NONE);
  }

  /// The partner of each reading of `older`; partners rise from left to right.
  static int[] partners(Readings older, Readings newer) {
    WordAlignment alignment = new WordAlignment(older, newer);
    alignment.align(new Window(0, older.size(), 0, newer.size()), 0);
    return alignment.partners;
  }

  private void align(Window whole, int depth) {
    Window window = trim(whole);
    if (window.isOneSided()) {
      return;
    }
    if (window.cells() <= CELLS) {
      alignExactly(window);
      return;
    }
    int[] anchors = Anchors.of(older, newer, window, depth);
    Window rest = window;
    for (int i = 0; i < anchors.length; i += 2) {
      align(rest.before(anchors[i], anchors[i + 1]), depth + 1);
      partners[anchors[i]] = anchors[i + 1];
      rest = rest.after(anchors[i], anchors[i + 1]);
    }
    if (anchors.length > 0) {
      align(rest, depth + 1);
    }
  }

  /// Pairs the equal readings at both ends, but for a few that the alignment may yet pair otherwise.
  private Window trim(Window window) {
    int shorter =
        Math.min(window.olderEnd() - window.olderBegin(), window.newerEnd() - window.newerBegin());
    int head = 0;
    while (head < shorter && same(window.olderBegin() + head, window.newerBegin() + head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && same(window.olderEnd() - 1 - tail, window.newerEnd() - 1 - tail)) {
      tail++;
    }
    boolean oneSided = head + tail == shorter;
    head = oneSided ? head : Math.max(0, head - CONTEXT);
    tail = oneSided ? tail : Math.max(0, tail - CONTEXT);
    for (int k = 0; k < head; k++) {
      partners[window.olderBegin() + k] = window.newerBegin() + k;
    }
    for (int k = 1; k <= tail; k++) {
      partners[window.olderEnd() - k] = window.newerEnd() - k;
    }
    return new Window(
        window.olderBegin() + head,
        window.olderEnd() - tail,
        window.newerBegin() + head,
        window.newerEnd() - tail);
  }

  private boolean same(int old, int young) {
    return older.exact(old) == newer.exact(young);
  }

  private static final int STEP = 3;
  private static final int OMIT = 0;
  private static final int ADD = 1;
  private static final int PAIR = 2;
  private static final int FROM_KEPT = 4;
  private static final int KEPT_FROM_KEPT = 8;

  /// Half of the least int, so that a sum of two cannot overflow.
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private void alignExactly(Window window) {
    int rows = window.olderEnd() - window.olderBegin();
    int columns = window.newerEnd() - window.newerBegin();
    byte[] ways = new byte[(rows + 1) * (columns + 1)];
    int[] kept = new int[columns + 1];
    int[] changed = new int[columns + 1];
    Arrays.fill(kept, IMPOSSIBLE);
    Arrays.fill(changed, -BEGIN_CHANGE);
    Arrays.fill(ways, 1, columns + 1, (byte) ADD);
    kept[0] = 0;
    changed[0] = IMPOSSIBLE;
    ways[1 < ways.length ? 1 : 0] |= (byte) FROM_KEPT;
    for (int row = 1; row <= rows; row++) {
      fillRow(window, row, kept, changed, ways);
    }
    boolean endsKept = kept[columns] >= changed[columns];
    follow(window, ways, endsKept);
  }

  private void fillRow(Window window, int row, int[] kept, int[] changed, byte[] ways) {
    int columns = kept.length - 1;
    int old = window.olderBegin() + row - 1;
    int keptDiagonal = kept[0];
    int changedDiagonal = changed[0];
    changed[0] = -BEGIN_CHANGE;
    kept[0] = IMPOSSIBLE;
    int line = row * (columns + 1);
    ways[line] = (byte) (row == 1 ? OMIT | FROM_KEPT : OMIT);
    for (int column = 1; column <= columns; column++) {
      int young = window.newerBegin() + column - 1;
      int way = OMIT;
      int best = changed[column];
      if (kept[column] - BEGIN_CHANGE > best) {
        best = kept[column] - BEGIN_CHANGE;
        way = OMIT | FROM_KEPT;
      }
      if (changed[column - 1] > best) {
        best = changed[column - 1];
        way = ADD;
      }
      if (kept[column - 1] - BEGIN_CHANGE > best) {
        best = kept[column - 1] - BEGIN_CHANGE;
        way = ADD | FROM_KEPT;
      }
      int likeness = worth.likeness(old, young);
      if (likeness > 0) {
        if (changedDiagonal + likeness > best) {
          best = changedDiagonal + likeness;
          way = PAIR;
        }
        if (keptDiagonal - BEGIN_CHANGE + likeness > best) {
          best = keptDiagonal - BEGIN_CHANGE + likeness;
          way = PAIR | FROM_KEPT;
        }
      }
      int keeping = worth.kept(old, young);
      int keptNow = IMPOSSIBLE;
      if (keeping > 0) {
        keptNow = Math.max(keptDiagonal, changedDiagonal) + keeping;
        way |= keptDiagonal >= changedDiagonal ? KEPT_FROM_KEPT : 0;
      }
      keptDiagonal = kept[column];
      changedDiagonal = changed[column];
      kept[column] = keptNow;
      changed[column] = best;
      ways[line + column] = (byte) way;
    }
  }

  private void follow(Window window, byte[] ways, boolean endsKept) {
    int width = window.newerEnd() - window.newerBegin() + 1;
    int row = window.olderEnd() - window.olderBegin();
    int column = width - 1;
    boolean kept = endsKept;
    while (row > 0 || column > 0) {
      int way = ways[row * width + column];
      int step = kept ? PAIR : way & STEP;
      kept = (way & (kept ? KEPT_FROM_KEPT : FROM_KEPT)) != 0;
      if (step == PAIR) {
        partners[window.olderBegin() + row - 1] = window.newerBegin() + column - 1;
      }
      row -= step == ADD ? 0 : 1;
      column -= step == OMIT ? 0 : 1;
    }
  }
}
