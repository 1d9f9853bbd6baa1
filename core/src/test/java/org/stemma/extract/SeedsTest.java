package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stemma.Shared;
import org.stemma.text.Block;
import org.stemma.text.LeftOut;

/// Real copied texts: four articles with furniture and a tracker's page.
class SeedsTest {

  @Test
  void commentFormsAndObfuscatedMailAreLeftOut() {
    Article article = article("000");
    assertThat(article.leftOut())
        .extracting(LeftOut::text)
        .containsExactly(
            "[email protected]", "Please enter your comment!", "Please enter your name here");
    assertThat(article.witness().byline()).containsExactly("Karen DeYoung");
    assertThat(article.witness().headline())
        .startsWith("Kerry meets Lavrov")
        .endsWith("Syrian war");
    assertThat(paragraphs(article))
        .hasSize(26)
        .last()
        .asString()
        .endsWith("contributed to this report.");
  }

  @Test
  void labelsAndTheHeadlineOfAnotherArticleAreLeftOut() {
    assertThat(article("001").leftOut())
        .extracting(LeftOut::text)
        .containsExactly("Share", "Advertisement", "Advertisement", lastLine("001"));
    assertThat(article("001").witness().headline()).startsWith("Progress made").endsWith(": Kerry");
    assertThat(paragraphs(article("001"))).hasSize(17);
    assertThat(article("004").leftOut())
        .extracting(LeftOut::text)
        .containsExactly("Share", "Advertisement", "Advertisement", lastLine("004"));
    assertThat(article("004").witness().headline())
        .startsWith("Kerry: ‘Clarity’")
        .endsWith("truce steps");
    assertThat(paragraphs(article("004"))).hasSize(10);
  }

  @Test
  void everythingFromTheAppealToReadersOnIsLeftOutAndDatesNothing() {
    Article article = article("002");
    assertThat(paragraphs(article))
        .hasSize(21)
        .last()
        .asString()
        .startsWith("U.S. officials")
        .endsWith("will change.");
    assertThat(article.leftOut().getFirst().text()).isEqualTo("Talk to us");
    assertThat(article.witness().publishedAt()).isNull();
    assertThat(article.witness().modifiedAt()).isNull();
    assertThat(article.witness().language()).isEqualTo("en");
  }

  @Test
  void everyLineIsKeptOrLeftOut() {
    for (String seed : List.of("000", "001", "002", "004")) {
      Article article = article(seed);
      long lines = read(seed).lines().filter(line -> !line.isBlank()).count();
      long bylines = article.witness().byline().size();
      assertThat(article.witness().blocks().size() + article.leftOut().size() + bylines)
          .as(seed)
          .isEqualTo(lines);
    }
  }

  @Test
  void theTrackersPageYieldsTwoRevisionsAndIsNotComplete() {
    TrackerPage page = (TrackerPage) Extractor.standard().extractText(read("003"));
    TrackerPage.Tracker tracker = page.tracker();
    assertThat(tracker.tool()).isEqualTo("News Sniffer");
    assertThat(tracker.source()).isEqualTo("guardian");
    assertThat(tracker.url())
        .startsWith("https://www.theguardian.com/world/2016/")
        .endsWith("-geneva");
    assertThat(tracker.versions()).isEqualTo(6);
    assertThat(tracker.firstSeen()).isNull();
    assertThat(tracker.lastChanged()).isEqualTo("over 40 days ago");
    assertThat(tracker.checking()).isFalse();
    assertThat(tracker.minutesBetween()).isEqualTo(35);
    assertThat(tracker.complete()).isFalse();
    assertThat(page.reason()).contains("not on this page");
    assertThat(page.revisions()).extracting(TrackerPage.Revision::number).containsExactly(4, 5);
    assertThat(page.revisions())
        .extracting(TrackerPage.Revision::title)
        .allSatisfy(
            title -> assertThat(title).startsWith("Syrian ceasefire").endsWith("'very soon'"));
    assertThat(page.revisions())
        .allSatisfy(revision -> assertThat(revision.paragraphs()).hasSize(18));
  }

  private static String lastLine(String seed) {
    return read(seed).strip().lines().toList().getLast().strip();
  }

  private static List<String> paragraphs(Article article) {
    return article.witness().paragraphs().stream().map(Block::text).toList();
  }

  private static Article article(String seed) {
    return (Article) Extractor.standard().extractText(read(seed));
  }

  private static String read(String seed) {
    try (Stream<Path> files = Files.list(Shared.path("seeds"))) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(seed))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
