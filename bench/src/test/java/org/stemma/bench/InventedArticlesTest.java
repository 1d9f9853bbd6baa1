package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedArticlesTest {

  private static final int TEXTS = 400;

  private final List<String> texts = texts();
  private final InventedArticles articles = new InventedArticles(texts);

  @Test
  void ofTheFirstRoundAreTheTexts() {
    assertThat(articles.article(17)).isEqualTo(texts.get(17));
  }

  @Test
  void keepCommonWordsAndChangeRareOnesInEachRound() {
    Set<String> first = words(articles.article(3));
    Set<String> second = words(articles.article(TEXTS + 3));
    Set<String> third = words(articles.article(2 * TEXTS + 3));
    assertThat(second).contains("the", "council").isNotEqualTo(first);
    second.removeAll(third);
    assertThat(second).isNotEmpty();
    assertThat(first).doesNotContainAnyElementsOf(second);
  }

  @Test
  void shareInEachRoundWhatTheTextsShare() {
    Set<String> shared = words(articles.article(2 * TEXTS + 8));
    shared.retainAll(words(articles.article(2 * TEXTS + 9)));
    Set<String> before = words(texts.get(8));
    before.retainAll(words(texts.get(9)));
    assertThat(shared).hasSameSizeAs(before);
  }

  @Test
  void areTheSameInEveryRun() {
    assertThat(new InventedArticles(texts()).article(1_234)).isEqualTo(articles.article(1_234));
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.split(" ")));
  }

  /// Each speaks of a quarry that the next one speaks of too.
  private static List<String> texts() {
    return IntStream.range(0, TEXTS)
        .mapToObj(i -> "the council of " + name(i) + " and " + name(i + 1) + " met")
        .toList();
  }

  private static String name(int number) {
    return "quarry" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
  }
}
