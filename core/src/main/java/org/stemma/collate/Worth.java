package org.stemma.collate;

/// What it is worth to a reader to see two readings paired, in hundredths of a content word kept.
///
/// The only knowledge of language in it is that function words are short: a word earns by its length (Zipf 1935: the commoner
/// a word, the shorter). The numbers were settled by coordinate ascent on the training part of arXivEdits.
final class Worth {

  /// A word of five letters and more.
  static final int CONTENT = 100;

  private static final int MARK = 45;
  private static final int ONE_LETTER = 40;
  private static final int LETTER = 15;

  /// In hundredths of the same word kept to the letter.
  private static final int SAME_BUT_FOR_CASE = 90;

  /// Enough to break a tie, not to make one.
  private static final int LIKE_MARK = 10;

  private static final int LIKE_WORD = 10;
  private static final int LIKE_NUMBER = 20;

  private final Readings older;
  private final Readings newer;

  Worth(Readings older, Readings newer) {
    this.older = older;
    this.newer = newer;
  }

  static int of(Readings row, int reading) {
    if (!row.isWord(reading)) {
      return MARK;
    }
    return Math.min(CONTENT, ONE_LETTER + LETTER * (row.form(reading).length() - 1));
  }

  /// What keeping the pair earns; 0 when the two are different readings.
  int kept(int old, int young) {
    if (older.folded(old) != newer.folded(young)) {
      return 0;
    }
    int worth = of(older, old);
    return older.exact(old) == newer.exact(young) ? worth : worth * SAME_BUT_FOR_CASE / 100;
  }

  /// What it earns to set two different readings of a change against each other; 0 when they are nothing alike.
  int likeness(int old, int young) {
    boolean word = older.isWord(old);
    if (word != newer.isWord(young) || older.folded(old) == newer.folded(young)) {
      return 0;
    }
    if (!word) {
      return LIKE_MARK;
    }
    String a = older.form(old);
    String b = newer.form(young);
    if (startsWithDigit(a) && startsWithDigit(b)) {
      return LIKE_NUMBER;
    }
    return (int) (LIKE_WORD * resemblance(a, b));
  }

  private static boolean startsWithDigit(String form) {
    return !form.isEmpty() && Character.isDigit(form.charAt(0));
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
    double share = longer == 0 ? 0 : (double) (head + tail) / longer;
    return share >= 0.5 ? share : 0;
  }
}
