package org.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.account.Passwords;
import org.stemma.store.Role;

/// What holds for every page: those that a link leads to, for readers and for editors, those that answer a form, and those that
/// tell what went wrong. That none is left out is a test of its own.
@Tag("long")
@Timeout(1200)
@TestInstance(Lifecycle.PER_CLASS)
final class EveryPageTest {

  /// Articles of which there is more to show than of most.
  private static final List<String> RICH = List.of("courier-lamp", "pulse-strait-deal");

  /// What no page names: what is for machines, what only editors may do, and what goes wrong.
  private static final List<String> STARTS =
      List.of(
          "/",
          "/search?q=pier",
          "/search?q=removed%3AJune",
          "/search?q=added%3AJuly",
          "/search?q=zebra",
          "/compare",
          "/disputes",
          "/embed/article/1/diff/1/2",
          "/health",
          "/metrics",
          "/nothing",
          "/article/999",
          "/article/1/at/yesterday",
          "/?weight=heavy",
          "/search?q=-pier",
          "/mailbox",
          "/confirm/nothing");

  private static final List<String> OF_EDITORS =
      List.of("/", "/watch", "/taken-down", "/tokens", "/alerts");

  /// What programs ask is tested against its own description, in module web.
  private static final String FOR_PROGRAMS = "/api/v1";

  private final Stage stage;
  private final Inspection inspection = new Inspection();
  private final Coverage coverage;

  EveryPageTest() {
    stage = Stage.set();
    coverage = new Coverage(stage.story.routes());
  }

  @BeforeAll
  void lookAtAll() {
    try (Visit reader = stage.visit(Look.WIDE);
        Visit editor = stage.editor(Look.WIDE)) {
      crawl(reader, "", STARTS);
      crawl(editor, "editor: ", OF_EDITORS);
      lookForbidden();
      lookTooOften();
      new Deeds(stage.story, inspection, coverage, editor).doAll();
    }
  }

  private void crawl(Visit visit, String who, List<String> starts) {
    List<String> all = new ArrayList<>(RICH.stream().map(stage.story::article).toList());
    all.addAll(starts);
    Crawl crawl = Crawl.of(visit.page().request(), stage.story.origin(), all);
    crawl.asked().forEach(path -> coverage.asked("GET", path));
    for (String path : crawl.pages().keySet()) {
      visit.go(stage.story.origin() + path);
      inspection.look(who + path, visit);
    }
  }

  /// What an account that may only read is told.
  private void lookForbidden() {
    String hash = Passwords.standard().hash(ServedStory.PASSWORD);
    stage.story.store().accounts().add("bea", hash, Role.READER);
    try (Visit visit = stage.visit(Look.WIDE)) {
      Hands.signIn(visit, "bea", ServedStory.PASSWORD);
      assertThat(visit.go(stage.story.origin() + "/watch")).isEqualTo(403);
      inspection.look("an account that may only read", visit);
    }
  }

  /// Limits hold for others than this machine, for whom a proxy would ask. No time passes, so nobody is forgiven meanwhile.
  private void lookTooOften() {
    try (Visit visit = stage.visit(Look.WIDE)) {
      visit.page().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.7"));
      String search = stage.story.origin() + "/search?q=mule";
      int status = visit.go(search);
      for (int i = 0; i < 100 && status == 200; i++) {
        status = visit.go(search);
      }
      assertThat(status).isEqualTo(429);
      inspection.look("asked too often", visit);
    }
  }

  @AfterAll
  void leave() throws IOException {
    stage.close();
  }

  @Test
  void nothingThatTheServerAnswersToIsLeftOut() {
    assertThat(coverage.missed()).allMatch(route -> route.contains(" " + FOR_PROGRAMS));
  }

  @Test
  void htmlIsValid(@TempDir Path folder) throws IOException, InterruptedException {
    assertThat(HtmlCheck.of(folder, inspection.sources)).isEmpty();
  }

  @Test
  void isReadableByEverybodyInLightAndDark() {
    assertThat(inspection.violations).isEmpty();
  }

  @Test
  void nothingRunsAmissOrIsAskedElsewhere() {
    assertThat(inspection.troubles).isEmpty();
    assertThat(inspection.origins).containsExactly(stage.story.origin());
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() {
    assertThat(inspection.wide).isEmpty();
  }

  @Test
  void printsTheTextWithoutWhatIsForClicking() {
    assertThat(inspection.printed).isEmpty();
  }
}
