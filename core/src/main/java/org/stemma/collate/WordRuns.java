package org.stemma.collate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.collate.WordRun.Sign;

/// Writes edits out as runs of text: gives every character of both texts, white space too, to exactly one run a side.
final class WordRuns {

  private final Readings older;
  private final Readings newer;
  private final List<WordRun> runs = new ArrayList<>();
  private final StringBuilder kept = new StringBuilder();

  private WordRuns(Readings older, Readings newer) {
    this.older = older;
    this.newer = newer;
  }

  /// @param edits in order; everything between two of them has equal readings on both sides
  static List<WordRun> of(Readings older, Readings newer, List<Edit> edits) {
    WordRuns writer = new WordRuns(older, newer);
    int olderAt = 0;
    int newerAt = 0;
    boolean afterEdit = false;
    for (Edit edit : edits) {
      writer.keep(olderAt, edit.olderBegin(), newerAt, afterEdit);
      boolean touching = afterEdit && olderAt == edit.olderBegin();
      writer.write(edit, touching);
      olderAt = edit.olderEnd();
      newerAt = edit.newerEnd();
      afterEdit = true;
    }
    writer.keep(olderAt, older.size(), newerAt, afterEdit);
    if (!afterEdit || olderAt < older.size()) {
      writer.differ(
          older.text().substring(older.gapBegin(older.size())),
          newer.text().substring(newer.gapBegin(newer.size())));
    }
    writer.flush();
    return List.copyOf(writer.runs);
  }

  /// Readings that stay, each with the white space before it; the white space before an edit is left to the edit.
  private void keep(int olderFrom, int olderTo, int newerFrom, boolean afterEdit) {
    for (int i = olderFrom; i < olderTo; i++) {
      int j = newerFrom + i - olderFrom;
      if (i > olderFrom || !afterEdit) {
        differ(gap(older, i), gap(newer, j));
      }
      kept.append(older.text(), older.begin(i), older.end(i));
    }
  }

  /// An edit takes the white space after it, and before it too unless another edit took that.
  private void write(Edit edit, boolean touching) {
    differ(
        stretch(older, edit.olderBegin(), edit.olderEnd(), touching),
        stretch(newer, edit.newerBegin(), edit.newerEnd(), touching));
  }

  private static String stretch(Readings row, int from, int to, boolean touching) {
    int begin = touching ? afterGap(row, from) : row.gapBegin(from);
    return row.text().substring(begin, Math.max(begin, afterGap(row, to)));
  }

  /// Where the white space before a reading ends.
  private static int afterGap(Readings row, int reading) {
    return reading < row.size() ? row.begin(reading) : row.text().length();
  }

  private static String gap(Readings row, int reading) {
    return row.text().substring(row.gapBegin(reading), row.begin(reading));
  }

  /// White space that both begin or end with is kept; of the rest the older is omitted and the newer added.
  private void differ(String old, String young) {
    if (old.equals(young)) {
      kept.append(old);
      return;
    }
    int head = 0;
    int shorter = Math.min(old.length(), young.length());
    while (head < shorter && isSameSpace(old, head, young, head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && isSameSpace(old, old.length() - 1 - tail, young, young.length() - 1 - tail)) {
      tail++;
    }
    kept.append(old, 0, head);
    put(Sign.OMITTED, old.substring(head, old.length() - tail));
    put(Sign.ADDED, young.substring(head, young.length() - tail));
    kept.append(old, old.length() - tail, old.length());
  }

  private static boolean isSameSpace(String old, int i, String young, int j) {
    return old.charAt(i) == young.charAt(j) && Character.isWhitespace(old.charAt(i));
  }

  private void put(Sign sign, String text) {
    if (text.isEmpty()) {
      return;
    }
    flush();
    runs.add(new WordRun(sign, text));
  }

  private void flush() {
    if (!kept.isEmpty()) {
      runs.add(new WordRun(Sign.KEPT, kept.toString()));
      kept.setLength(0);
    }
  }
}
