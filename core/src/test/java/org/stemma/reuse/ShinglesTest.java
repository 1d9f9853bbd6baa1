package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void doNotDependOnOrderEndingsCaseOrFunctionWords() {
    assertThat(hashes("The mayor opened the lakeside pavilion"))
        .containsExactlyInAnyOrder(hashes("A pavilion: LAKESIDE opens by mayors"));
  }

  @Test
  void ofFourContentWordsAreFivePairsAndTwoThrees() {
    assertThat(hashes("mayor opened lakeside pavilion")).hasSize(7);
  }

  @Test
  void beginAtWordsThatRise() {
    Shingles shingles =
        Shingles.of("The mayor opened the lakeside pavilion, and the mayor opened it.");
    int[] words = IntStream.range(0, shingles.size()).map(shingles::word).toArray();
    assertThat(words).isSorted().startsWith(1);
    assertThat(shingles.length()).isEqualTo(11);
  }

  @Test
  void standOnceHoweverOftenTheyAreRepeated() {
    assertThat(hashes("granite quarry ".repeat(5_000))).hasSize(1);
  }

  @Test
  void ofOneRepeatedWordAreNone() {
    assertThat(Shingles.of("granite ".repeat(5_000)).size()).isZero();
  }

  @Test
  void ofNothingAreNone() {
    assertThat(Shingles.of("").size()).isZero();
    assertThat(Shingles.of("the of and").size()).isZero();
    assertThat(Shingles.of("granite").size()).isZero();
  }

  @Test
  void areTheSameInTurkey() {
    Locale before = Locale.getDefault();
    long[] here = hashes("INDIA INVITES MINISTERS");
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(hashes("india invites ministers")).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static long[] hashes(String text) {
    Shingles shingles = Shingles.of(text);
    return IntStream.range(0, shingles.size()).mapToLong(shingles::hash).toArray();
  }

  /// Stored indexes hold these numbers: they must never change.
  @Test
  void areTheSameOnEveryMachineAndInEveryRelease() {
    assertThat(hashes("lakeside pavilion")).containsExactly(-4377804561217888860L);
  }
}
