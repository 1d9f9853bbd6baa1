package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.reuse.CandidateRule.Candidate;

class CandidateRuleTest {

  private static final int LONG = 500;
  private static final int SHORT = 20;

  private final CandidateRule large = CandidateRule.among(1_000_000);

  @Test
  void takesTwoThatNobodyElseHolds() {
    assertThat(others(LONG, large.hit(7, 100, 2), large.hit(7, 130, 2))).containsExactly(7);
  }

  @Test
  void doesNotTakeOneByItselfUnlessTheDocumentIsShort() {
    assertThat(others(LONG, large.hit(7, 100, 2))).isEmpty();
    assertThat(others(SHORT, large.hit(7, 10, 2))).containsExactly(7);
  }

  @Test
  void takesHitsOnlyTogetherThatLieNearEachOther() {
    assertThat(others(LONG, large.hit(7, 100, 2), large.hit(7, 300, 2))).isEmpty();
  }

  @Test
  void needsTheMoreHitsTheMoreDocumentsHoldThem() {
    assertThat(others(LONG, hits(7, 5, 10))).isEmpty();
    assertThat(others(LONG, hits(7, 7, 10))).containsExactly(7);
    assertThat(others(LONG, hits(7, 11, 1_000))).isEmpty();
    assertThat(others(LONG, hits(7, 13, 1_000_000))).containsExactly(7);
  }

  @Test
  void allowsMoreHoldersInASmallCollection() {
    assertThat(CandidateRule.among(5).mostHolders()).isGreaterThan(5);
    assertThat(CandidateRule.among(300).mostHolders()).isBetween(100, 300);
    assertThat(CandidateRule.among(Long.MAX_VALUE).mostHolders()).isEqualTo(10);
    assertThat(CandidateRule.among(0).mostHolders()).isPositive();
  }

  @Test
  void doesNotDependOnTheOrderOfHits() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      long[] hits =
          random
              .ints(40)
              .mapToLong(n -> large.hit((n & 3), (n >>> 2) % 300, 2 + (n >>> 20) % 20))
              .toArray();
      long[] turned = IntStream.range(0, 40).mapToLong(i -> hits[39 - i]).toArray();
      assertThat(large.candidates(turned, 40, LONG)).isEqualTo(large.candidates(hits, 40, LONG));
    }
  }

  @Test
  void ordersByDocumentAndTellsTheStrength() {
    long[] hits = {
      large.hit(9, 10, 2),
      large.hit(9, 11, 2),
      large.hit(9, 12, 2),
      large.hit(4, 10, 2),
      large.hit(4, 11, 2)
    };
    List<Candidate> found = large.candidates(hits, hits.length, LONG);
    assertThat(found).extracting(Candidate::document).containsExactly(4, 9);
    assertThat(found.get(1).strength()).isGreaterThan(found.get(0).strength());
  }

  @Test
  void survivesTheLargestNumbers() {
    long hit = large.hit(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);
    long rare = large.hit(Integer.MAX_VALUE, Integer.MAX_VALUE, 2);
    assertThat(others(LONG, hit, rare, rare)).containsExactly(Integer.MAX_VALUE);
  }

  private long[] hits(int other, int count, long holders) {
    return IntStream.range(0, count).mapToLong(i -> large.hit(other, i, holders)).toArray();
  }

  private List<Integer> others(int words, long... hits) {
    long[] copy = Arrays.copyOf(hits, hits.length);
    return large.candidates(copy, copy.length, words).stream().map(Candidate::document).toList();
  }
}
