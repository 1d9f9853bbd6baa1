package org.stemma.descent;

import java.util.ArrayList;
import java.util.List;
import org.stemma.collate.WordRun;
import org.stemma.reuse.Borrowing;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// A place where the two passages of a borrowing have different words.
///
/// @param from in the text of the earlier document; empty where words were put in
/// @param to in the text of the later document; empty where words were left out
/// @param fromWords folded, in order; equal to `toWords` where only typography differs
/// @param toWords folded, in order
record Change(Span from, Span to, List<String> fromWords, List<String> toWords) {

  /// Above this many words on a side a change is left as it is.
  private static final int LONGEST = 60;

  /// True when the same words stand on both sides, cut and set otherwise.
  boolean isTypography() {
    return fromWords.equals(toWords);
  }

  /// True when each side has words of its own.
  boolean isSwap() {
    return !isTypography() && !fromWords.isEmpty() && !toWords.isEmpty();
  }

  /// All of a borrowing, in order, each as small as it can be.
  static List<Change> in(Borrowing borrowing) {
    if (borrowing.words().stream().allMatch(run -> run.sign() == WordRun.Sign.KEPT)) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    String fromText = borrowing.from().document().text();
    String toText = borrowing.to().document().text();
    int from = borrowing.from().span().begin();
    int to = borrowing.to().span().begin();
    int changedFrom = from;
    int changedTo = to;
    for (WordRun run : borrowing.words()) {
      if (run.sign() == WordRun.Sign.KEPT) {
        add(changes, fromText, new Span(changedFrom, from), toText, new Span(changedTo, to));
      }
      from += run.sign() == WordRun.Sign.ADDED ? 0 : run.text().length();
      to += run.sign() == WordRun.Sign.OMITTED ? 0 : run.text().length();
      if (run.sign() == WordRun.Sign.KEPT) {
        changedFrom = from;
        changedTo = to;
      }
    }
    add(changes, fromText, new Span(changedFrom, from), toText, new Span(changedTo, to));
    return changes;
  }

  private static void add(
      List<Change> changes, String fromText, Span from, String toText, Span to) {
    if (from.isEmpty() && to.isEmpty()) {
      return;
    }
    List<Span> fromWords = words(fromText, from);
    List<Span> toWords = words(toText, to);
    if (fromWords.size() > LONGEST || toWords.size() > LONGEST) {
      changes.add(of(fromText, from, fromWords, toText, to, toWords));
      return;
    }
    split(changes, fromText, from, fromWords, toText, to, toWords);
  }

  /// Cuts a change where both sides have the same word (longest common subsequence).
  private static void split(
      List<Change> changes,
      String fromText,
      Span from,
      List<Span> fromWords,
      String toText,
      Span to,
      List<Span> toWords) {
    int[][] common = common(fromText, fromWords, toText, toWords);
    if (common[0][0] == 0 || common[0][0] == Math.max(fromWords.size(), toWords.size())) {
      changes.add(of(fromText, from, fromWords, toText, to, toWords));
      return;
    }
    int i = 0;
    int j = 0;
    int fromBegin = 0;
    int toBegin = 0;
    while (i < fromWords.size() || j < toWords.size()) {
      boolean same =
          i < fromWords.size()
              && j < toWords.size()
              && fold(fromText, fromWords.get(i)).equals(fold(toText, toWords.get(j)));
      if (same) {
        addWords(
            changes,
            fromText,
            from,
            fromWords.subList(fromBegin, i),
            toText,
            to,
            toWords.subList(toBegin, j));
        fromBegin = ++i;
        toBegin = ++j;
      } else if (j == toWords.size()
          || (i < fromWords.size() && common[i + 1][j] >= common[i][j + 1])) {
        i++;
      } else {
        j++;
      }
    }
    addWords(
        changes,
        fromText,
        from,
        fromWords.subList(fromBegin, i),
        toText,
        to,
        toWords.subList(toBegin, j));
  }

  private static void addWords(
      List<Change> changes,
      String fromText,
      Span from,
      List<Span> fromWords,
      String toText,
      Span to,
      List<Span> toWords) {
    if (!fromWords.isEmpty() || !toWords.isEmpty()) {
      changes.add(
          of(fromText, cover(fromWords, from), fromWords, toText, cover(toWords, to), toWords));
    }
  }

  private static Span cover(List<Span> words, Span whole) {
    return words.isEmpty()
        ? new Span(whole.begin(), whole.begin())
        : new Span(words.getFirst().begin(), words.getLast().end());
  }

  private static Change of(
      String fromText,
      Span from,
      List<Span> fromWords,
      String toText,
      Span to,
      List<Span> toWords) {
    return new Change(
        from,
        to,
        fromWords.stream().map(word -> fold(fromText, word)).toList(),
        toWords.stream().map(word -> fold(toText, word)).toList());
  }

  private static int[][] common(
      String fromText, List<Span> fromWords, String toText, List<Span> toWords) {
    int[][] common = new int[fromWords.size() + 1][toWords.size() + 1];
    for (int i = fromWords.size() - 1; i >= 0; i--) {
      String word = fold(fromText, fromWords.get(i));
      for (int j = toWords.size() - 1; j >= 0; j--) {
        common[i][j] =
            word.equals(fold(toText, toWords.get(j)))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static String fold(String text, Span word) {
    return Tokens.fold(word.of(text));
  }

  private static List<Span> words(String text, Span at) {
    Tokens tokens = Tokens.of(at.of(text));
    List<Span> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        words.add(new Span(tokens.begin(i), tokens.end(i)).shift(at.begin()));
      }
    }
    return words;
  }
}
