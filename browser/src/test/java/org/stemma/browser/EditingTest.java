package org.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.browser.Hands.follow;
import static org.stemma.browser.Hands.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.newsroom.Newsroom;
import org.stemma.newsroom.Script;

/// What an editor does, against `stemma serve` as a process that watches outlets on this machine.
@Tag("long")
@Timeout(600)
final class EditingTest {

  static final String SETTINGS =
      """
      [fetch]
      contact = watch@stemma.example
      allow = 127.0.0.1
      [watch]
      gap = 0s
      jitter = 0
      first = 1s
      factor = 1
      floor = 1s
      ceiling = 1s
      leeway = 1
      poll_first = 1s
      poll_floor = 1s
      poll_ceiling = 1s
      poll_jitter = 0
      """;

  private static final String PASSWORD = "hay for the mule";

  private final Script script = Script.story();
  private final AtomicReference<Instant> storyTime =
      new AtomicReference<>(script.begins().plus(Duration.ofMinutes(10)));

  private Chromium chromium;
  private Newsroom newsroom;
  private Stemma served;
  private String origin;
  private Visit visit;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("stemma.conf"), SETTINGS);
    Stemma.run(PASSWORD + "\n", "account", "add", "ada", "--data", folder);
    chromium = Chromium.start();
    newsroom = Newsroom.open(script, storyTime::get);
    served = Stemma.serve(folder);
    origin = served.origin();
    visit = chromium.visit(Look.WIDE);
    visit.go(origin + "/");
    Hands.signIn(visit, "ada", PASSWORD);
  }

  @AfterEach
  void end() throws Exception {
    visit.close();
    served.close();
    newsroom.close();
    chromium.close();
  }

  /// From now on a page that loads anew is found out.
  private void mark() {
    visit.page().evaluate("document.title = 'not loaded again'");
  }

  private void addsTheWire() {
    Page page = visit.page();
    follow(page, "Watch an address");
    page.getByLabel("Address", new Page.GetByLabelOptions().setExact(true))
        .fill(newsroom.base(script.outlet("wire")) + "/feed.rss");
    press(page, "Watch");
    page.waitForURL(origin + "/feeds");
  }

  /// Lets the story go on.
  private void itIs(int minutes) {
    storyTime.set(script.begins().plus(Duration.ofMinutes(minutes)));
  }

  private static Locator firstVersion(Page page) {
    return page.locator("#articles").getByText("At least 14 dead");
  }

  @Test
  void addsAFeedAndSeesTheFirstRevisionArriveWithoutReloading() {
    addsTheWire();
    Page page = visit.page();
    page.locator("#feeds td a").first().click();
    mark();
    assertThat(firstVersion(page).count()).isZero();
    itIs(45);
    firstVersion(page).waitFor();
    assertThat(page.title()).isEqualTo("not loaded again");
    assertThat(page.locator("#feeds").textContent()).contains("just now");

    visit.go(origin + "/");
    mark();
    int before = page.locator("ol.changes li").count();
    itIs(80);
    Locator news = page.locator("#news").getByText(Pattern.compile("Show \\d+ new change"));
    news.waitFor();
    assertThat(page.title()).isEqualTo("not loaded again");
    assertThat(page.locator("ol.changes li").count()).isEqualTo(before);
    news.click();
    assertThat(page.locator("ol.changes li").first().textContent())
        .contains("At least 17 dead", "substance");
    assertThat(visit.troubles()).isEmpty();
    assertThat(visit.origins()).containsExactly(origin);
  }

  @Test
  void hiddenPageAsksNothing() {
    Page page = visit.page();
    page.clock().install();
    visit.go(origin + "/feeds");
    page.waitForRequest(origin + "/feeds", () -> page.clock().runFor(60_000));
    page.evaluate(
        """
        Object.defineProperty(document, "hidden", { get: () => true });
        document.dispatchEvent(new Event("visibilitychange"));
        """);
    long before = asksOfFeeds();
    page.clock().runFor(600_000);
    assertThat(asksOfFeeds()).isEqualTo(before);
  }

  private long asksOfFeeds() {
    return visit.asked().stream().filter(url -> url.endsWith("/feeds")).count();
  }

  @Test
  void takesAnArticleDownAndNothingOfItIsShownAnyMore() {
    addsTheWire();
    Page page = visit.page();
    page.locator("#feeds td a").first().click();
    itIs(45);
    firstVersion(page).waitFor();
    visit.go(origin + "/");
    itIs(80);
    page.locator("#news a").click();
    follow(page, "At least 17 dead as grain pier gallery collapses at Port Hallam");
    follow(page, "All versions");
    String article = visit.path();
    String change = page.locator(".versions .what a").first().getAttribute("href");
    String original = page.locator("a.outward").first().getAttribute("href");

    page.getByLabel("Reason").fill("By order of a court");
    press(page, "Take down");

    for (String gone :
        List.of(
            article,
            change,
            article + "/diff/1/2",
            article + "/at/2031-05-14T01:00:00Z",
            article + "/captures",
            article + "/ancestry",
            article + "/story",
            article + "/feed",
            "/api/v1" + article.replace("/article/", "/articles/"),
            "/timegate/" + original)) {
      assertThat(page.request().get(origin + gone).status()).as(gone).isEqualTo(410);
    }
    assertThat(visit.go(origin + article)).isEqualTo(410);
    assertThat(page.locator("main").textContent()).contains("By order of a court");
    for (String list :
        List.of(
            "/",
            "/?weight=typography",
            "/outlets",
            "/search?q=grain",
            "/feed",
            "/feed.rss",
            "/feed.json",
            "/api/v1/changes",
            "/api/v1/articles",
            "/api/v1/search?q=grain")) {
      assertThat(page.request().get(origin + list).text()).as(list).doesNotContain("17 dead");
    }
    assertThat(visit.troubles()).isEmpty();
  }
}
