package org.stemma.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.stemma.index.Candidate;
import org.stemma.index.Numbers;
import org.stemma.index.Query;
import org.stemma.index.RevisionReader;
import org.stemma.index.Scope;
import org.stemma.reuse.Prepared;
import org.stemma.reuse.Shingles;
import org.stemma.reuse.WordHolders;

/// Questions to a live index, one after the other, and how long each took.
final class Questions {

  /// As many as a live question compares.
  private static final int CANDIDATES = 100;

  private final RevisionReader reader;
  private final WordHolders words;
  private final IntFunction<String> articles;
  private long[] looks = {};
  private long[] wholes = {};
  private int pairs;
  private int among;
  private int found;

  Questions(RevisionReader reader, IntFunction<String> articles) throws IOException {
    this.reader = reader;
    this.articles = articles;
    words = reader.words();
  }

  /// @param gold sources by copy
  void ask(Map<Integer, Set<Integer>> gold) throws IOException {
    looks = new long[gold.size()];
    wholes = new long[gold.size()];
    int asked = 0;
    for (Map.Entry<Integer, Set<Integer>> copy : gold.entrySet()) {
      ask(copy.getKey(), copy.getValue(), asked++);
    }
    Arrays.sort(looks);
    Arrays.sort(wholes);
  }

  private void ask(int copy, Set<Integer> sources, int place) throws IOException {
    String text = articles.apply(copy);
    long begin = System.nanoTime();
    List<Integer> candidates =
        reader.candidates(query(text, copy)).stream()
            .map(Candidate::article)
            .map(article -> (int) (article - 1))
            .toList();
    looks[place] = System.nanoTime() - begin;
    List<String> texts = candidates.stream().map(articles::apply).toList();
    begin = System.nanoTime();
    Prepared asked = Prepared.of(LiveBench.document(copy, text), words);
    Set<Integer> sharing = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      int number = candidates.get(i);
      Prepared other = Prepared.of(LiveBench.document(number, texts.get(i)), words);
      if (!other.sharedWith(asked).isEmpty()) {
        sharing.add(number);
      }
    }
    wholes[place] = looks[place] + System.nanoTime() - begin;
    pairs += sources.size();
    among += (int) sources.stream().filter(candidates::contains).count();
    found += (int) sources.stream().filter(sharing::contains).count();
  }

  private static Query query(String text, int copy) {
    Shingles shingles = Shingles.of(text);
    int[] hashes = new int[shingles.size()];
    int[] places = new int[shingles.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Numbers.half(shingles.hash(i));
      places[i] = shingles.word(i);
    }
    return new Query(hashes, places, new Scope(copy + 1L, Long.MAX_VALUE), CANDIDATES);
  }

  /// Times in milliseconds, then shares of the pairs, as cells of a table.
  String row() {
    return String.format(
        Locale.ROOT,
        "%.1f | %.1f | %.1f | %.1f | %.3f | %.3f",
        at(looks, 0.5),
        at(looks, 0.99),
        at(wholes, 0.5),
        at(wholes, 0.99),
        (double) among / pairs,
        (double) found / pairs);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }
}
