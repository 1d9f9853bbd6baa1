package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffPageTest {
  private Newspaper newspaper;
  private Visitor visitor;
  private long bridge;

  @BeforeEach
  void start(@TempDir Path folder) {
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    visitor = new Visitor(newspaper);
  }

  @AfterEach
  void close() {
    visitor.close();
    newspaper.close();
  }

  private String diff(int older, int newer) {
    return visitor.reads("/article/" + bridge + "/diff/" + older + "/" + newer);
  }

  @Test
  void changedWordsAreMarkedOnTheirSides() {
    assertThat(diff(1, 2))
        .contains("[removed: </span>4<span", "[added: </span>14<span")
        .contains("Version 1", "Version 2", "(30 minutes later)", "1 of substance")
        .contains("id=\"p1\"", "id=\"p5\"");
  }

  @Test
  void headlinesAreMarkedWhereTheyDiffer() {
    assertThat(diff(2, 3)).contains("<del>", "Toll of 14 crowns").contains("headline");
    assertThat(diff(1, 2)).doesNotContain("headline substance");
  }

  @Test
  void movedParagraphIsSaidToHaveMoved() {
    assertThat(diff(2, 3)).contains("moved", "href=\"#p1\"");
  }

  @Test
  void sentencesOfOneParagraphShareARow() {
    newspaper.shows(
        bridge,
        Newspaper.text("A", "One gull was seen here. Two boats came in. It rained on the eels."));
    newspaper.later(1);
    newspaper.shows(
        bridge,
        Newspaper.text(
            "A", "Two boats came in. It rained on the eels. Nobody was surprised at all."));

    assertThat(diff(4, 5)).contains("id=\"p1\"").doesNotContain("id=\"p2\"");
  }

  @Test
  void admissionIsQuoted() {
    assertThat(diff(2, 3)).contains("The outlet says:", "gave the toll as 4 crowns");
  }

  @Test
  void anyTwoVersionsCanBeComparedAlsoBackwards() {
    assertThat(diff(1, 3)).contains("(65 minutes later)");
    assertThat(diff(3, 1)).contains("(65 minutes earlier)");
  }

  @Test
  void pagerLeadsToTheNeighbours() {
    assertThat(diff(1, 2)).contains("rel=\"next\" href=\"/article/" + bridge + "/diff/2/3\"");
    assertThat(diff(2, 3))
        .contains("rel=\"prev\" href=\"/article/" + bridge + "/diff/1/2\"")
        .contains("aria-current=\"page\"");
  }

  @Test
  void versionsThatAreNotThereAreNotFound() {
    String prefix = "/article/" + bridge + "/diff/";
    assertThat(visitor.status(prefix + "3/4")).isEqualTo(404);
    assertThat(visitor.status(prefix + "0/1")).isEqualTo(400);
    assertThat(visitor.status(prefix + "1/1")).isEqualTo(400);
    assertThat(visitor.status(prefix + "one/two")).isEqualTo(400);
    assertThat(visitor.status(prefix + "99999999999999999999/1")).isEqualTo(400);
  }
}
