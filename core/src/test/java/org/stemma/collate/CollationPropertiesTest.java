package org.stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stemma.text.BlockKind;
import org.stemma.text.Span;
import org.stemma.text.Witness;

class CollationPropertiesTest {

  @Test
  @Timeout(120)
  void variantsAppliedToTheOlderTextGiveTheNewerWhateverWasDone() {
    for (int seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      Witness older = article(random);
      Witness newer = edited(older, random);
      check(older, newer, "seed " + seed);
      check(newer, older, "seed " + seed + " backwards");
    }
  }

  @Test
  void anArticleAgainstItselfIsUnchanged() {
    for (int seed = 0; seed < 100; seed++) {
      Witness witness = article(new Random(seed));
      assertThat(Collation.of(witness, witness).variants())
          .as("seed %d", seed)
          .noneMatch(Variant::isChange);
    }
  }

  @Test
  @Timeout(20)
  void tensOfThousandsOfEqualParagraphs() {
    check(
        Witness.ofText("Same line again.\n\n".repeat(40_000)),
        Witness.ofText("Same line again.\n\n".repeat(39_999)),
        "equal paragraphs");
  }

  @Test
  @Timeout(20)
  void twoHundredThousandEqualWordsInOneParagraph() {
    check(
        Witness.ofText("same ".repeat(200_000)),
        Witness.ofText("same ".repeat(199_999)),
        "equal words");
    check(
        Witness.ofText("a b ".repeat(100_000)),
        Witness.ofText("a b b ".repeat(66_667)),
        "alternating words");
  }

  @Test
  @Timeout(30)
  void twoUnrelatedBooksOfAHundredThousandWords() {
    check(book(1, 100_000), book(2, 100_000), "two books");
  }

  @Test
  @Timeout(30)
  void paragraphsThatDifferInOneWordEach() {
    check(
        numbered("the tide tables of the harbour for day "),
        numbered("the tide table of the harbour for day "),
        "numbered");
  }

  @Test
  @Timeout(30)
  void aBookTurnedUpsideDown() {
    Witness book = book(3, 60_000);
    List<String> paragraphs = new ArrayList<>(List.of(book.text().split("\n\n")));
    Collections.reverse(paragraphs);
    check(book, Witness.ofText(String.join("\n\n", paragraphs)), "upside down");
  }

  @Test
  @Timeout(30)
  void aParagraphOfAHundredThousandQuotedSentences() {
    check(
        Witness.ofText("“Yes.” He left. ".repeat(50_000)),
        Witness.ofText("“No.” He left. ".repeat(50_000)),
        "quoted");
  }

  private static Witness numbered(String line) {
    return Witness.ofText(
        IntStream.range(0, 20_000).mapToObj(i -> line + i).collect(Collectors.joining("\n\n")));
  }

  private static Witness book(int seed, int words) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(word(random)).append(i % 80 == 79 ? ".\n\n" : i % 16 == 15 ? ". " : " ");
    }
    return Witness.ofText(text.toString());
  }

  private static String word(Random random) {
    return "w" + Integer.toString((int) Math.exp(random.nextDouble() * 9), 26);
  }

  /// Applying gives the newer text, words rebuild both sides, sides are slices, every character is covered at most once and
  /// all but white space exactly once.
  private static void check(Witness older, Witness newer, String what) {
    Collation collation = Collation.of(older, newer);
    assertThat(collation.apply(older.text())).as(what).isEqualTo(newer.text());
    for (Variant variant : collation.variants()) {
      assertThat(WordsTest.side(variant.words(), WordRun.Sign.OMITTED))
          .as(what)
          .isEqualTo(variant.from() == null ? "" : variant.from().text());
      assertThat(WordsTest.side(variant.words(), WordRun.Sign.ADDED))
          .as(what)
          .isEqualTo(variant.to() == null ? "" : variant.to().text());
      assertThat(variant.why().isEmpty()).as(what + variant).isEqualTo(!variant.isChange());
    }
    assertCovered(older.text(), collation.variants(), Variant::from, what);
    assertCovered(newer.text(), collation.variants(), Variant::to, what);
  }

  private static void assertCovered(
      String text, List<Variant> variants, Function<Variant, @Nullable Side> side, String what) {
    BitSet covered = new BitSet();
    for (Variant variant : variants) {
      Side at = side.apply(variant);
      Span span = at == null ? null : at.span();
      if (at != null && span != null) {
        assertThat(span.of(text)).as(what).isEqualTo(at.text());
        int again = covered.nextSetBit(span.begin());
        assertThat(again < 0 || again >= span.end()).as("%s: twice %s", what, at).isTrue();
        covered.set(span.begin(), span.end());
      }
    }
    for (int i = covered.nextClearBit(0); i < text.length(); i = covered.nextClearBit(i + 1)) {
      assertThat(Character.isWhitespace(text.charAt(i))).as("%s: not covered %d", what, i).isTrue();
    }
  }

  private static Witness article(Random random) {
    Witness.Builder article = Witness.builder();
    if (random.nextInt(3) > 0) {
      article.headline(sentence(random));
    }
    if (random.nextInt(3) == 0) {
      article.standfirst(sentence(random));
    }
    for (int i = random.nextInt(9); i > 0; i--) {
      BlockKind kind =
          switch (random.nextInt(8)) {
            case 0 -> BlockKind.SUBHEADLINE;
            case 1 -> BlockKind.CAPTION;
            default -> BlockKind.PARAGRAPH;
          };
      article.block(kind, paragraph(random));
    }
    return article.build();
  }

  private static String paragraph(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(4))
        .mapToObj(i -> sentence(random))
        .collect(Collectors.joining(" "));
  }

  private static String sentence(Random random) {
    return IntStream.rangeClosed(0, 2 + random.nextInt(12))
            .mapToObj(i -> i == 0 ? "W" + word(random) : word(random))
            .collect(Collectors.joining(" "))
        + ".";
  }

  /// Some paragraphs deleted, inserted, replaced, moved, split, joined, or changed in a word.
  private static Witness edited(Witness older, Random random) {
    List<String> body =
        new ArrayList<>(older.paragraphs().stream().map(block -> block.text()).toList());
    for (int edits = random.nextInt(6); edits > 0; edits--) {
      edit(body, random);
    }
    Witness.Builder newer = Witness.builder();
    if (older.headline() != null && random.nextBoolean()) {
      newer.headline(changed(older.headline(), random));
    }
    body.forEach(paragraph -> newer.block(BlockKind.PARAGRAPH, paragraph));
    return newer.build();
  }

  private static void edit(List<String> body, Random random) {
    if (body.isEmpty()) {
      body.add(paragraph(random));
      return;
    }
    int at = random.nextInt(body.size());
    int to = random.nextInt(body.size());
    String paragraph = body.get(at);
    int cut = paragraph.indexOf(". ") + 1;
    switch (random.nextInt(8)) {
      case 0 -> body.remove(at);
      case 1 -> body.add(at, paragraph(random));
      case 2 -> body.set(at, paragraph(random));
      case 3 -> body.add(to, body.remove(at));
      case 4 -> body.add(to, changed(body.remove(at), random));
      case 5 -> {
        if (cut > 0) {
          body.set(at, paragraph.substring(0, cut));
          body.add(at + 1, paragraph.substring(cut + 1));
        }
      }
      case 6 -> {
        if (at + 1 < body.size()) {
          body.set(at, paragraph + " " + body.remove(at + 1));
        }
      }
      default -> body.set(at, changed(paragraph, random));
    }
  }

  private static String changed(String paragraph, Random random) {
    List<String> words = new ArrayList<>(List.of(paragraph.split(" ")));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(3)) {
        case 0 -> words.set(at, word(random));
        case 1 -> words.add(at, word(random));
        default -> words.set(at, words.get(at) + ",");
      }
    }
    return String.join(" ", words);
  }
}
