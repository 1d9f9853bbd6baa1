package org.stemma.reuse;

import java.util.Arrays;
import org.stemma.reuse.Fragment.Words;

/// Where a document has each of its stems: all places in one sorted row, eight bytes a word, found by binary search.
final class Places {

  /// The stem in the upper half, the place in the lower.
  private final long[] places;

  Places(int[] stems) {
    places = new long[stems.length];
    for (int i = 0; i < stems.length; i++) {
      places[i] = key(stems[i], i);
    }
    Arrays.sort(places);
  }

  boolean isWithin(int stem, Words in) {
    int at = firstFrom(key(stem, in.from()));
    return at < places.length && places[at] < key(stem, in.to());
  }

  int count(int stem) {
    return firstFrom(key(stem, Integer.MAX_VALUE)) - firstFrom(key(stem, 0));
  }

  private static long key(int stem, int place) {
    return (long) stem << 32 | place;
  }

  private int firstFrom(long key) {
    int found = Arrays.binarySearch(places, key);
    return found >= 0 ? found : -found - 1;
  }
}
