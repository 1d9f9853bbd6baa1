package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;

/// Prints what a revision takes on the disk, beside other ways to keep texts.
///
/// Forty articles of thirty versions: some 40 paragraphs of 20 to 90 words drawn by Zipf's law from 20,000; from one version to
/// the next one paragraph has some words changed, one in five is inserted, one in ten dropped.
@Tag("long")
final class SizeTest {
  private static final int ARTICLES = 40;
  private static final int VERSIONS = 30;

  private final Random random = new Random(7);

  @Test
  void aRevisionTakesLittleMoreThanWhatChanged(@TempDir Path folder) {
    StoreAddress.File address = (StoreAddress.File) Engine.SQLITE.fresh(folder);
    long plain = 0;
    long alone = 0;
    long chained = 0;
    try (Scene scene = new Scene(address)) {
      long empty = size(scene);
      for (int i = 0; i < ARTICLES; i++) {
        long article = scene.article("a" + i);
        byte[] before = new byte[0];
        List<String> paragraphs = paragraphs();
        for (int version = 0; version < VERSIONS; version++) {
          Witness witness = witness(paragraphs);
          record(scene, article, witness, version == 0);
          byte[] text = witness.text().getBytes(StandardCharsets.UTF_8);
          plain += text.length;
          alone += Zstd.compress(text, 6).length;
          chained += before.length == 0 ? Zstd.compress(text, 6).length : after(text, before);
          before = text;
          edit(paragraphs);
        }
      }
      Statistics.Totals totals = scene.store.statistics().totals();
      int revisions = ARTICLES * VERSIONS;
      long file = size(scene) - empty;
      print("plain text", plain, revisions);
      print("zstd, each alone", alone, revisions);
      print("zstd, the version before as dictionary", chained, revisions);
      print("paragraphs once each", totals.textBytes() + layouts(scene), revisions);
      print("whole database, captures and indexes too", file, revisions);
      assertThat(file).isLessThan(plain / 2);
    }
  }

  private static void print(String what, long bytes, int revisions) {
    System.out.println("%s: %,d bytes a revision".formatted(what, bytes / revisions));
  }

  private static int after(byte[] text, byte[] before) {
    try (ZstdDictCompress dictionary = new ZstdDictCompress(before, 6)) {
      return Zstd.compress(text, dictionary).length;
    }
  }

  private static long size(Scene scene) {
    return number(
        scene,
        "SELECT (SELECT page_count FROM pragma_page_count) * page_size FROM pragma_page_size");
  }

  private static long layouts(Scene scene) {
    return number(scene, "SELECT sum(length(layout) + length(digest)) FROM witness");
  }

  private static long number(Scene scene, String sql) {
    return scene.database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private void record(Scene scene, long article, Witness witness, boolean first) {
    NewRevision revision = new NewRevision(witness, Witnesses.digest(witness), null);
    scene.see(article, first ? new Seen.First(revision, "1", "") : new Seen.Changed(revision));
  }

  private static Witness witness(List<String> paragraphs) {
    Witness.Builder witness = Witness.builder().headline(paragraphs.getFirst().substring(0, 40));
    paragraphs.forEach(paragraph -> witness.block(BlockKind.PARAGRAPH, paragraph));
    return witness.build();
  }

  private List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      paragraphs.add(words(20 + random.nextInt(70)));
    }
    return paragraphs;
  }

  private void edit(List<String> paragraphs) {
    int place = random.nextInt(paragraphs.size());
    String paragraph = paragraphs.get(place);
    int at = paragraph.indexOf(' ', random.nextInt(paragraph.length() / 2));
    paragraphs.set(place, paragraph.substring(0, at) + " " + words(3) + paragraph.substring(at));
    if (random.nextInt(5) == 0) {
      paragraphs.add(random.nextInt(paragraphs.size()), words(40));
    }
    if (random.nextInt(10) == 0) {
      paragraphs.remove(random.nextInt(paragraphs.size()));
    }
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int rank = (int) Math.exp(random.nextDouble() * Math.log(20_000));
      words.append(i == 0 ? "" : " ").append(word(rank));
    }
    return words.append('.').toString();
  }

  private static String word(int rank) {
    Random letters = new Random(rank);
    StringBuilder word = new StringBuilder();
    for (int i = 2 + letters.nextInt(8); i > 0; i--) {
      word.append("etaoinshrdlucmfwypvbgk".charAt(letters.nextInt(22)));
    }
    return word.toString();
  }
}
