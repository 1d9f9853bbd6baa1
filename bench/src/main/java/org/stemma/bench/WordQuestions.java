package org.stemma.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.stemma.index.RevisionReader;
import org.stemma.search.SearchQuery;
import org.stemma.search.TextSearch;
import org.stemma.search.TextSearch.Order;

/// Questions of words to a live index: two words of one article, three in a row, a common word, and the same without another.
final class WordQuestions {
  private static final int ASKED = 400;
  private static final int PAGE = 20;

  /// What is asked before times are taken, so that the first is no slower for being the first.
  private static final int WARMING = 40;

  private final RevisionReader reader;
  private final IntFunction<String> articles;

  WordQuestions(RevisionReader reader, IntFunction<String> articles) {
    this.reader = reader;
    this.articles = articles;
  }

  /// Median and 99th percentile in milliseconds, as cells of a table.
  String row(int size) throws IOException {
    long[] took = new long[ASKED];
    for (int i = -WARMING; i < ASKED; i++) {
      int number = Math.floorMod(i * 7_919L, size);
      SearchQuery asked = SearchQuery.of(question(articles.apply(number), Math.floorMod(i, 4)));
      Order order = i % 2 == 0 ? Order.BEST : Order.NEWEST;
      long begin = System.nanoTime();
      TextSearch.in(reader, asked, order, 0, PAGE);
      if (i >= 0) {
        took[i] = System.nanoTime() - begin;
      }
    }
    Arrays.sort(took);
    return String.format(
        Locale.ROOT, "%.1f | %.1f", took[ASKED / 2] / 1e6, took[ASKED * 99 / 100] / 1e6);
  }

  private static String question(String text, int kind) {
    List<String> words =
        Stream.of(text.split("\\W+")).filter(word -> !word.isEmpty()).limit(200).toList();
    if (words.size() < 10) {
      return "people";
    }
    int at = words.size() / 2;
    return switch (kind) {
      case 0 -> words.get(at) + " " + words.get(3);
      case 1 -> "\"" + String.join(" ", words.subList(at, at + 3)) + "\" " + words.get(3);
      case 2 -> "people";
      default -> "that -" + words.get(at);
    };
  }
}
