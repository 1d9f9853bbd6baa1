package org.stemma.ancestry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.Engine;

@Timeout(120)
final class HostileTextsTest {
  private final Press press;

  HostileTextsTest(@TempDir Path folder) {
    press = new Press(Engine.SQLITE.fresh(folder), folder);
  }

  @BeforeEach
  void print() throws IOException {
    press.print("gazette.example", "a", Story.page("Ferry", Story.FERRY));
    press.follow();
  }

  @AfterEach
  void close() throws IOException {
    press.close();
  }

  private Lineage of(String text) throws IOException {
    return press.ancestry.of(Press.pasted(text));
  }

  @Test
  void anEmptyTextSharesNothing() throws IOException {
    assertThat(of("").relations()).isEmpty();
    assertThat(of(" \n .").relations()).isEmpty();
  }

  @Test
  void oneRepeatedWordSharesNothing() throws IOException {
    press.print("courier.example", "b", Story.page("Ferry", "ferry ".repeat(100_000).strip()));
    press.follow();
    assertThat(of("ferry ".repeat(100_000)).relations()).isEmpty();
  }

  @Test
  void aMegabyteOnOneLineIsAnsweredWithWhatItHolds() throws IOException {
    String text = noise(1_000_000) + ". " + Story.FERRY + " " + noise(1_000);
    assertThat(of(text).articles()).isEqualTo(1);
    press.print("courier.example", "b", Story.page("Noise", text));
    press.follow();
    assertThat(of(Story.FERRY).articles()).isEqualTo(2);
  }

  @Test
  void aLibraryInOneFileIsAnsweredWithWhatItHolds() throws IOException {
    String words = vocabulary(3_000_000);
    for (int i = 0; i < 50; i++) {
      String part = words.substring(i * 20_000, i * 20_000 + 3_000);
      press.print("courier.example", "part" + i, Story.page("Part " + i, part));
    }
    press.follow();
    assertThat(of(words + ". " + Story.FERRY).articles()).isGreaterThan(45);
  }

  @Test
  void halvesOfSurrogatePairsDoNoHarm() throws IOException {
    assertThat(of("\uD800 " + Story.FERRY + " \uDC00").articles()).isEqualTo(1);
  }

  /// Words of one vocabulary, which meet again and again, in sentences.
  private static String vocabulary(int length) {
    String[] words = noise(100_000).split(" ");
    Random random = new Random(8);
    StringBuilder text = new StringBuilder(length + 20);
    while (text.length() < length) {
      text.append(words[random.nextInt(words.length)]);
      text.append(random.nextInt(15) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  private static String noise(int length) {
    Random random = new Random(7);
    StringBuilder noise = new StringBuilder(length + 10);
    while (noise.length() < length) {
      for (int i = 2 + random.nextInt(8); i > 0; i--) {
        noise.append((char) ('a' + random.nextInt(26)));
      }
      noise.append(' ');
    }
    return noise.toString();
  }
}
