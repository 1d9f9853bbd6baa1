package org.stemma.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.text.BlockKind;
import org.stemma.text.Document;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// The stored forms: what is read back is what was written.
class PartsOfTheJobTest {

  @TempDir private Path folder;

  @Test
  void aDocumentIsReadBackWhole() throws IOException {
    Witness witness =
        Witness.builder()
            .headline("Brücke öffnet 🌉")
            .publishedAt(PageTime.parse("2031-05-14T08:30:00+02:00").orElseThrow())
            .modifiedAt(PageTime.parse("2031-05-15").orElseThrow())
            .language("de")
            .block(BlockKind.PARAGRAPH, "Die Brücke ist offen.")
            .block(BlockKind.CAPTION, "Die Brücke im Mai")
            .leftOut("Mehr zum Thema", "share bar")
            .build();
    Document document = new Document("d", "source herald", "Herald", null, witness);
    assertThat(DocumentCodec.document(DocumentCodec.bytes(document))).isEqualTo(document);
    Document plain = Document.of("e", Witness.ofText("One.\n\nTwo.\n"));
    assertThat(DocumentCodec.document(DocumentCodec.bytes(plain))).isEqualTo(plain);
  }

  @Test
  void holdersAreNeverCountedTooLowAndHardlyTooHigh() throws IOException {
    Random random = new Random(3);
    HolderCounts counts = new HolderCounts();
    Map<Integer, Integer> exact = new HashMap<>();
    for (int document = 0; document < 2_000; document++) {
      int[] stems = random.ints(300).map(n -> (n & 1) == 0 ? n % 500 : n).distinct().toArray();
      counts.add(stems);
      for (int stem : stems) {
        exact.merge(stem, 1, Integer::sum);
      }
    }
    counts.save(folder.resolve("words"));
    HolderCounts loaded = HolderCounts.load(folder.resolve("words"));
    long over = 0;
    for (Map.Entry<Integer, Integer> word : exact.entrySet()) {
      assertThat(loaded.holding(word.getKey())).isGreaterThanOrEqualTo(word.getValue());
      over += loaded.holding(word.getKey()) - word.getValue();
    }
    assertThat(over).isLessThan(exact.size() / 50);
    assertThat(loaded.documents()).isEqualTo(2_000);
  }

  @Test
  void recordsAreReadInTheOrderOfTheirKeysThenAsTheyCame() throws IOException {
    try (Spill spill = new Spill(folder, "s", 2)) {
      for (int i = 0; i < 10_000; i++) {
        spill.add(i % 2, i * 31 % 97 - 40, i);
      }
      spill.finish();
    }
    Spill.Part part = Spill.read(folder, "s", 1);
    assertThat(part.size()).isEqualTo(5_000);
    for (int i = 1; i < part.size(); i++) {
      assertThat(part.key(i)).isGreaterThanOrEqualTo(part.key(i - 1));
      if (part.key(i) == part.key(i - 1)) {
        assertThat(part.value(i)).isGreaterThan(part.value(i - 1));
      }
    }
  }

  @Test
  void placesAreReadBackAndFoundById() throws IOException {
    Places places = new Places();
    for (int i = 0; i < 5_000; i++) {
      places.add(10L * (i + 1), "id " + i, i % 2 == 0 ? "even" : "odd", i);
    }
    places.save(folder.resolve("places"));
    Places loaded = Places.load(folder.resolve("places"));
    assertThat(loaded.size()).isEqualTo(5_000);
    assertThat(loaded.begin(17)).isEqualTo(170);
    assertThat(loaded.words(17)).isEqualTo(17);
    assertThat(loaded.areOfOneSeries(2, 4)).isTrue();
    assertThat(loaded.areOfOneSeries(2, 3)).isFalse();
    assertThat(loaded.numbers().of("id 4711")).isEqualTo(4_711);
    assertThat(loaded.numbers().of("id -1")).isEqualTo(-1);
  }
}
