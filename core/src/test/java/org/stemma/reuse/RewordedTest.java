package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.stemma.reuse.Borrowing.Kind;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// Texts of invented words, reworked by a machine with a fixed seed: what a spinner, a compiler and a digest leave behind.
class RewordedTest {

  private static final int SEED = 20310511;

  private final Random random = new Random(SEED);

  @Test
  void aSpunPassageIsOnePassage() {
    List<String> source = sentences(40);
    List<String> copy = new ArrayList<>(sentences(15));
    copy.addAll(source.subList(20, 26).stream().map(this::spun).toList());
    copy.addAll(sentences(15));
    List<Borrowing> shared = shared(source, copy);
    assertThat(shared).as("seed %d", SEED).hasSize(1);
    assertThat(shared.getFirst().kind()).isNotEqualTo(Kind.VERBATIM);
    assertThat(shared.getFirst().from().text())
        .contains(lastWord(source.get(20)))
        .contains(lastWord(source.get(25)))
        .doesNotContain(lastWord(source.get(18)), lastWord(source.get(27)));
  }

  @Test
  void twoCopiedSentencesDoNotTakeInWhatStandsBetween() {
    List<String> source = sentences(30);
    List<String> copy = new ArrayList<>(sentences(20));
    copy.set(5, source.get(10));
    copy.set(9, source.get(14));
    assertThat(shared(source, copy))
        .hasSize(2)
        .allSatisfy(passage -> assertThat(passage.kind()).isEqualTo(Kind.VERBATIM));
  }

  @Test
  void aFewSentencesThatTellAWholeTextAreItsDigest() {
    List<String> source = sentences(60);
    List<String> copy = new ArrayList<>(sentences(15));
    for (int i = 0; i < 12; i++) {
      copy.add(5 + i, condensed(source.get(5 * i), source.get(5 * i + 2)));
    }
    assertThat(shared(source, copy))
        .singleElement()
        .satisfies(digest -> {
          assertThat(digest.kind()).isEqualTo(Kind.CONDENSED);
          assertThat(digest.from().text()).contains(lastWord(source.getFirst()));
          assertThat(digest.from().text()).contains(lastWord(source.getLast()));
          assertThat(digest.evidence()).extracting(Evidence::rule).containsExactly("digest");
        });
  }

  @Test
  void textsThatShareWordsButNoSeedsShareNothing() {
    List<String> source = sentences(30);
    List<String> words = new ArrayList<>(List.of(String.join(" ", source).split(" ")));
    Collections.shuffle(words, random);
    assertThat(shared(source, List.of(String.join(" ", words)))).isEmpty();
  }

  @Test
  void aLongTextSpunThroughoutTakesNoTimeThatGrowsWithItsSquare() {
    List<String> source = sentences(4000);
    List<String> copy = source.stream().map(this::spun).toList();
    Assertions.setMaxStackTraceElementsDisplayed(5);
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThatCode(() -> shared(source, copy)).doesNotThrowAnyException());
  }

  private static List<Borrowing> shared(List<String> a, List<String> b) {
    return Reuse.between(
        Document.of("a", Witness.ofText(String.join(" ", a))),
        Document.of("b", Witness.ofText(String.join(" ", b))));
  }

  /// Sentences of ten words that no other has.
  private List<String> sentences(int count) {
    return IntStream.range(0, count).mapToObj(i -> sentence(words(10))).toList();
  }

  private List<String> words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Integer.toString(36 * 36 * 36 + random.nextInt(1_000_000), 36) + "or")
        .map(word -> word.replaceAll("[0-9]", "e"))
        .toList();
  }

  private static String sentence(List<String> words) {
    return "The " + String.join(" ", words) + ".";
  }

  /// Two neighbours exchanged, one word in five replaced.
  private String spun(String sentence) {
    List<String> words = wordsOf(sentence);
    Collections.swap(words, 1, 2);
    Collections.swap(words, 6, 7);
    words.set(4, words(1).getFirst());
    words.set(9, words(1).getFirst());
    return sentence(words);
  }

  /// Half of each of two sentences.
  private static String condensed(String one, String other) {
    List<String> words = new ArrayList<>(wordsOf(one).subList(0, 4));
    words.addAll(wordsOf(other).subList(5, 9));
    return sentence(words);
  }

  private static List<String> wordsOf(String sentence) {
    return new ArrayList<>(List.of(sentence.substring(4, sentence.length() - 1).split(" ")));
  }

  private static String lastWord(String sentence) {
    return wordsOf(sentence).getLast();
  }
}
