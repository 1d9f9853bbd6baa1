package org.stemma.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.stemma.reuse.Shingles;

/// Sets of numbers as sorted rows without repetition.
public final class Numbers {

  private Numbers() {}

  /// The upper halves of the hashes of a document's shingles: as much of them as the index is told.
  public static int[] of(Shingles shingles) {
    return distinct(IntStream.range(0, shingles.size()).map(i -> half(shingles.hash(i))).toArray());
  }

  /// As much of a shingle's hash as the index is told.
  public static int half(long hash) {
    return (int) (hash >>> Integer.SIZE);
  }

  /// The different ones.
  public static int[] distinct(int[] numbers) {
    return IntStream.of(numbers).sorted().distinct().toArray();
  }

  /// Those of the one set that are not in the other.
  public static int[] without(int[] all, int[] known) {
    return IntStream.of(all).filter(number -> !contains(known, number)).toArray();
  }

  public static int[] union(int[] one, int[] other) {
    return distinct(IntStream.concat(IntStream.of(one), IntStream.of(other)).toArray());
  }

  public static boolean contains(int[] set, int number) {
    return Arrays.binarySearch(set, number) >= 0;
  }
}
