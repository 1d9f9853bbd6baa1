package org.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The site with the keyboard alone.
@Tag("long")
@Timeout(300)
@ExtendWith(Stage.Given.class)
final class KeyboardTest {

  /// What has the focus: its place in the document's order, whether it can be seen, and whether it shows that it has it.
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
        };
      }
      """;

  private record Focus(int place, boolean seen, boolean marked, String what, boolean atEnd) {

    /// Behind the last element comes the window, or the first again.
    boolean isEnd(int begin) {
      return atEnd || place == begin;
    }

    static Focus of(Page page) {
      Map<?, ?> focus = (Map<?, ?>) page.evaluate(FOCUSED);
      return new Focus(
          Integer.parseInt(String.valueOf(focus.get("place"))),
          Boolean.TRUE.equals(focus.get("seen")),
          Boolean.TRUE.equals(focus.get("marked")),
          String.valueOf(focus.get("what")),
          Boolean.TRUE.equals(focus.get("atEnd")));
    }
  }

  private final Stage stage;

  KeyboardTest(Stage stage) {
    this.stage = stage;
  }

  @Test
  void focusGoesThroughThePageInOrderAndIsSeen() {
    String article = stage.story.article("pulse-strait-deal");
    for (String path :
        List.of("/", "/outlets", "/feeds", article, article + "/diff/1/2", "/trace", "/search")) {
      try (Visit visit = stage.visit(Look.WIDE)) {
        visit.go(stage.story.origin() + path);
        int begin = next(visit.page()).place();
        int before = begin;
        int steps = 0;
        for (Focus at = next(visit.page()); !at.isEnd(begin); at = next(visit.page())) {
          assertThat(at.place()).as(path + " " + at.what()).isGreaterThan(before);
          assertThat(at.seen()).as(path + " " + at.what()).isTrue();
          assertThat(at.marked()).as(path + " " + at.what()).isTrue();
          before = at.place();
          assertThat(++steps).isLessThan(400);
        }
        assertThat(steps).as(path).isGreaterThan(8);
      }
    }
  }

  private static Focus next(Page page) {
    page.keyboard().press("Tab");
    return Focus.of(page);
  }

  @Test
  void skipLinkLeadsToTheContent() {
    try (Visit visit = stage.visit(Look.WIDE)) {
      Page page = visit.page();
      assertThat(next(page).what()).contains("To the content");
      page.keyboard().press("Enter");
      assertThat(Focus.of(page).what()).startsWith("<main");
      next(page);
      assertThat(page.evaluate("document.querySelector('main').contains(document.activeElement)"))
          .isEqualTo(true);
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
      for (int i = 0; i < 60 && !Focus.of(page).what().contains("Two clauses"); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");
      page.locator(".diff").waitFor();
      assertThat(page.locator(".diff del").first().textContent()).isEqualTo("[removed: June]");
    }
  }
}
