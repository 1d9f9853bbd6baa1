package org.stemma.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What became of the words of one text in another: the word runs that a reader sees.
///
/// Words stay whole ([Readings]); changes that stand close run together; where little is shared the old and the new stand
/// whole beside each other. [WordAlignment] says how words are paired and what that costs.
public final class Words {

  private Words() {}

  /// The runs that turn `older` into `newer`, in reading order. Kept runs are identical to the letter on both sides: kept and
  /// omitted runs put together are `older`, kept and added runs are `newer`. An omitted run and the added run right after it
  /// are one substitution; in it comes the omitted run first. Empty for two empty texts.
  ///
  /// Takes O(n log n) time and bounded memory whatever the texts are.
  public static List<WordRun> between(String older, String newer) {
    if (older.equals(newer)) {
      return older.isEmpty() ? List.of() : List.of(new WordRun(WordRun.Sign.KEPT, older));
    }
    Map<String, Integer> vocabulary = new HashMap<>();
    Readings from = Readings.of(older, vocabulary);
    Readings to = Readings.of(newer, vocabulary);
    List<Edit> edits = Edits.of(from, to, WordAlignment.partners(from, to));
    return WordRuns.of(from, to, edits);
  }
}
