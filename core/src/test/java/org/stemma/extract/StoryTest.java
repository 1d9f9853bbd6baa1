package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.text.Block;
import org.stemma.text.LeftOut;
import org.stemma.text.Witness;

/// The documents of our invented story, against what a careful reader finds in them.
class StoryTest {

  private static final Path STORY =
      Path.of(System.getProperty("stemma.root", "..")).resolve("story");

  @ParameterizedTest
  @MethodSource("articles")
  void readsTheArticleAsACarefulReaderDoes(Map<?, ?> gold) {
    Witness witness = ((Article) extract(gold)).witness();
    assertThat(witness.headline()).isEqualTo(gold.get("headline"));
    assertThat(witness.standfirst()).isEqualTo(gold.get("standfirst"));
    assertThat(witness.byline()).isEqualTo(gold.get("byline"));
    assertThat(Objects.toString(witness.publishedAt(), null)).isEqualTo(gold.get("published"));
    assertThat(Objects.toString(witness.modifiedAt(), null)).isEqualTo(gold.get("modified"));
    assertThat(witness.language()).startsWith(String.valueOf(gold.get("language")));
    assertThat(witness.paragraphs()).extracting(Block::text).isEqualTo(texts(gold));
    assertThat(witness.paragraphs())
        .extracting(block -> block.kind().label())
        .isEqualTo(maps(gold, "paragraphs").stream().map(block -> block.get("kind")).toList());
  }

  @ParameterizedTest
  @MethodSource("articles")
  void namesWhatWasLeftOut(Map<?, ?> gold) {
    String leftOut =
        String.join("\n", extract(gold).leftOut().stream().map(LeftOut::text).toList());
    assertThat(strings(gold, "left_out")).allSatisfy(text -> assertThat(leftOut).contains(text));
  }

  @ParameterizedTest
  @MethodSource("trackers")
  void readsTheTrackersPage(Map<?, ?> gold) {
    TrackerPage page = (TrackerPage) extract(gold);
    TrackerPage.Tracker tracker = page.tracker();
    assertThat(tracker.tool()).isEqualTo(gold.get("tool"));
    assertThat(tracker.source()).isEqualTo(gold.get("source"));
    assertThat(tracker.url()).isEqualTo(gold.get("url"));
    assertThat(tracker.versions()).hasToString(String.valueOf(gold.get("versions")));
    assertThat(tracker.firstSeen()).isEqualTo(gold.get("first_seen"));
    assertThat(tracker.checking()).isEqualTo("scheduled".equals(gold.get("checking")));
    assertThat(tracker.minutesBetween()).hasToString(String.valueOf(gold.get("minutes_between")));
    assertThat(tracker.complete()).isTrue();
    List<Map<?, ?>> revisions = maps(gold, "revisions");
    assertThat(page.revisions()).hasSameSizeAs(revisions);
    for (int i = 0; i < revisions.size(); i++) {
      TrackerPage.Revision revision = page.revisions().get(i);
      assertThat(revision.number()).hasToString(String.valueOf(revisions.get(i).get("number")));
      assertThat(revision.title()).isEqualTo(revisions.get(i).get("title"));
      assertThat(revision.time()).isEqualTo(revisions.get(i).get("time"));
      assertThat(revision.paragraphs()).isEqualTo(strings(revisions.get(i), "paragraphs"));
    }
  }

  static Stream<Map<?, ?>> articles() {
    return maps(gold(), "documents").stream()
        .filter(document -> !String.valueOf(document.get("path")).endsWith(".jsonl"));
  }

  static Stream<Map<?, ?>> trackers() {
    return maps(gold(), "trackers").stream();
  }

  private static Map<?, ?> gold() {
    try {
      return (Map<?, ?>)
          Objects.requireNonNull(Json.read(Files.readString(STORY.resolve("gold.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> texts(Map<?, ?> gold) {
    return maps(gold, "paragraphs").stream().<Object>map(block -> block.get("text")).toList();
  }

  private static List<String> strings(Map<?, ?> gold, String name) {
    return list(gold, name).stream().map(String::valueOf).toList();
  }

  private static List<Map<?, ?>> maps(Map<?, ?> gold, String name) {
    return list(gold, name).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
  }

  private static List<?> list(Map<?, ?> gold, String name) {
    return (List<?>) Objects.requireNonNull(gold.get(name), name);
  }

  private static Extraction extract(Map<?, ?> gold) {
    String path = String.valueOf(gold.get("path"));
    Page page = Page.decode(bytes(STORY.resolve(path)), null);
    return page.kind() == Page.Kind.HTML
        ? Extractor.standard().extract(page.text(), url(gold))
        : Extractor.standard().extractText(page.text());
  }

  private static @Nullable String url(Map<?, ?> gold) {
    return gold.get("url") instanceof String url ? url : null;
  }

  private static byte[] bytes(Path file) {
    try (var raw = Files.newInputStream(file)) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(raw).readAllBytes()
          : raw.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
