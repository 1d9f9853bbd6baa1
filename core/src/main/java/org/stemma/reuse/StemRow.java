package org.stemma.reuse;

import java.util.Arrays;
import org.stemma.text.Tokens;

/// The words of a text in a row, as numbers that depend on nothing but the word: folded, its ending taken off, hashed. Marks are
/// not among them. Two forms of one word mostly have one number; among a hundred thousand words about one pair shares one by
/// accident.
///
/// Takes 12 bytes a word.
public final class StemRow {
  private final int[] stems;
  private final int[] begins;
  private final int[] ends;

  private StemRow(int[] stems, int[] begins, int[] ends) {
    this.stems = stems;
    this.begins = begins;
    this.ends = ends;
  }

  /// Linear in the text.
  public static StemRow of(String text) {
    Tokens tokens = Tokens.of(text);
    int[] stems = new int[tokens.size()];
    int[] begins = new int[tokens.size()];
    int[] ends = new int[tokens.size()];
    int size = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        stems[size] = WordHash.of(Stems.of(tokens.folded(i)));
        begins[size] = tokens.begin(i);
        ends[size] = tokens.end(i);
        size++;
      }
    }
    return new StemRow(
        Arrays.copyOf(stems, size), Arrays.copyOf(begins, size), Arrays.copyOf(ends, size));
  }

  /// How many words.
  public int size() {
    return stems.length;
  }

  /// Where a word begins, in UTF-16 units of the text.
  public int begin(int word) {
    return begins[word];
  }

  /// One past the last unit of a word.
  public int end(int word) {
    return ends[word];
  }

  /// The words in order; to be left as they are.
  public int[] stems() {
    return stems;
  }
}
