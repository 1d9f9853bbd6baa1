package org.stemma.corpus;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What is kept in memory of every document, 28 bytes each: where it is stored, a hash of its id and one of its series, and how
/// long it is.
final class Places {

  private long[] ends = new long[1_024];
  private long[] ids = new long[1_024];
  private long[] series = new long[1_024];
  private int[] words = new int[1_024];
  private int size;

  /// Appends a document that is stored after the one before it.
  ///
  /// @param end one past its last byte
  void add(long end, String id, String seriesName, int length) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      ids = Arrays.copyOf(ids, 2 * size);
      series = Arrays.copyOf(series, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
    }
    ends[size] = end;
    ids[size] = hash(id);
    series[size] = hash(seriesName);
    words[size++] = length;
  }

  int size() {
    return size;
  }

  long begin(int document) {
    return document == 0 ? 0 : ends[document - 1];
  }

  long end(int document) {
    return ends[document];
  }

  int words(int document) {
    return words[document];
  }

  boolean areOfOneSeries(int a, int b) {
    return series[a] == series[b];
  }

  /// Who has which id. Takes some 35 bytes a document while it is made, then 12.
  Numbers numbers() {
    return new Numbers(ids, size);
  }

  /// Documents by their ids.
  static final class Numbers {
    private final long[] sorted;
    private final int[] documents;

    private Numbers(long[] ids, int size) {
      Integer[] order = new Integer[size];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Long.compare(ids[a], ids[b]));
      sorted = new long[size];
      documents = new int[size];
      for (int i = 0; i < size; i++) {
        documents[i] = order[i];
        sorted[i] = ids[order[i]];
      }
    }

    /// The number of the document, or -1 when there is none.
    int of(String id) {
      int found = Arrays.binarySearch(sorted, hash(id));
      return found < 0 ? -1 : documents[found];
    }
  }

  /// 64 bits, of which two of a hundred million names share one in one corpus of three thousand.
  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    return hash ^ (hash >>> 31);
  }

  void save(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(size);
      for (int i = 0; i < size; i++) {
        out.writeLong(ends[i]);
        out.writeLong(ids[i]);
        out.writeLong(series[i]);
        out.writeInt(words[i]);
      }
    }
  }

  static Places load(Path file) throws IOException {
    Places places = new Places();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int size = in.readInt();
      places.ends = new long[size];
      places.ids = new long[size];
      places.series = new long[size];
      places.words = new int[size];
      for (int i = 0; i < size; i++) {
        places.ends[i] = in.readLong();
        places.ids[i] = in.readLong();
        places.series[i] = in.readLong();
        places.words[i] = in.readInt();
      }
      places.size = size;
    }
    return places;
  }
}
