package org.stemma.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.extract.Article;
import org.stemma.extract.Extractor;
import org.stemma.text.Block;

class GeneratedTest {

  private static final Instant BEGIN = Instant.parse("2031-05-14T04:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Hands hands = new Hands(BEGIN);

  @Test
  void aPageIsReadAsItsTextWasMade() {
    try (Generated newsroom = Generated.open(GeneratedPlan.of(2, 50, 7), hands, 0)) {
      for (int article = 0; article < 50; article += 7) {
        Browser.Reply reply = Browser.get(newsroom.url(1, article));
        Article read =
            (Article) Extractor.standard().extract(reply.text(), newsroom.url(1, article));
        assertThat(read.witness().headline()).isEqualTo(newsroom.headline(1, article));
        assertThat(read.witness().paragraphs())
            .extracting(Block::text)
            .isEqualTo(newsroom.paragraphs(1, article, 0));
        assertThat(reply.body().length).isBetween(20_000, 80_000);
      }
    }
  }

  @Test
  void textsHaveTheLengthOfNewsAndShareNoParagraph() {
    try (Generated newsroom = Generated.open(GeneratedPlan.of(1, 2_000, 7), hands, 0)) {
      Set<String> paragraphs = new HashSet<>();
      int all = 0;
      for (int article = 0; article < 2_000; article++) {
        List<String> text = newsroom.paragraphs(0, article, 0);
        all += text.size();
        paragraphs.addAll(text);
        assertThat(String.join(" ", text).split(" ").length).isBetween(350, 1_100);
      }
      assertThat(paragraphs).hasSize(all);
    }
  }

  @Test
  void revisionsAppearAtTheirInstantsAndNotBefore() {
    GeneratedPlan plan = GeneratedPlan.of(1, 20, 7).changing(BEGIN, HOUR);
    try (Generated newsroom = Generated.open(plan, hands, 0)) {
      for (int article = 0; article < 20; article++) {
        long seen = 0;
        for (int minute = 0; minute <= 300; minute++) {
          hands.set(BEGIN.plus(Duration.ofMinutes(minute)));
          long revision = newsroom.revision(0, article, hands.instant());
          assertThat(revision).isBetween(seen, seen + 1);
          seen = revision;
        }
        assertThat(seen).isBetween(5L, 6L);
        String page = Browser.get(newsroom.url(0, article)).text();
        assertThat(page).containsOnlyOnce(newsroom.marker(0, article, seen));
        assertThat(page).doesNotContain(newsroom.marker(0, article, seen - 1));
      }
    }
  }

  @Test
  void aKnownPageIsNotSentAgainUntilItChanges() {
    GeneratedPlan plan = GeneratedPlan.of(1, 3, 7).changing(BEGIN, HOUR);
    try (Generated newsroom = Generated.open(plan, hands, 0)) {
      String etag = Browser.get(newsroom.url(0, 2)).header("etag");
      assertThat(Browser.get(newsroom.url(0, 2), "If-None-Match", etag).status()).isEqualTo(304);
      hands.set(BEGIN.plus(HOUR));
      assertThat(Browser.get(newsroom.url(0, 2), "If-None-Match", etag).status()).isEqualTo(200);
      assertThat(newsroom.notModified()).isEqualTo(1);
      assertThat(newsroom.answers()).isEqualTo(3);
    }
  }

  @Test
  void furnitureChangesOnlyWhereItIsTold() {
    GeneratedPlan still = GeneratedPlan.of(1, 3, 7).withChangingFurniture(false);
    try (Generated newsroom = Generated.open(still, hands, 0)) {
      String url = newsroom.url(0, 1);
      assertThat(Browser.get(url).text()).isEqualTo(Browser.get(url).text());
    }
    try (Generated newsroom = Generated.open(GeneratedPlan.of(1, 3, 7), hands, 0)) {
      String url = newsroom.url(0, 1);
      assertThat(Browser.get(url).text()).isNotEqualTo(Browser.get(url).text());
    }
  }

  @Test
  void theFeedHasTheLatestChangedFirst() {
    GeneratedPlan plan = GeneratedPlan.of(1, 200, 7).changing(BEGIN, HOUR).withFeedLength(10);
    try (Generated newsroom = Generated.open(plan, hands, 0)) {
      for (int minute : new int[] {70, 95, 119, 121}) {
        hands.set(BEGIN.plus(Duration.ofMinutes(minute)));
        List<String> updated =
            Browser.get(newsroom.feeds().getFirst())
                .text()
                .lines()
                .filter(line -> line.startsWith("<updated>"))
                .skip(1)
                .toList();
        assertThat(updated).hasSize(10).isSortedAccordingTo((one, two) -> two.compareTo(one));
      }
    }
  }
}
