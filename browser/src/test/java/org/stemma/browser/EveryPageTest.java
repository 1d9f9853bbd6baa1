package org.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What holds for every page that a link leads to, for those of editors, and for those that tell what went wrong.
@Tag("long")
@Timeout(900)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Stage.Given.class)
final class EveryPageTest {

  private static final List<String> WRONG =
      List.of("/nothing", "/article/999", "/article/1/at/yesterday", "/?weight=heavy");

  /// Widths of small phones, the narrowest that WCAG 2.2 (1.4.10) asks for among them.
  private static final List<Integer> NARROW = List.of(390, 320);

  private final Stage stage;
  private final Visit visit;
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Map<String, String> ofEditors = new LinkedHashMap<>();

  EveryPageTest(Stage stage) {
    this.stage = stage;
    this.visit = stage.editor(Look.WIDE);
  }

  @BeforeAll
  void crawl() {
    try (Visit reader = stage.visit(Look.WIDE)) {
      List<String> starts = new ArrayList<>(WRONG);
      starts.addAll(List.of("/", "/search?q=pier", "/search?q=removed%3AJune"));
      starts.addAll(List.of("/search", "/sign-in", "/taken-down"));
      pages.putAll(Crawl.of(reader.page().request(), stage.story.origin(), starts));
    }
    List<String> edited =
        List.of("/", "/article/1", "/outlets", "/watch", "/taken-down", "/tokens");
    ofEditors.putAll(Crawl.of(visit.page().request(), stage.story.origin(), edited));
    ofEditors
        .keySet()
        .removeAll(pages.keySet().stream().filter(path -> !edited.contains(path)).toList());
  }

  @AfterAll
  void leave() {
    visit.close();
  }

  @Test
  void linksLeadToPagesOfEveryKind() {
    assertThat(pages.keySet().stream().map(Crawl::kind))
        .contains(
            "/?",
            "/article/…?",
            "/article/…/at/…?",
            "/article/…/change/…?",
            "/article/…/diff/…/…?",
            "/article/…/diff/…/…?view=inline",
            "/article/…/diff/…/…?show=changes",
            "/article/…/ancestry?",
            "/article/…/story?",
            "/outlets?",
            "/outlet/…?",
            "/outlet/…/practice?",
            "/feeds?",
            "/roots?",
            "/search?",
            "/trace?",
            "/sign-in?",
            "/api?");
    assertThat(ofEditors.keySet().stream().map(Crawl::kind))
        .contains("/watch?", "/taken-down?", "/tokens?");
  }

  @Test
  void htmlIsValid(@TempDir Path folder) throws IOException, InterruptedException {
    List<String> faults = HtmlCheck.of(folder, pages);
    faults.addAll(HtmlCheck.of(Files.createDirectory(folder.resolve("editors")), ofEditors));
    assertThat(faults).isEmpty();
  }

  @Test
  void isReadableByEverybodyInLightAndDark() {
    Axe axe = new Axe();
    List<String> violations = new ArrayList<>();
    onEach(page -> {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        axe.violations(page)
            .forEach(violation -> violations.add(visit.path() + " " + scheme + " " + violation));
      }
    });
    page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(violations).isEmpty();
    assertThat(visit.troubles()).isEmpty();
    assertThat(visit.origins()).containsExactly(stage.story.origin());
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() {
    List<String> wide = new ArrayList<>();
    for (int width : NARROW) {
      page().setViewportSize(width, 844);
      onEach(page -> {
        int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (needed > width) {
          wide.add(visit.path() + " needs " + needed + " of " + width);
        }
      });
    }
    page().setViewportSize(Look.WIDE.width(), Look.WIDE.height());
    assertThat(wide).isEmpty();
  }

  @Test
  void printsTheTextWithoutWhatIsForClicking() {
    Page page = page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    try {
      onEach(each -> {
        for (String clicked : List.of("header.site nav", ".find", "footer.site", ".deeds")) {
          assertThat(each.locator(clicked).all())
              .as(visit.path() + " " + clicked)
              .noneMatch(Locator::isVisible);
        }
        assertThat(each.locator("h1").first().isVisible()).as(visit.path()).isTrue();
      });
    } finally {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
  }

  private Page page() {
    return visit.page();
  }

  private void onEach(Consumer<Page> look) {
    for (Map<String, String> some : List.of(pages, ofEditors)) {
      for (String path : some.keySet()) {
        visit.go(stage.story.origin() + path);
        look.accept(page());
      }
    }
  }
}
