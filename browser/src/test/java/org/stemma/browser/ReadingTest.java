package org.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.browser.Hands.follow;
import static org.stemma.browser.Hands.press;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a reader does, with scripts and without, on a wide screen and on a phone.
@Tag("long")
@Timeout(300)
@ExtendWith(Stage.Given.class)
final class ReadingTest {

  static Stream<Look> looks() {
    return Stream.of(Look.WIDE, Look.WIDE.withoutScripts(), Look.PHONE.inTheDark());
  }

  private final Stage stage;

  ReadingTest(Stage stage) {
    this.stage = stage;
  }

  private static List<String> items(Page page) {
    return page.locator("ol.changes > li h3").allTextContents();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void readsAChange(Look look) {
    try (Visit visit = stage.visit(look)) {
      Page page = visit.page();
      follow(page, "Two clauses left in Ormsund discussions");
      assertThat(page.locator(".diff del").allTextContents()).contains("[removed: June]");
      assertThat(page.locator(".diff ins").allTextContents()).contains("[added: July]");
      assertThat(page.locator(".diff .row").first().isVisible()).isTrue();

      int rows = page.locator(".diff .row").count();
      follow(page, "Changes only");
      assertThat(page.locator(".diff .row").count()).isPositive().isLessThan(rows);
      follow(page, "In one column");
      assertThat(page.locator(".diff.one ins").allTextContents()).contains("[added: July]");
      follow(page, "All versions");
      assertThat(page.locator("h1").textContent())
          .isEqualTo("Two clauses left in Ormsund discussions");
      assertThat(visit.troubles()).isEmpty();
      assertThat(visit.origins()).containsExactly(stage.story.origin());
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void filtersByWeightAndOutlet(Look look) {
    try (Visit visit = stage.visit(look)) {
      Page page = visit.page();
      List<String> usual = items(page);
      page.locator("#weight").selectOption("substance");
      page.locator("#outlet").selectOption(new SelectOption().setLabel("Meridian Wire"));
      press(page, "Show");
      assertThat(visit.path()).contains("weight=substance", "outlet=wire");
      assertThat(items(page)).isNotEmpty().hasSizeLessThan(usual.size());
      assertThat(page.locator(".about a:first-child").allTextContents())
          .containsOnly("Meridian Wire");
      follow(page, "Show all");
      assertThat(page.locator("#weight").inputValue()).isEqualTo("typography");
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void pagesThroughAllChangesAndBack(Look look) {
    try (Visit visit = stage.visit(look)) {
      Page page = visit.page();
      follow(page, "Show all");
      List<String> newest = items(page);
      assertThat(newest).hasSize(40);
      List<Object> first = hrefs(page);
      follow(page, "Older changes");
      assertThat(hrefs(page)).isNotEmpty().doesNotContainAnyElementsOf(first);
      follow(page, "Newest");
      assertThat(items(page)).isEqualTo(newest);
      assertThat(visit.troubles()).isEmpty();
    }
  }

  private static List<Object> hrefs(Page page) {
    return page.locator("ol.changes h3 a").all().stream()
        .map(link -> (Object) String.valueOf(link.getAttribute("href")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void searchesForWhatWasRemoved(Look look) {
    try (Visit visit = stage.visit(look)) {
      Page page = visit.page();
      Locator field = page.locator("#find");
      field.fill("removed:June source:pulse");
      field.press("Enter");
      page.locator("#question").waitFor();
      assertThat(items(page)).containsExactly("Two clauses left in Ormsund discussions");
      assertThat(page.locator("del mark").first().textContent()).isEqualTo("June");
      page.locator("#question").fill("mule");
      press(page, "Search");
      page.waitForURL(Pattern.compile(".*q=mule.*"));
      assertThat(items(page)).anyMatch(headline -> headline.contains("Mule"));
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void pastesATextAndIsToldWhereItsSentencesStand(Look look) {
    try (Visit visit = stage.visit(look)) {
      Page page = visit.page();
      visit.go(stage.story.origin() + stage.story.article("wire-pier-collapse"));
      follow(page, "Version 3");
      String text = String.join("\n\n", page.locator(".text p").allTextContents());
      follow(page, "Trace");
      page.getByLabel("Text or address").fill(text);
      press(page, "Trace");
      page.locator(".sources").waitFor();
      assertThat(page.locator(".sources .who").allTextContents())
          .anyMatch(who -> who.contains("Meridian Wire"));
      assertThat(page.locator(".lineage .shared").count()).isPositive();
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void comparesTwoTexts(Look look) {
    try (Visit visit = stage.visit(look)) {
      Page page = visit.page();
      follow(page, "Trace");
      follow(page, "Compare two texts");
      page.getByLabel("Older text").fill("The pier stands.\n\nThree mules are on it.");
      page.getByLabel("Newer text").fill("The pier stands.\n\nFour mules are on it.");
      page.getByLabel("Changes only").check();
      press(page, "Compare");
      page.locator(".diff").waitFor();
      assertThat(page.locator(".diff del").allTextContents()).containsExactly("[removed: Three]");
      assertThat(page.locator(".diff ins").allTextContents()).containsExactly("[added: Four]");
      assertThat(page.getByLabel("Newer text").inputValue()).contains("Four mules");
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void followsTheFeedOfAnOutlet(Look look) {
    try (Visit visit = stage.visit(look)) {
      Page page = visit.page();
      follow(page, "Outlets");
      follow(page, "Daily Pulse");
      String feed = page.locator(".links").getByText("Feed").getAttribute("href");
      APIResponse answer = page.request().get(stage.story.origin() + feed);
      assertThat(answer.headers().get("content-type")).startsWith("application/atom+xml");
      assertThat(answer.text()).contains("Two clauses left in Ormsund discussions");
      assertThat(page.locator("link[rel=alternate]").first().getAttribute("href")).isEqualTo(feed);
    }
  }
}
