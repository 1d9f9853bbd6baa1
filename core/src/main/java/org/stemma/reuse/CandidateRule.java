package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Decides which other documents a document is worth comparing with.
///
/// Given which of its [Shingles] are held by which other documents, and by how many: two documents are worth a comparison when
/// what they alone share, or share with few, lies within [#WINDOW] words of the document asked about. A shingle counts by how
/// few hold it, `ln(1.5 × most / holders)`; two that nobody else holds are enough, or seven that ten hold. So what makes a
/// pair is neither one chance hit nor many phrases of the language over a long text.
///
/// A shingle that more than [#mostHolders()] documents hold is a phrase of the language, or belongs to a text in many copies.
/// It is not dropped, or the copies would lead nowhere: it leads to its [#FIRST_HOLDERS] first holders, and counts so little
/// that only a stretch of them, as a copy has it, makes a pair. A million copies of one text are so linked to its first
/// holders, not all to all.
///
/// The rule knows no engine: the shingles of a collection may stand in a sorted file, a map or a search index. What it needs
/// is, for each shingle, the number of holders and the first of them, in an order that does not change (the order of the
/// input, or of dates). In a small collection, where looking at a pair too many costs nothing, more holders are allowed and
/// a single shared shingle may do.
///
/// On the training part of PAN 2013, 5,057 documents and 3,238 pairs that share something, it finds .998 of the pairs and looks
/// at 0.6 % of the possible ones. A document costs at most [#mostHolders()] hits a shingle and a sort of them.
public final class CandidateRule {

  /// Of a shingle that too many hold, only so many holders are looked at.
  public static final int FIRST_HOLDERS = 3;

  /// Hits must lie within so many words to be added up: a long paragraph.
  private static final int WINDOW = 60;

  /// What hits in one window must come to, in nats.
  private static final double ENOUGH = 2.4;

  /// The same for a document shorter than the window, in which chance has fewer places to strike.
  private static final double ENOUGH_IN_SHORT = 1.5;

  /// However large a collection is, a shingle that so few documents hold is rare.
  private static final int FEW = 10;

  /// In smaller collections a shingle may be held by this number over the number of documents: the comparisons that this may
  /// cost are then few whatever it lets through.
  private static final long SMALL = 60_000;

  /// What a hit of a shingle counts that too many hold, in nats.
  private static final double COMMON = 0.2;

  /// Weights are kept in eight bits, as so many parts of a nat.
  private static final int UNITS = 32;

  private static final int MOST_UNITS = 255;
  private static final int LAST_WORD = (1 << 24) - 1;

  private final int mostHolders;

  private CandidateRule(int mostHolders) {
    this.mostHolders = mostHolders;
  }

  /// @param documents how many the collection holds, the one that is asked about included
  public static CandidateRule among(long documents) {
    return new CandidateRule((int) Math.max(FEW, SMALL / Math.max(1, documents)));
  }

  /// Of a shingle that at most so many documents hold all holders are looked at, of others the first few.
  public int mostHolders() {
    return mostHolders;
  }

  /// One shingle that a document shares with another, as a number to be collected, stored, and given to [#candidates].
  ///
  /// @param other the number of the other document, from 0
  /// @param word where the shingle stands in the document asked about
  /// @param holders how many documents hold it, these two included
  public long hit(int other, int word, long holders) {
    return (long) other << 32 | (long) Math.min(word, LAST_WORD) << 8 | weightOf(holders);
  }

  private int weightOf(long holders) {
    double nats =
        holders > mostHolders ? COMMON : Math.log(1.5 * mostHolders / Math.max(2, holders));
    return (int) Math.min(MOST_UNITS, Math.round(UNITS * nats));
  }

  /// The documents worth a comparison, in order of their numbers.
  ///
  /// @param hits as [#hit] gives them, in any order; they are sorted
  /// @param count how many of the array are filled
  /// @param words the length of the document asked about
  public List<Candidate> candidates(long[] hits, int count, int words) {
    Arrays.sort(hits, 0, count);
    double enough = words < WINDOW ? ENOUGH_IN_SHORT : ENOUGH;
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < count; ) {
      int end = i + 1;
      while (end < count && hits[end] >> 32 == hits[i] >> 32) {
        end++;
      }
      double strength = strength(hits, i, end);
      if (strength >= enough) {
        found.add(new Candidate((int) (hits[i] >> 32), strength));
      }
      i = end;
    }
    return found;
  }

  /// The most that the hits of one other document come to in a window, in nats.
  private static double strength(long[] hits, int from, int to) {
    int most = 0;
    int sum = 0;
    int first = from;
    for (int i = from; i < to; i++) {
      sum += weight(hits[i]);
      while (word(hits[i]) - word(hits[first]) > WINDOW) {
        sum -= weight(hits[first++]);
      }
      most = Math.max(most, sum);
    }
    return (double) most / UNITS;
  }

  private static int weight(long hit) {
    return (int) hit & MOST_UNITS;
  }

  private static int word(long hit) {
    return (int) hit >>> 8;
  }

  /// Another document that is worth a comparison.
  ///
  /// @param document its number
  /// @param strength what the best window came to, in nats: to put the most promising first
  public record Candidate(int document, double strength) {}
}
