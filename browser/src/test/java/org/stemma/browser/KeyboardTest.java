package org.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The site with the keyboard alone.
@Tag("long")
@Timeout(600)
@ExtendWith(Stage.Given.class)
final class KeyboardTest {

  /// What has the focus: its place in the document's order, whether it can be seen, whether it shows that it has it, and whether it
  /// is another element than before.
  private static final String FOCUSED =
      """
      () => {
        const element = document.activeElement;
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return {
          place: [...document.querySelectorAll("*")].indexOf(element),
          seen: box.width > 4 && box.height > 4 && box.bottom > 0 && box.top < innerHeight,
          marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
          what: element.outerHTML.slice(0, 200),
          atEnd: element === document.body,
          moved: element !== window.focusedBefore,
        };
      }
      """;

  /// Another element than before has the focus, and what is scrolled into sight for it is there.
  private static final String SETTLED =
      """
      () => {
        const element = document.activeElement;
        const box = element.getBoundingClientRect();
        return element !== window.focusedBefore
          && (element === document.body || (box.bottom > 0 && box.top < innerHeight));
      }
      """;

  /// The places of all that can be used.
  private static final String USABLE =
      """
      () => [...document.querySelectorAll("*")].flatMap((element, place) =>
        element.matches("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")
          && element.getAttribute("tabindex") !== "-1" && element.checkVisibility() ? [place] : [])
      """;

  private static final int PATIENCE_MS = 20_000;

  private record Focus(
      int place, boolean seen, boolean marked, String what, boolean atEnd, boolean moved) {

    static Focus of(Page page) {
      Map<?, ?> focus = (Map<?, ?>) page.evaluate(FOCUSED);
      return new Focus(
          Integer.parseInt(String.valueOf(focus.get("place"))),
          Boolean.TRUE.equals(focus.get("seen")),
          Boolean.TRUE.equals(focus.get("marked")),
          String.valueOf(focus.get("what")),
          Boolean.TRUE.equals(focus.get("atEnd")),
          Boolean.TRUE.equals(focus.get("moved")));
    }

    boolean isSettled() {
      return moved && (seen || atEnd);
    }
  }

  private final Stage stage;

  KeyboardTest(Stage stage) {
    this.stage = stage;
  }

  @Test
  void everythingThatCanBeUsedGetsTheFocusInOrderAndIsSeen() {
    String article = stage.story.article("pulse-strait-deal");
    try (Visit visit = stage.editor(Look.WIDE)) {
      for (String path :
          List.of(
              "/",
              "/outlets",
              article,
              article + "/diff/1/2",
              article + "/ancestry",
              "/compare",
              "/alerts",
              "/search?q=pier")) {
        visit.go(stage.story.origin() + path);
        assertThat(places(visit.page(), path))
            .as(path)
            .isEqualTo(visit.page().evaluate(USABLE))
            .hasSizeGreaterThan(8);
      }
    }
  }

  /// Where the focus goes, from the begin of a page to its end.
  private static List<Integer> places(Page page, String path) {
    List<Integer> places = new ArrayList<>();
    for (Focus at = next(page); !isEnd(at, places); at = next(page)) {
      assertThat(at.seen()).as(path + " " + at.what()).isTrue();
      assertThat(at.marked()).as(path + " " + at.what()).isTrue();
      places.add(at.place());
    }
    return places;
  }

  /// Behind the last element comes the window, or the first again.
  private static boolean isEnd(Focus at, List<Integer> places) {
    return at.atEnd() || (!places.isEmpty() && at.place() == places.getFirst());
  }

  private static Focus next(Page page) {
    return press(page, "Tab");
  }

  /// Presses a key that moves the focus, and waits until it has and stands in sight; where it does not, what is answered tells.
  private static Focus press(Page page, String key) {
    page.evaluate("window.focusedBefore = document.activeElement; undefined");
    page.keyboard().press(key);
    Focus focus = Focus.of(page);
    if (focus.isSettled()) {
      return focus;
    }
    try {
      page.waitForFunction(SETTLED, null, new WaitForFunctionOptions().setTimeout(PATIENCE_MS));
    } catch (TimeoutError _) {
      // The caller says what is missing.
    }
    return Focus.of(page);
  }

  @Test
  void skipLinkLeadsToTheContent() {
    try (Visit visit = stage.visit(Look.WIDE)) {
      Page page = visit.page();
      assertThat(next(page).what()).contains("To the content");
      assertThat(press(page, "Enter").what()).startsWith("<main");
      next(page);
      assertThat(page.evaluate("document.querySelector('main').contains(document.activeElement)"))
          .isEqualTo(true);
    }
  }

  @Test
  void whatIsFoldedUnfoldsAndIsUsedWithoutAMouse() {
    try (Visit visit = stage.editor(Look.WIDE)) {
      Page page = visit.page();
      visit.go(stage.story.origin() + stage.story.article("pulse-strait-deal") + "/ancestry");
      Locator folded = page.locator("details.judge").first();
      folded.locator("summary").focus();
      page.keyboard().press("Enter");
      folded.getByLabel("Why").waitFor();
      assertThat(next(page).what()).contains("name=\"note\"");
      page.keyboard().type("seen elsewhere");
      assertThat(folded.getByLabel("Why").inputValue()).isEqualTo("seen elsewhere");
      press(page, "Shift+Tab");
      page.keyboard().press("Space");
      folded.getByLabel("Why").waitFor(Hands.HIDDEN);
    }
  }

  @Test
  void changeIsFoundAndReadWithoutAMouse() {
    try (Visit visit = stage.visit(Look.WIDE)) {
      Page page = visit.page();
      page.locator("#find").focus();
      page.keyboard().type("removed:June source:pulse");
      page.keyboard().press("Enter");
      page.locator("#question").waitFor();
      String what = next(page).what();
      for (int i = 0; i < 60 && !what.contains("Two clauses"); i++) {
        what = next(page).what();
      }
      page.keyboard().press("Enter");
      page.locator(".diff").waitFor();
      assertThat(page.locator(".diff del").first().textContent()).isEqualTo("[removed: June]");
    }
  }
}
