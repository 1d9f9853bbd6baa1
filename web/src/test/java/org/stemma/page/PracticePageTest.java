package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How an outlet changes its articles, as a page and as data; and the life of an article, drawn.
final class PracticePageTest {
  private Newspaper newspaper;
  private Visitor visitor;
  private long bridge;

  @BeforeEach
  void start(@TempDir Path folder) {
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    long quiet = newspaper.article("courier.example", "quiet");
    newspaper.shows(quiet, Newspaper.text("Nothing happened", "It was quiet."));
    visitor = new Visitor(newspaper);
  }

  @AfterEach
  void close() {
    visitor.close();
    newspaper.close();
  }

  @Test
  void anOutletsPracticeIsToldInSentencesAndTables() {
    assertThat(visitor.reads("/outlet/courier.example/practice"))
        .contains("2 articles seen; 1 of them (50 %) changed in wording or substance afterwards.")
        .contains("1 of these 2 changes (50 %) came without a sentence that admits them.")
        .contains("up to 15 minutes", "15 minutes to 60 minutes", "<rect class=\"all\"");
    assertThat(visitor.reads("/outlets")).contains("/outlet/courier.example/practice\">50 %</a>");
    assertThat(visitor.status("/outlet/nobody.example/practice")).isEqualTo(404);
  }

  @Test
  void theSameIsThereAsData() throws Exception {
    JsonNode practice =
        new ObjectMapper().readTree(visitor.reads("/outlet/courier.example/practice.json"));
    assertThat(practice.path("format").asText()).isEqualTo("stemma.practice/1");
    assertThat(practice.path("articles").asInt()).isEqualTo(2);
    assertThat(practice.path("counts")).hasSize(2);
    for (JsonNode count : practice.path("counts")) {
      assertThat(count.path("after").asLong()).isLessThan(count.path("within").asLong());
    }
    assertThat(practice.path("weeks").get(0).path("changes").asInt()).isEqualTo(2);
  }

  @Test
  void anArticlesLifeIsDrawn() {
    String page = visitor.reads("/article/" + bridge);
    assertThat(page)
        .contains("aria-label=\"2 changes from 14 May 2031, 08:00")
        .contains("class=\"tick substance\"", "class=\"tick first\"")
        .doesNotContain("class=\"gap\"");
    newspaper.isGone(bridge);
    newspaper.later(600).showsTheSame(bridge);
    assertThat(visitor.reads("/article/" + bridge)).contains("class=\"gap\"", "gone from");
  }

  @Test
  void anArticleThatNeverChangedNeedsNoDrawing() {
    assertThat(visitor.reads("/article/" + (bridge + 1))).doesNotContain("class=\"timeline\"");
  }
}
