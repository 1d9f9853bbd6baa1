package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BytePhrasesTest {

  private static final BytePhrases PHRASES =
      BytePhrases.of(List.of("subscribe to read", "subscriber-only", "réservé aux abonnés"));

  private static boolean isIn(String text, Charset charset) {
    return PHRASES.isIn(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
  }

  @Test
  void findsAPhraseAnywhere() {
    assertThat(PHRASES.isIn("subscribe to read")).isTrue();
    assertThat(PHRASES.isIn("please subscribe to read")).isTrue();
    assertThat(PHRASES.isIn("subsubscriber-only pages")).isTrue();
    assertThat(PHRASES.isIn("subscribe to rea")).isFalse();
    assertThat(PHRASES.isIn("sub")).isFalse();
    assertThat(PHRASES.isIn("")).isFalse();
  }

  @Test
  void findsAccentsInEitherCharset() {
    assertThat(isIn("un article réservé aux abonnés", StandardCharsets.UTF_8)).isTrue();
    assertThat(isIn("un article réservé aux abonnés", StandardCharsets.ISO_8859_1)).isTrue();
  }

  @RepeatedTest(20)
  void findsWhatASearchForEachFinds(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int round = 0; round < 500; round++) {
      List<String> phrases = List.of(drawn(random, 4), drawn(random, 5), drawn(random, 6));
      String bytes = drawn(random, random.nextInt(60));
      assertThat(BytePhrases.of(phrases).isIn(bytes))
          .as("%s in %s", phrases, bytes)
          .isEqualTo(phrases.stream().anyMatch(bytes::contains));
    }
  }

  private static String drawn(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("abc".charAt(random.nextInt(3)));
    }
    return text.toString();
  }
}
