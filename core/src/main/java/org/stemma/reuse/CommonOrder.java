package org.stemma.reuse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.stemma.reuse.Fragment.Words;

/// Length of the longest common subsequence: how many words two stretches share in the same order.
///
/// Bit-parallel (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004): one word of `b` is dealt with 64 words of `a`
/// at a time, so a pair of pages costs some hundred thousand steps. Above [#LONGEST] words on the shorter side the rest is
/// not looked at, which bounds the cost for hostile input; no passage of an article is that long.
final class CommonOrder {

  private static final int LONGEST = 20_000;

  private CommonOrder() {}

  static int length(Reading a, Words inA, Reading b, Words inB) {
    int shorter = Math.min(inA.length(), inB.length());
    int head = 0;
    while (head < shorter && a.words[inA.from() + head] == b.words[inB.from() + head]) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && a.words[inA.to() - 1 - tail] == b.words[inB.to() - 1 - tail]) {
      tail++;
    }
    Words restA = new Words(inA.from() + head, inA.to() - tail);
    Words restB = new Words(inB.from() + head, inB.to() - tail);
    boolean done = restA.length() == 0 || restB.length() == 0;
    return head + tail + (done ? 0 : between(a, restA, b, restB));
  }

  private static int between(Reading a, Words inA, Reading b, Words inB) {
    int m = Math.min(inA.length(), LONGEST);
    int n = Math.min(inB.length(), LONGEST);
    int blocks = (m + 63) / 64;
    Map<Integer, long[]> places = new HashMap<>();
    for (int i = 0; i < m; i++) {
      places.computeIfAbsent(a.words[inA.from() + i], word -> new long[blocks])[i / 64] |=
          1L << i % 64;
    }
    long[] row = new long[blocks];
    Arrays.fill(row, -1L);
    for (int j = 0; j < n; j++) {
      long[] same = places.get(b.words[inB.from() + j]);
      if (same != null) {
        step(row, same);
      }
    }
    int zeros = 0;
    for (int i = 0; i < m; i++) {
      zeros += (row[i / 64] >>> i % 64 & 1) == 0 ? 1 : 0;
    }
    return zeros;
  }

  /// `row = (row + (row & same)) | (row & ~same)`, with the carry going from block to block.
  private static void step(long[] row, long[] same) {
    long carry = 0;
    for (int k = 0; k < row.length; k++) {
      long both = row[k] & same[k];
      long sum = row[k] + both + carry;
      carry = ((row[k] & both) | ((row[k] | both) & ~sum)) >>> 63;
      row[k] = sum | (row[k] & ~same[k]);
    }
  }
}
