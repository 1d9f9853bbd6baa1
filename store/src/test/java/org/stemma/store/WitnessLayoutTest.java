package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.LeftOut;
import org.stemma.text.PageTime;
import org.stemma.text.Span;
import org.stemma.text.Witness;

final class WitnessLayoutTest {
  private static final List<BlockKind> KINDS = List.of(BlockKind.values());

  private final Map<String, Long> ids = new HashMap<>();
  private final Map<Long, String> texts = new HashMap<>();

  @Test
  void anExtractedArticleIsPutTogetherAgain() {
    Witness witness =
        Witness.builder()
            .headline("A headline")
            .standfirst("A standfirst")
            .byline(List.of("A. Writer", "B. Writer"))
            .publishedAt(PageTime.parse("2031-05-14").orElseThrow())
            .modifiedAt(PageTime.parse("2031-05-14T08:30:00+02:00").orElseThrow())
            .language("en-GB")
            .block(BlockKind.PARAGRAPH, "One.")
            .block(BlockKind.CAPTION, "A picture.")
            .block(BlockKind.PARAGRAPH, "One.")
            .leftOut("Share", "share bar")
            .build();
    assertThat(again(witness)).isEqualTo(witness);
  }

  @Test
  void plainTextKeepsItsWhiteSpace() {
    for (String text : List.of("", "\n\n", "a", " a\r\n\r\n \n b\n", "a\nb\n", "a\n\nb\t\n\n\nc")) {
      assertThat(again(Witness.ofText(text))).isEqualTo(Witness.ofText(text));
    }
  }

  @Test
  void anEmptyBlockDoesNotShiftTheNext() {
    Witness witness =
        Witness.builder()
            .block(BlockKind.PARAGRAPH, "")
            .block(BlockKind.PARAGRAPH, "")
            .block(BlockKind.PARAGRAPH, "a")
            .build();
    assertThat(again(witness)).isEqualTo(witness);
  }

  @Test
  void blocksOutOfOrderOrOverlappingAreSlices() {
    String text = "abcdef";
    List<Block> blocks =
        List.of(slice(text, 3, 6), slice(text, 0, 4), new Block(BlockKind.CAPTION, "x", null));
    Witness witness = new Witness(null, null, List.of(), null, null, null, text, blocks, List.of());
    assertThat(again(witness)).isEqualTo(witness);
  }

  @Test
  void aTimeThatIsoDoesNotSayIsKeptInFull() {
    PageTime time = new PageTime("in May", Instant.EPOCH, Instant.parse("2031-05-14T08:00:00.5Z"));
    Witness witness = Witness.builder().publishedAt(time).build();
    assertThat(again(witness)).isEqualTo(witness);
  }

  @Test
  void anyWitnessIsPutTogetherAgain() {
    for (long seed = 0; seed < 2_000; seed++) {
      Witness witness = drawn(new Random(seed));
      assertThat(again(witness)).as("seed %d", seed).isEqualTo(witness);
    }
  }

  @Test
  void aSecondRevisionCostsLittle() {
    Witness.Builder first = Witness.builder();
    Witness.Builder second = Witness.builder();
    for (int i = 0; i < 40; i++) {
      first.block(BlockKind.PARAGRAPH, "Paragraph " + i);
      second.block(BlockKind.PARAGRAPH, i == 20 ? "Another" : "Paragraph " + i);
    }
    assertThat(encoded(first.build())).hasSizeLessThan(100);
    assertThat(encoded(second.build())).hasSizeLessThan(100);
  }

  private static Block slice(String text, int begin, int end) {
    Span span = new Span(begin, end);
    return new Block(BlockKind.PARAGRAPH, span.of(text), span);
  }

  private byte[] encoded(Witness witness) {
    return WitnessLayout.encode(
        witness,
        text -> {
          long id = ids.computeIfAbsent(text, _ -> ids.size() + 1L);
          texts.put(id, StoredText.text(StoredText.of(text)));
          return id;
        });
  }

  private Witness again(Witness witness) {
    return WitnessLayout.parse(encoded(witness))
        .witness(id -> Objects.requireNonNull(texts.get(id)));
  }

  private static Witness drawn(Random random) {
    if (random.nextInt(5) == 0) {
      return Witness.ofText(text(random, 60));
    }
    Witness.Builder witness = Witness.builder();
    witness.headline(orNull(random)).standfirst(orNull(random)).language(orNull(random));
    List<String> byline = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      byline.add(text(random, 10));
    }
    witness.byline(byline);
    for (int i = random.nextInt(12); i > 0; i--) {
      witness.block(KINDS.get(random.nextInt(KINDS.size())), text(random, 9));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      witness.leftOut(text(random, 1_000), text(random, 5));
    }
    return witness.build();
  }

  private static @Nullable String orNull(Random random) {
    return random.nextBoolean() ? null : text(random, 20);
  }

  private static String text(Random random, int longest) {
    String letters = "aaab \n\n\té☃\0\ud83d\ude00\ud800";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @Test
  void whatWasLeftOutMayBeLong() {
    Witness witness = Witness.builder().leftOut("long ".repeat(10_000), "why").build();
    assertThat(again(witness).leftOut())
        .containsExactly(new LeftOut("long ".repeat(10_000), "why"));
  }
}
