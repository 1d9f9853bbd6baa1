package org.stemma.collate;

/// What it is worth to a reader to see two readings paired, in hundredths of a content word kept.
///
/// The only knowledge of language in it is that function words are short: a word earns by its length. (Zipf 1935, ch. 2: the
/// commoner a word, the shorter.)
final class Worth {

  static final int MARK = 15;
  static final int SHORTEST = 20;
  static final int LETTER = 20;
  static final int LONGEST = 100;
  static final int CASE = 70;
  static final int LIKE = 60;
  static final int LIKE_MARK = 5;
  static final int LIKE_NUMBER = 20;

  private final Readings older;
  private final Readings newer;

  Worth(Readings older, Readings newer) {
    this.older = older;
    this.newer = newer;
  }

  /// What keeping the pair earns; 0 when the two are different readings.
  int kept(int old, int young) {
    if (older.folded(old) != newer.folded(young)) {
      return 0;
    }
    int full = full(older, old);
    return older.exact(old) == newer.exact(young) ? full : full * CASE / 100;
  }

  static int full(Readings row, int reading) {
    if (!row.isWord(reading)) {
      return MARK;
    }
    return Math.min(LONGEST, SHORTEST + LETTER * (row.form(reading).length() - 1));
  }

  /// What it earns to set two different readings of a change against each other; 0 when they are nothing alike.
  int likeness(int old, int young) {
    if (older.folded(old) == newer.folded(young)) {
      return 0;
    }
    boolean word = older.isWord(old);
    if (word != newer.isWord(young)) {
      return 0;
    }
    if (!word) {
      return LIKE_MARK;
    }
    String a = older.form(old);
    String b = newer.form(young);
    if (Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0))) {
      return LIKE_NUMBER;
    }
    return (int) (LIKE * resemblance(a, b));
  }

  /// The share of letters that two words have in common at both ends, in [0, 1]; 0 when it is under a half.
  static double resemblance(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (shorter * 2 < longer) {
      return 0;
    }
    int head = 0;
    while (head < shorter && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    double share = (double) (head + tail) / longer;
    return share >= 0.5 ? share : 0;
  }
}
