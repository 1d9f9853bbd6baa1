package org.stemma.bench;

import java.util.ArrayList;
import java.util.List;
import org.stemma.bench.ArxivPairs.Range;
import org.stemma.collate.WordRun;

/// A change of whole blank-separated tokens, in the characters of both texts: half-open ranges, either may be empty. What word
/// runs change inside a token changes the token, and its kept rest on the other side with it.
record TokenChange(int olderBegin, int olderEnd, int newerBegin, int newerEnd) {

  /// In order; no two share a token.
  static List<TokenChange> of(String older, String newer, List<WordRun> runs) {
    List<TokenChange> changes = new ArrayList<>();
    int olderAt = 0;
    int newerAt = 0;
    for (int i = 0; i < runs.size(); i++) {
      WordRun run = runs.get(i);
      int omitted = run.sign() == WordRun.Sign.ADDED ? 0 : run.text().length();
      int added = run.sign() == WordRun.Sign.OMITTED ? 0 : run.text().length();
      if (run.sign() == WordRun.Sign.OMITTED && isAdded(runs, i + 1)) {
        added = runs.get(++i).text().length();
      }
      if (run.sign() != WordRun.Sign.KEPT) {
        TokenChange change =
            new TokenChange(olderAt, olderAt + omitted, newerAt, newerAt + added)
                .whole(older, newer);
        while (!changes.isEmpty() && changes.getLast().overlaps(change)) {
          change = changes.removeLast().through(change);
        }
        changes.add(change);
      }
      olderAt += omitted;
      newerAt += added;
    }
    return changes;
  }

  private static boolean isAdded(List<WordRun> runs, int at) {
    return at < runs.size() && runs.get(at).sign() == WordRun.Sign.ADDED;
  }

  /// Grown to whole tokens where it begins or ends inside one, blanks at its ends left out.
  private TokenChange whole(String older, String newer) {
    int before = 0;
    int after = 0;
    if (isInside(older, olderBegin, olderEnd, olderBegin)
        || isInside(newer, newerBegin, newerEnd, newerBegin)) {
      while (olderBegin > before
          && newerBegin > before
          && older.charAt(olderBegin - before - 1) > ' ') {
        before++;
      }
    }
    if (isInside(older, olderBegin, olderEnd, olderEnd)
        || isInside(newer, newerBegin, newerEnd, newerEnd)) {
      while (olderEnd + after < older.length()
          && newerEnd + after < newer.length()
          && older.charAt(olderEnd + after) > ' ') {
        after++;
      }
    }
    int[] old = stripped(older, olderBegin - before, olderEnd + after);
    int[] young = stripped(newer, newerBegin - before, newerEnd + after);
    return new TokenChange(old[0], old[1], young[0], young[1]);
  }

  /// True when one of the ends of a stretch that is not empty has a token on both of its sides.
  private static boolean isInside(String text, int begin, int end, int at) {
    return begin < end
        && at > 0
        && at < text.length()
        && text.charAt(at - 1) > ' '
        && text.charAt(at) > ' ';
  }

  private static int[] stripped(String text, int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return new int[] {from, to};
  }

  private boolean overlaps(TokenChange later) {
    return later.olderBegin < olderEnd || later.newerBegin < newerEnd;
  }

  private TokenChange through(TokenChange later) {
    return new TokenChange(
        Math.min(olderBegin, later.olderBegin),
        Math.max(olderEnd, later.olderEnd),
        Math.min(newerBegin, later.newerBegin),
        Math.max(newerEnd, later.newerEnd));
  }

  /// The older tokens, counted.
  Range older(String text) {
    return tokens(text, olderBegin, olderEnd);
  }

  /// The newer tokens, counted.
  Range newer(String text) {
    return tokens(text, newerBegin, newerEnd);
  }

  private static Range tokens(String text, int begin, int end) {
    return begin == end
        ? Range.NOWHERE
        : new Range(tokenAt(text, begin), tokenAt(text, end - 1) + 1);
  }

  private static int tokenAt(String text, int position) {
    int token = -1;
    for (int i = 0; i <= position; i++) {
      boolean begins = text.charAt(i) > ' ' && (i == 0 || text.charAt(i - 1) <= ' ');
      token += begins ? 1 : 0;
    }
    return token;
  }
}
