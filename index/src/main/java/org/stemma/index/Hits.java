package org.stemma.index;

import java.util.Arrays;

/// Which documents of an index hold which shingles of a query: a heap that grows, then is put in order by document.
final class Hits {
  private long[] hits = new long[1_024];
  private int size;

  /// @param document its number in the index
  /// @param shingle its place among the query's shingles
  void add(int document, int shingle) {
    if (size == hits.length) {
      hits = Arrays.copyOf(hits, 2 * size);
    }
    hits[size++] = (long) document << 32 | shingle;
  }

  void sort() {
    Arrays.sort(hits, 0, size);
  }

  int size() {
    return size;
  }

  int document(int hit) {
    return (int) (hits[hit] >> 32);
  }

  int shingle(int hit) {
    return (int) hits[hit];
  }

  /// One past the last hit in the same document; only when sorted.
  int end(int hit) {
    int document = document(hit);
    int end = hit + 1;
    while (end < size && document(end) == document) {
      end++;
    }
    return end;
  }
}
