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
  void anyTwoVersionsCanBeChosen() {
    String article = "/article/" + bridge;
    assertThat(visitor.reads(article))
        .contains("action=\"" + article + "/diff\"", "name=\"older\"", "max=\"3\"");
    assertThat(visitor.gets(article + "/diff?older=1&newer=3").headers().firstValue("Location"))
        .hasValue(article + "/diff/1/3");
    assertThat(visitor.gets(article + "/diff").headers().firstValue("Location"))
        .hasValue(article + "/diff/1/3");
    assertThat(visitor.status(article + "/diff?older=one")).isEqualTo(400);
    assertThat(visitor.status("/article/99/diff?older=1&newer=2")).isEqualTo(404);
  }

  @Test
  void theArticlesFeedIsNamed() {
    assertThat(diff(1, 2))
        .contains("href=\"/article/" + bridge + "/feed\">feed of its changes</a>");
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
  void itIsShownInOneColumnWhereAskedSo() {
    String page = visitor.reads("/article/" + bridge + "/diff/1/2?view=inline");
    assertThat(page)
        .contains("class=\"diff one\"", "Side by side")
        .contains("/diff/2/3?view=inline")
        .containsPattern("<del>.*4.*</del><ins>.*14.*</ins>");
  }

  @Test
  void whatStayedIsLeftOutWhereAskedSo() {
    assertThat(visitor.reads("/article/" + bridge + "/diff/1/2?show=changes"))
        .contains("3 paragraphs unchanged", "Whole text")
        .doesNotContain("The bridge opens on Friday");
  }

  @Test
  void lighterChangesAreCountedAndMarkedOnDemand() {
    long article = newspaper.article("courier.example", "quote");
    newspaper.shows(article, Newspaper.text("On eels", "The keeper's lamp.", "Four eels."));
    newspaper
        .later(1)
        .shows(article, Newspaper.text("On eels", "The keeper’s lamp.", "Nine eels."));
    String usual = visitor.reads("/article/" + article + "/diff/1/2");
    assertThat(usual).contains("1 lighter change is not marked", "1 of typography");
    assertThat(visitor.reads("/article/" + article + "/diff/1/2?weight=typography"))
        .doesNotContain("not marked");
    assertThat(visitor.status("/article/" + article + "/diff/1/2?weight=heavy")).isEqualTo(400);
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
