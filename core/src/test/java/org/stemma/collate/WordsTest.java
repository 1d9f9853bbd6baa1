package org.stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Word runs are drawn in one line: `[-old-]` for what was omitted, `{+new+}` for what was added.
class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          the ferry left at noon   | the ferry left at noon         | the ferry left at noon
          the ferry left at noon   | the old ferry left at noon     | the {+old +}ferry left at noon
          the old ferry left       | the ferry left                 | the [-old -]ferry left
          the ferry left at noon   | the ferry sailed at noon       | the ferry [-left-]{+sailed+} at noon
          15 dead                  | 51 dead                        | [-15-]{+51+} dead
          rates rose 1.5% in May   | rates rose 15% in May          | rates rose [-1.5%-]{+15%+} in May
          a 48-hour truce          | a 72-hour truce                | a [-48-hour-]{+72-hour+} truce
          the U.S.-backed plan     | the US-backed plan             | the [-U.S.-backed-]{+US-backed+} plan
          he said "no".            | he said “no”.                  | he said [-"-]{+“+}no[-"-]{+”+}.
          over, she said           | over she said                  | over[-,-] she said
          a  b                     | a b                            | a [- -]b
          it was repaired          | It was fixed                   | [-it-]{+It+} was [-repaired-]{+fixed+}
          """)
  void marksWhatAPersonWouldMark(String older, String newer, String drawn) {
    assertThat(draw(Words.between(older, newer))).isEqualTo(drawn);
  }

  @Test
  void textsThatShareOnlyFunctionWordsStandWholeBesideEachOther() {
    assertThat(
            draw(
                Words.between(
                    "The minister of trade denied it on Monday",
                    "Heavy rain fell on the hills of the north")))
        .isEqualTo(
            "[-The minister of trade denied it on Monday-]"
                + "{+Heavy rain fell on the hills of the north+}");
  }

  @Test
  void twoEmptyTextsHaveNoRuns() {
    assertThat(Words.between("", "")).isEmpty();
    assertThat(draw(Words.between("", " \n"))).isEqualTo("{+ \n+}");
    assertThat(draw(Words.between("word", ""))).isEqualTo("[-word-]");
  }

  @Test
  void runsRebuildBothTextsWhateverTheyAre() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      String older = scribble(random);
      String newer = random.nextInt(4) == 0 ? scribble(random) : scribbledOver(older, random);
      List<WordRun> runs = Words.between(older, newer);
      assertThat(side(runs, WordRun.Sign.OMITTED)).as("older, seed %d", seed).isEqualTo(older);
      assertThat(side(runs, WordRun.Sign.ADDED)).as("newer, seed %d", seed).isEqualTo(newer);
      assertThat(runs).as("no empty run, seed %d", seed).noneMatch(run -> run.text().isEmpty());
    }
  }

  @Test
  @Timeout(10)
  void oneWordTooFewInTwoHundredThousandEqualOnes() {
    String older = "same ".repeat(200_000);
    String newer = "same ".repeat(199_999);
    assertThat(changed(Words.between(older, newer))).isLessThanOrEqualTo("same ".length());
  }

  @Test
  @Timeout(20)
  void wordsThatAlternateTwoHundredThousandTimes() {
    String older = "a b ".repeat(100_000);
    assertRebuilds(older, "b a ".repeat(100_000));
    assertRebuilds(older, "a a b ".repeat(66_666));
    Random random = new Random(7);
    assertRebuilds(coins(random), coins(random));
  }

  @Test
  @Timeout(20)
  void twoUnrelatedBooks() {
    String older = book(new Random(1), 100_000);
    String newer = book(new Random(2), 100_000);
    List<WordRun> runs = assertRebuilds(older, newer);
    long kept =
        runs.stream()
            .filter(run -> run.sign() == WordRun.Sign.KEPT)
            .mapToLong(run -> run.text().length())
            .sum();
    assertThat(kept).as("hardly anything is kept").isLessThan(older.length() / 10);
  }

  @Test
  @Timeout(20)
  void aBookWithAThousandWordsChangedKeepsTheOthers() {
    String[] words = book(new Random(3), 100_000).split(" ");
    String older = String.join(" ", words);
    Random random = new Random(4);
    for (int i = 0; i < 1_000; i++) {
      words[random.nextInt(words.length)] = "changed" + i;
    }
    List<WordRun> runs = assertRebuilds(older, String.join(" ", words));
    assertThat(changed(runs)).isLessThan(60_000);
  }

  @Test
  @Timeout(30)
  void windowsOfTheLargestSizeOneAfterTheOther() {
    assertRebuilds(milestones(new Random(5)), milestones(new Random(6)));
  }

  /// Unrelated words between milestones that both texts have, 480 words apart.
  private static String milestones(Random random) {
    return IntStream.range(0, 200)
        .mapToObj(
            i -> book(random, 990) + " milestone number m" + i + "m of the long road to the sea ")
        .collect(Collectors.joining(" "));
  }

  private static List<WordRun> assertRebuilds(String older, String newer) {
    List<WordRun> runs = Words.between(older, newer);
    assertThat(side(runs, WordRun.Sign.OMITTED)).isEqualTo(older);
    assertThat(side(runs, WordRun.Sign.ADDED)).isEqualTo(newer);
    return runs;
  }

  private static int changed(List<WordRun> runs) {
    return runs.stream()
        .filter(run -> run.sign() != WordRun.Sign.KEPT)
        .mapToInt(run -> run.text().length())
        .sum();
  }

  static String draw(List<WordRun> runs) {
    StringBuilder drawn = new StringBuilder();
    for (WordRun run : runs) {
      drawn.append(
          switch (run.sign()) {
            case KEPT -> run.text();
            case OMITTED -> "[-" + run.text() + "-]";
            case ADDED -> "{+" + run.text() + "+}";
          });
    }
    return drawn.toString();
  }

  static String side(List<WordRun> runs, WordRun.Sign sign) {
    return runs.stream()
        .filter(run -> run.sign() == sign || run.sign() == WordRun.Sign.KEPT)
        .map(WordRun::text)
        .collect(Collectors.joining());
  }

  private static final String[] SCRAPS = {
    "the", "The", "ferry", "ferries", "of", " ", " ", " ", " ", "  ", "\n\n", ",", ".", "\"", "“",
    "-", "15", "1.5", "%", "$", "é", "e\u0301", "\u00ad", "\u200b", "😀", "日本", "'", "’", "U.S.",
    "\ud83d", "can not", "cannot"
  };

  private static String scribble(Random random) {
    return IntStream.range(0, random.nextInt(30))
        .mapToObj(i -> SCRAPS[random.nextInt(SCRAPS.length)])
        .collect(Collectors.joining());
  }

  private static String scribbledOver(String text, Random random) {
    StringBuilder over = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(over.length() + 1);
      int to = Math.min(over.length(), at + random.nextInt(4));
      over.replace(at, to, SCRAPS[random.nextInt(SCRAPS.length)]);
    }
    return over.toString();
  }

  private static String coins(Random random) {
    return random
        .ints(200_000, 0, 2)
        .mapToObj(side -> side == 0 ? "a" : "b")
        .collect(Collectors.joining(" "));
  }

  /// Words by Zipf's law: the word of rank r is drawn 1/r as often as the first.
  private static String book(Random random, int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> "w" + Integer.toString((int) Math.exp(random.nextDouble() * 11), 26))
        .collect(Collectors.joining(" "));
  }
}
