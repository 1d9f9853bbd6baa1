package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.extract.TrackerPage.Revision;

/// Rows are drawn as the page has them: older version left, newer right, an empty cell where a version lacks the paragraph.
class TrackerTest {

  private static final String INTRO =
      """
      This article is from the source 'mole' and was first published or seen on March 03, 2031 18:10 (UTC). \
      It will not be checked again for changes.
      You can find the current article at its original source at https://mole.example/lamp
      The article has changed 4 times. There is an RSS feed of changes available.
      """;

  @Test
  void readsRemovedAddedAndChangedParagraphsFromRows() {
    TrackerPage page =
        text(
            "Version 1 | Version 2 |\n---|---|\nLamp dark | Lamp lit |\n| (about 2 hours later) |\none | one |\ntwo | |\n | three |\nfour | 4 |\n");
    assertThat(page.revisions())
        .containsExactly(
            new Revision(1, "Lamp dark", null, List.of("one", "two", "four")),
            new Revision(2, "Lamp lit", null, List.of("one", "three", "4")));
    assertThat(page.tracker())
        .isEqualTo(
            new TrackerPage.Tracker(
                "News Sniffer",
                "mole",
                "https://mole.example/lamp",
                4,
                "2031-03-03T18:10:00Z",
                null,
                false,
                120L,
                true));
  }

  @Test
  void rowsThatAgreeDoNotMakeVersionsIdentical() {
    TrackerPage page =
        text("Version 1 | Version 2 |\n---|---|\nLamp | |\n(1 day later) | |\none | one |\n");
    assertThat(page.tracker().complete()).isFalse();
    assertThat(page.reason()).contains("not on this page");
    assertThat(page.revisions()).extracting(Revision::title).containsOnly("Lamp");
    assertThat(page.tracker().minutesBetween()).isEqualTo(1440);
  }

  @Test
  void aRowThatIsCutIsNoOmission() {
    TrackerPage page =
        text("Version 1 | Version 2 |\n---|---|\nLamp | |\none | 1 |\ntwo and more | two");
    assertThat(page.tracker().complete()).isFalse();
    assertThat(page.reason()).contains("cut");
    assertThat(page.revisions().get(1).paragraphs()).containsExactly("1");
  }

  @Test
  void readsTabsAndRowsWithOuterBars() {
    assertThat(text("Version 7\tVersion 8\nLamp\tLamp\none\t1\n").revisions().get(1).paragraphs())
        .containsExactly("1");
    assertThat(
            text("| Version 7 | Version 8 |\n|---|---|\n| Lamp | Lamp |\n| | new |\n")
                .revisions()
                .get(1)
                .paragraphs())
        .containsExactly("new");
  }

  @Test
  void versionsThatStandBackwardsAreTurned() {
    TrackerPage page =
        text("Version 3 | Version 2 |\n---|---|\nnew | old |\n | (5 minutes earlier) |\n");
    assertThat(page.revisions()).extracting(Revision::title).containsExactly("old", "new");
  }

  @Test
  void readsTheSamePageAsHtml() {
    TrackerPage page =
        html(
            """
            <table class="version_diff"><tr><th><small>Version 0</small></th><th><small>Version 1</small></th></tr>
            <tr id="title"><th><del>Lamp dark</del></th><th><ins>Lamp lit</ins></th></tr>
            <tr><td class="time"><time datetime="2031-03-03T18:10:00Z">2031-03-03 18:10:00 UTC</time></td>
            <td class="time"><time>2031-03-03 18:45:00 UTC</time> (35 minutes later)</td></tr>
            <tr id="p1"><td>It has <del>three</del> lenses.</td><td>It has <ins>four</ins> lenses.</td></tr>
            <tr id="p2"><td></td><td><ins>It shines.</ins></td></tr></table></body></html>
            """);
    assertThat(page.revisions())
        .containsExactly(
            new Revision(0, "Lamp dark", "2031-03-03T18:10:00Z", List.of("It has three lenses.")),
            new Revision(
                1,
                "Lamp lit",
                "2031-03-03T18:45:00Z",
                List.of("It has four lenses.", "It shines.")));
    assertThat(page.tracker().minutesBetween()).isEqualTo(35);
    assertThat(page.tracker().complete()).isTrue();
  }

  @Test
  void aTableThatIsNotClosedIsCut() {
    TrackerPage page =
        html(
            "<table><tr><th>Version 0</th><th>Version 1</th></tr><tr><th>a</th><th>b</th></tr><tr><td>one</td>");
    assertThat(page.tracker().complete()).isFalse();
    assertThat(page.reason()).contains("cut");
  }

  @Test
  void readsTheListOfVersionsAndASingleOne() {
    TrackerPage list =
        html(
            """
            <table><tr><th>Version</th><th>Created at</th><th>Period</th><th>Title</th></tr>
            <tr><td><a href="/1">0</a></td><td>March 03, 2031 18:10</td><td></td><td>Lamp dark</td></tr></table>
            """);
    assertThat(list.revisions())
        .containsExactly(new Revision(0, "Lamp dark", "2031-03-03T18:10", List.of()));
    TrackerPage single =
        (TrackerPage)
            Extractor.standard()
                .extract(
                    "<h1>Lamp dark</h1><table><tr><td><p><a>https://mole.example/lamp</a></p><p>Version 2 of 5.</p><p>one</p></td></tr></table>",
                    null);
    assertThat(single.revisions())
        .containsExactly(new Revision(2, "Lamp dark", null, List.of("one")));
  }

  @Test
  void anArticleThatMentionsVersionsIsNone() {
    assertThat(
            Extractor.standard().extractText("Version 1 | Version 2 |\n---|---|\nfast | slow |\n"))
        .isInstanceOf(Article.class);
  }

  private static TrackerPage text(String table) {
    return (TrackerPage) Extractor.standard().extractText(INTRO + table);
  }

  private static TrackerPage html(String table) {
    String intro = "<p>" + INTRO.strip().replace("\n", "</p><p>") + "</p>";
    return (TrackerPage) Extractor.standard().extract("<html><body>" + intro + table, null);
  }
}
