package org.stemma.collate;

import java.util.Arrays;

/// Which readings of two rows belong together.
///
/// Equal readings at both ends are paired, then, in windows of more than [#SMALL] cells, long runs that both sides hold
/// exactly once ([Anchors]). What is left between them is aligned exactly ([ExactAlignment]): every kept reading earns what it
/// is worth to a reader (a long word more than `of`, a word more than a comma), and every change that begins costs, so that a
/// lone `a` between two changes is not kept: changes run together of themselves and nothing is left as confetti. Inside a
/// change, readings that look alike earn a little, which settles ties.
///
/// A window of more than [#CELLS] cells is cut at shorter runs too; one without any is left as changed, and nothing that a
/// reader would call kept is lost by that.
///
/// Cost: the anchors are found in linear time, at most [Anchors#ROUNDS] times one inside the other, and the exact windows
/// between them have at most √CELLS = 500 steps a reading, whatever the input. Memory: one byte a cell of one window, that
/// is half a megabyte at most, and five ints a reading.
final class WordAlignment {

  /// Largest window aligned exactly: 500 readings against 500, or 5,000 against 50. At four times as much, 200,000 hostile
  /// words took 18 s, and no edit that people marked came out otherwise.
  static final int CELLS = 250_000;

  /// Largest window aligned without looking for anchors: 100 readings against 100. Above it, long equal runs are paired
  /// first, so that two long near-copies cost what their differences cost and not the product of their lengths.
  static final int SMALL = 10_000;

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
    boolean exactly = window.cells() <= CELLS;
    int[] anchors =
        window.cells() <= SMALL ? Anchors.NONE : Anchors.of(older, newer, window, depth, exactly);
    if (exactly && anchors.length == 0) {
      ExactAlignment.align(window, worth, partners);
      return;
    }
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
}
