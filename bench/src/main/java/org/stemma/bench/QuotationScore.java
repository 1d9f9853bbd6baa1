package org.stemma.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.stemma.text.Span;

/// Scores quotations against gold as `score_quotes.py` of the PolNeAR folder does, so that figures can be set side by side.
///
/// Content is compared on letters and digits; gold and found are paired one to one, best overlap first, where intersection
/// over union is at least [#overlap]. A speaker is right when his words share one with the gold's that is no stop word.
final class QuotationScore {

  private static final Set<String> STOP =
      Set.of(
          ("the a an of and or to in on for at by with from as is was his her their its mr mrs ms der die das"
                  + " des dem den ein eine einer eines und von im")
              .split(" "));
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /// One attribution, gold or found.
  ///
  /// @param type of gold ones: direct, mixed, indirect; empty for found ones
  record Attribution(String type, List<Span> content, String source) {}

  private static final class Count {
    int gold;
    int hit;
    int withSource;
    int rightSource;
  }

  private final double overlap;
  private final Map<String, Count> byType = new TreeMap<>();
  private int gold;
  private int found;
  private int hit;
  private int withSource;
  private int rightSource;
  private int joint;

  QuotationScore(double overlap) {
    this.overlap = overlap;
  }

  void add(String text, List<Attribution> golds, List<Attribution> finds) {
    List<Attribution> g = golds.stream().filter(a -> !letters(text, a).isEmpty()).toList();
    List<Attribution> f = finds.stream().filter(a -> !letters(text, a).isEmpty()).toList();
    gold += g.size();
    found += f.size();
    g.forEach(a -> byType.computeIfAbsent(a.type(), key -> new Count()).gold++);
    for (int[] pair : pairs(text, g, f)) {
      count(g.get(pair[0]), f.get(pair[1]));
    }
  }

  private void count(Attribution g, Attribution f) {
    Count type = byType.computeIfAbsent(g.type(), key -> new Count());
    hit++;
    type.hit++;
    if (g.source().isBlank()) {
      joint += f.source().isBlank() ? 1 : 0;
      return;
    }
    boolean right = sameSpeaker(g.source(), f.source());
    withSource++;
    type.withSource++;
    rightSource += right ? 1 : 0;
    type.rightSource += right ? 1 : 0;
    joint += right ? 1 : 0;
  }

  private static boolean sameSpeaker(String gold, String found) {
    Set<String> words = words(gold);
    if (words.isEmpty()) {
      return gold.strip().equalsIgnoreCase(found.strip());
    }
    words.retainAll(words(found));
    return !words.isEmpty();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .forEach(words::add);
    words.removeAll(STOP);
    return words;
  }

  private record Pair(int gold, int found, double overlap) {}

  private List<int[]> pairs(String text, List<Attribution> golds, List<Attribution> finds) {
    List<BitSet> g = golds.stream().map(a -> letters(text, a)).toList();
    List<BitSet> f = finds.stream().map(a -> letters(text, a)).toList();
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < g.size(); i++) {
      for (int j = 0; j < f.size(); j++) {
        double share = share(g.get(i), f.get(j));
        if (share > 0 && share >= overlap) {
          candidates.add(new Pair(i, j, share));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Pair::overlap)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found));
    BitSet usedGold = new BitSet();
    BitSet usedFound = new BitSet();
    List<int[]> pairs = new ArrayList<>();
    for (Pair pair : candidates) {
      if (!usedGold.get(pair.gold()) && !usedFound.get(pair.found())) {
        usedGold.set(pair.gold());
        usedFound.set(pair.found());
        pairs.add(new int[] {pair.gold(), pair.found()});
      }
    }
    return pairs;
  }

  private static double share(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int shared = both.cardinality();
    return shared == 0 ? 0 : (double) shared / (a.cardinality() + b.cardinality() - shared);
  }

  private static BitSet letters(String text, Attribution attribution) {
    BitSet letters = new BitSet();
    for (Span span : attribution.content()) {
      for (int i = span.begin(); i < Math.min(span.end(), text.length()); i++) {
        letters.set(i, Character.isLetterOrDigit(text.charAt(i)));
      }
    }
    return letters;
  }

  /// A Markdown table of the whole and of each type.
  String table() {
    StringBuilder table =
        new StringBuilder("| type | gold | found | P | R | F1 | speaker | joint F1 |\n");
    table.append("|---|---|---|---|---|---|---|---|\n");
    double precision = ratio(hit, found);
    double recall = ratio(hit, gold);
    table.append(
        String.format(
            Locale.ROOT,
            "| all | %d | %d | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
            gold,
            found,
            precision,
            recall,
            f1(precision, recall),
            ratio(rightSource, withSource),
            f1(ratio(joint, found), ratio(joint, gold))));
    byType.forEach((type, count) ->
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | | | %.3f | | %.3f | |%n",
                type,
                count.gold,
                ratio(count.hit, count.gold),
                ratio(count.rightSource, count.withSource))));
    return table.toString();
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
