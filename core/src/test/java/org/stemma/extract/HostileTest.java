package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Input that would break a careless reader ends in a clear outcome, in time that grows with its length. Limits are generous:
/// they catch what is quadratic, not what is slow.
class HostileTest {

  private static final String SENTENCE =
      "The council voted on Monday to mend the lamp on the mole. ";

  @Test
  void nestsHoweverDeep() {
    for (String tag :
        new String[] {
          "<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>x", "<a href=x>"
        }) {
      Extraction read =
          within(
              60,
              () -> html("<h1>Lamp to be mended</h1>" + tag.repeat(20_000) + SENTENCE.repeat(20)));
      assertThat(read.outcome()).as(tag).isIn("article", "no text");
    }
  }

  @Test
  void aPageOfOnlyScriptsHoldsNothing() {
    assertThat(
            within(60, () -> html("<script>" + "var x = 1;".repeat(1_000_000) + "</script>"))
                .outcome())
        .isEqualTo("scripts only");
  }

  @Test
  void aPageThatIsTooLargeIsNotRead() {
    assertThat(html("x".repeat(HtmlPage.LARGEST + 1)).outcome()).isEqualTo("too large");
  }

  @Test
  void entitiesDoNotMultiply() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]><h1>Lamp to be mended</h1><p>"
            + SENTENCE.repeat(5)
            + "&b;&b;</p>";
    assertThat(((Article) html(bomb)).witness().text().length()).isLessThan(bomb.length());
  }

  @Test
  void linkedDataOfAnyShapeDoNotOverflow() {
    String json = "[{\"a\":".repeat(200_000);
    assertThat(
            within(
                60,
                () ->
                    html(
                        "<script type=application/ld+json>"
                            + json
                            + "</script><h1>Lamp</h1><p>"
                            + SENTENCE.repeat(9))))
        .isInstanceOf(Article.class);
  }

  @Test
  void damagedPagesNeverFail() {
    Random random = new Random(7);
    String page =
        "<html><head><title>Lamp</title></head><body><article class='a b'><h1>Lamp to be mended</h1><p>"
            + SENTENCE.repeat(4)
            + "</p><table><tr><td>x</table></article>";
    for (int round = 0; round < 500; round++) {
      StringBuilder damaged =
          new StringBuilder(page.substring(0, random.nextInt(page.length() + 1)));
      for (int i = 0; i < 8 && !damaged.isEmpty(); i++) {
        damaged.setCharAt(
            random.nextInt(damaged.length()), "<>/\"'&\u0000\uD800 x".charAt(random.nextInt(10)));
      }
      assertThat(html(damaged.toString()).outcome()).as("seed 7, round %d", round).isNotBlank();
      assertThat(Extractor.standard().extractText(damaged.toString()).outcome()).isNotBlank();
    }
  }

  @Test
  void headingsOfListsWithoutEndAreSearchedOnce() {
    String list = "Related\n\nHeron returns to the quay\n\nIt is back.\n\n";
    assertThat(
            within(
                    60,
                    () ->
                        text(
                            "Lamp to be mended\n\n"
                                + (SENTENCE + "\n\n").repeat(2)
                                + list.repeat(20_000)))
                .leftOut())
        .hasSizeGreaterThan(30_000);
  }

  @Test
  void linesThatAlmostMatchCostLittle() {
    for (String line :
        new String[] {
          "By " + "a ".repeat(90),
          "1 ".repeat(75),
          "(" + "photo/".repeat(25),
          " ".repeat(190) + "x",
          "Share"
        }) {
      assertThat(within(60, () -> text((line + "\n").repeat(10_000))).outcome())
          .isEqualTo("article");
    }
  }

  @Test
  @Tag("long")
  void thirtyMegabytesAreReadOrRefused() {
    String paragraph = "<p>" + SENTENCE.repeat(4) + "</p>";
    String page = "<h1>Lamp to be mended</h1>" + paragraph.repeat(30_000_000 / paragraph.length());
    assertThat(within(60, () -> html(page))).isInstanceOf(Article.class);
    Extraction refused = within(60, () -> html(("<p>" + SENTENCE + "</p>").repeat(460_000)));
    assertThat(refused.outcome()).isEqualTo("too large");
    assertThat(refused.reason()).contains("elements");
  }

  @Test
  @Tag("long")
  void aHundredMegabytesOfOneLineAreAParagraph() {
    String line = SENTENCE.repeat(1_725_000);
    assertThat(within(120, () -> text(line))).isInstanceOf(Article.class);
  }

  private static Extraction html(String page) {
    return Extractor.standard().extract(page, null);
  }

  private static Extraction text(String text) {
    return Extractor.standard().extractText(text);
  }

  private static Extraction within(int seconds, Supplier<Extraction> read) {
    return assertTimeoutPreemptively(Duration.ofSeconds(seconds), read::get);
  }
}
