package org.stemma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.newsroom.Newsroom;
import org.stemma.newsroom.Script;
import org.stemma.store.Article;
import org.stemma.store.Capture;

/// The invented story, watched from its begin to its end in simulated time. What of it must be found is the demo's test; here it
/// is that the parts work together.
class StoryTest {

  @TempDir Path folder;

  @Test
  @Tag("long")
  void everyArticleOfTheStoryHasItsRevisionsAndTheirCaptures() throws Exception {
    Script script = Script.story();
    SimulatedTime time = new SimulatedTime(script.begins());
    try (Newsroom newsroom = Newsroom.open(script, time);
        Station station =
            new Station(
                folder, Station.file(folder), time, Rules.STANDARD, Watcher.Manner.IN_TURN)) {
      for (String feed : newsroom.feeds()) {
        station.addFeed(feed);
      }
      station.watcher.runUntil(script.ends());

      assertThat(station.told(Happened.Fault.class)).isEmpty();
      assertThat(station.told(Happened.Dropped.class)).isEmpty();
      assertThat(station.articles()).hasSize(script.articles().size());
      for (Article article : station.articles()) {
        assertThat(article.revisions()).as(article.url()).isPositive();
        for (var revision : station.store.histories().revisions(article.id())) {
          Capture capture = station.store.histories().capture(revision.capture()).orElseThrow();
          assertThat(
                  station
                      .archive
                      .read(Objects.requireNonNull(capture.position()))
                      .fixity()
                      .intact())
              .isTrue();
        }
      }
    }
  }
}
