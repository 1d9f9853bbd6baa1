package org.stemma.newsroom;

import java.util.ArrayList;
import java.util.List;

/// The text of any of very many articles, at any revision, made on the spot: nothing is kept for an article.
///
/// Paragraphs come from a pool; a name and a number that belong to the article go into each, so that no two articles share one.
/// Cost: some microseconds an article.
final class GeneratedText {

  /// Paragraphs to choose from.
  private static final int POOL = 512;

  private final String[][] pool;

  /// Words of each paragraph of the pool.
  private final int[] lengths;

  private final long seed;
  private final int shortest;
  private final int longest;

  /// @param shortest words of the shortest article
  /// @param longest words of the longest one, about
  GeneratedText(long seed, int shortest, int longest) {
    this.seed = seed;
    this.shortest = shortest;
    this.longest = longest;
    List<String> paragraphs = new Phrasing(seed).paragraphs(POOL);
    this.lengths = paragraphs.stream().mapToInt(text -> text.split(" ").length).toArray();
    this.pool =
        paragraphs.stream()
            .map(paragraph -> paragraph.split(String.valueOf(Phrasing.SLOT)))
            .toArray(String[][]::new);
  }

  /// @param article its number over all hosts
  String headline(long article) {
    long mixed = mix(article, -1);
    return "%s council divided over lock number %d"
        .formatted(Phrasing.town(mixed), 1_000 + article);
  }

  /// @param revision 0 for the first; each further one has another marker sentence, and nothing else is different
  List<String> paragraphs(long article, long revision) {
    int target = shortest + (int) Long.remainderUnsigned(mix(article, -2), longest - shortest + 1);
    List<String> paragraphs = new ArrayList<>(16);
    paragraphs.add("");
    for (int words = 0, i = 0; words < target; i++) {
      long mixed = mix(article, i);
      int chosen = (int) Long.remainderUnsigned(mixed, POOL);
      String[] parts = pool[chosen];
      long number = 2 + Long.remainderUnsigned(mixed >>> 20, 90_000);
      paragraphs.add(parts[0] + Phrasing.town(mixed >>> 10) + parts[1] + number + parts[2]);
      words += lengths[chosen];
    }
    paragraphs.set(0, paragraphs.get(1));
    paragraphs.set(1, marker(article, revision));
    return paragraphs;
  }

  /// The sentence that says which revision this is.
  static String marker(long article, long revision) {
    return "The clerk has entered this in the book of the canal as revision %d.%d of the minutes."
        .formatted(article, revision);
  }

  /// SplitMix64's finaliser (Steele, Lea and Flood 2014): neighbouring numbers become unlike ones.
  long mix(long article, int part) {
    long z = seed + article * 0x9E3779B97F4A7C15L + part * 0xD1B54A32D192ED03L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
