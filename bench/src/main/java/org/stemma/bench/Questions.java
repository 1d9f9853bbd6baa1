package org.stemma.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /// Of all copies an even sample: p99 is then the third slowest.
  private static final int MOST_QUESTIONS = 300;

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
    List<Map.Entry<Integer, Set<Integer>>> copies = List.copyOf(gold.entrySet());
    int asked = Math.min(copies.size(), MOST_QUESTIONS);
    looks = new long[asked];
    wholes = new long[asked];
    for (int i = 0; i < asked; i++) {
      Map.Entry<Integer, Set<Integer>> copy = copies.get((int) ((long) i * copies.size() / asked));
      ask(copy.getKey(), copy.getValue(), i);
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
    Set<Integer> sharing =
        IntStream.range(0, texts.size())
            .parallel()
            .filter(i -> isSharing(candidates.get(i), texts.get(i), asked))
            .mapToObj(candidates::get)
            .collect(Collectors.toSet());
    wholes[place] = looks[place] + System.nanoTime() - begin;
    pairs += sources.size();
    among += (int) sources.stream().filter(candidates::contains).count();
    found += (int) sources.stream().filter(sharing::contains).count();
  }

  private boolean isSharing(int number, String text, Prepared asked) {
    Prepared other = Prepared.of(LiveBench.document(number, text), words);
    return !other.sharedWith(asked).isEmpty();
  }

  /// Asks for as many articles as a live question compares, of other outlets than the copy's.
  static Query query(String text, int copy) {
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
