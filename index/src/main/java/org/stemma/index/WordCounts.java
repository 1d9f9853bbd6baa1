package org.stemma.index;

import org.stemma.reuse.WordHolders;

/// How many documents hold each stem: an open table of ints, 12 bytes a stem with room.
final class WordCounts {
  private int[] stems = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int used;
  private int documents;

  void addDocuments(int more) {
    documents += more;
  }

  void add(int stem, int holders) {
    if (3 * used > 2 * stems.length) {
      grow();
    }
    int at = place(stem);
    used += counts[at] == 0 ? 1 : 0;
    stems[at] = stem;
    counts[at] += holders;
  }

  private void grow() {
    int[] oldStems = stems;
    int[] oldCounts = counts;
    stems = new int[2 * oldStems.length];
    counts = new int[2 * oldStems.length];
    for (int i = 0; i < oldStems.length; i++) {
      if (oldCounts[i] > 0) {
        int at = place(oldStems[i]);
        stems[at] = oldStems[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  private int place(int stem) {
    int mask = stems.length - 1;
    int at = ((stem * 0x9E3779B1) >>> 7) & mask;
    while (counts[at] > 0 && stems[at] != stem) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private int of(int stem) {
    return counts[place(stem)];
  }

  /// The counts without the stems of one or two documents, which are most of the table and say nothing: whoever asks about a word does so
  /// because two texts share it.
  WordHolders frequent() {
    WordCounts kept = new WordCounts();
    kept.documents = documents;
    for (int i = 0; i < stems.length; i++) {
      if (counts[i] > 2) {
        kept.add(stems[i], counts[i]);
      }
    }
    return new WordHolders() {
      @Override
      public int documents() {
        return kept.documents;
      }

      @Override
      public int holding(int stem) {
        return kept.of(stem);
      }
    };
  }
}
