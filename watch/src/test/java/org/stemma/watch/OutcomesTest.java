package org.stemma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Event;
import org.stemma.store.EventKind;
import org.stemma.store.Outcome;
import org.stemma.url.WebUrl;

/// Every way in which a look can end, from the host's answer to what the store holds of it: each is a capture with an outcome, those
/// that a person should know of are events, and none but a page is a revision.
final class OutcomesTest {

  private static final String PATH = "/news/crane";

  private static final String STORY =
      page(
          "The harbour board of Port Linnet said on Tuesday that the old crane would be taken down.",
          "Engineers found cracks in two of its legs during an inspection in March, it said.",
          "The crane was built in 1931 and has stood unused since the terminal moved north.");

  private static final String PAYWALL =
      """
      <!doctype html><html lang="en"><head><title>Crane to go | Courier</title>
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
      "headline":"Crane to go","isAccessibleForFree":false}</script></head>
      <body><article><h1>Crane to go</h1><p>The harbour board of Port Linnet said on Tuesday that the old
      crane would be taken down.</p><div class="paywall"><h2>Subscribe to continue reading</h2>
      <p>Already a subscriber? Log in</p></div></article></body></html>
      """;

  private static final String CAPTCHA =
      """
      <!doctype html><html lang="en"><head><title>Just a moment...</title></head>
      <body><h1>Verify you are human</h1><p>Checking your browser before you continue.</p></body></html>
      """;

  private static final String CONSENT =
      """
      <!doctype html><html lang="en"><head><title>Before you continue</title></head>
      <body><h1>Before you continue to the Courier</h1><p>We value your privacy. We and our 812 partners
      store cookies on your device.</p><button>Accept all</button><button>Reject all</button></body></html>
      """;

  private static final String BOT_WALL =
      """
      <!doctype html><html lang="en"><head><title>Access Denied</title></head>
      <body><h1>Access Denied</h1><p>Automated access to this site is not allowed.</p></body></html>
      """;

  /// What a host says.
  ///
  /// @param status 0 when it ends the connection without a word
  private record Answer(int status, Map<String, String> headers, String body) {
    static Answer of(int status, String body) {
      return new Answer(status, Map.of(), body);
    }
  }

  private static final Answer OPEN =
      new Answer(200, Map.of("ETag", "\"1\"", "Content-Type", "text/html; charset=utf-8"), STORY);
  private static final Answer MISSING = Answer.of(404, "<h1>Not found</h1>");
  private static final Answer BROKEN = Answer.of(0, "");

  @TempDir Path folder;
  private final SimulatedTime time = new SimulatedTime(Instant.parse("2031-05-14T04:00:00Z"));
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private HttpServer server;
  private Station station;
  private long id;

  private static String page(String... paragraphs) {
    String body = List.of(paragraphs).stream().collect(Collectors.joining("</p><p>"));
    return """
    <!doctype html><html lang="en"><head><title>Crane to go | Courier</title></head>
    <body><article><h1>Crane to go</h1><p>%s</p></article></body></html>
    """
        .formatted(body);
  }

  @BeforeEach
  void anArticleThatWasSeen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    station =
        new Station(folder, Station.file(folder), time, Rules.STANDARD, Watcher.Manner.IN_TURN);
    answers.put("/robots.txt", Answer.of(404, ""));
    answers.put(PATH, OPEN);
    id = station.addArticle(url(PATH));
    look();
    assertThat(article().revisions()).isEqualTo(1);
  }

  @AfterEach
  void close() throws IOException {
    station.close();
    server.stop(0);
  }

  private String url(String path) {
    return "http://courier.localhost:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Answer answer = answers.getOrDefault(path, MISSING);
    boolean isKnown = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      if (answer.status() == 0) {
        return;
      }
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      if (answer.equals(OPEN) && isKnown) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  /// One look, half a day after the last: long enough for a host that wanted to be left alone.
  private void look() throws InterruptedException {
    Instant next = time.instant().plus(Duration.ofHours(12));
    time.waitUntil(next);
    station.store.watching().lookNow(id, next);
    station.watcher.runUntil(next.plusMillis(1));
  }

  private void looks(Answer... said) throws InterruptedException {
    for (Answer answer : said) {
      answers.put(PATH, answer);
      look();
    }
  }

  private Article article() {
    return station.store.histories().article(id).orElseThrow();
  }

  private List<Outcome> outcomes() {
    return station.store.histories().everyCapture(id).map(Capture::outcome).toList();
  }

  private List<EventKind> events() {
    return station.store.histories().events(id).stream().map(Event::kind).toList();
  }

  private void assertNoNewRevision() throws IOException {
    assertThat(station.told(Happened.Fault.class)).isEmpty();
    assertThat(article().revisions()).isEqualTo(1);
    Evidence.assertWhole(station);
  }

  @Test
  void notModifiedIsASightingOfTheSameRevision() throws Exception {
    looks(OPEN, OPEN);
    assertThat(outcomes())
        .containsExactly(Outcome.PAGE, Outcome.NOT_MODIFIED, Outcome.NOT_MODIFIED);
    assertThat(station.store.histories().sightings(id))
        .singleElement()
        .satisfies(sighting -> assertThat(sighting.looks()).isEqualTo(3));
    assertThat(events()).isEmpty();
    assertNoNewRevision();
  }

  @ParameterizedTest
  @CsvSource({
    "captcha, 200, captcha",
    "captcha, 403, captcha",
    "consent, 200, consent",
    "paywall, 200, paywall",
    "bot wall, 403, bot wall",
    "nothing, 402, paywall",
    "nothing, 401, login",
    "nothing, 403, forbidden",
    "nothing, 429, rate limited",
    "nothing, 451, legal",
  })
  void whatStandsInItsPlaceIsAnEventWhenItComesAndWhenItGoes(String page, int status, String why)
      throws Exception {
    Map<String, String> pages =
        Map.of("captcha", CAPTCHA, "consent", CONSENT, "paywall", PAYWALL, "bot wall", BOT_WALL);
    Answer wall = Answer.of(status, pages.getOrDefault(page, ""));
    looks(wall, wall, OPEN);
    assertThat(outcomes())
        .containsExactly(Outcome.PAGE, Outcome.BLOCKED, Outcome.BLOCKED, Outcome.NOT_MODIFIED);
    assertThat(events()).containsExactly(EventKind.BLOCKED, EventKind.UNBLOCKED);
    assertThat(station.store.histories().events(id).getFirst().detail()).startsWith(why);
    assertThat(article().blockedSince()).isNull();
    assertNoNewRevision();
  }

  @ParameterizedTest
  @CsvSource({"404", "410"})
  void goneIsAnEventWhenItIsSureAndReturnedIsOne(int status) throws Exception {
    Answer gone = Answer.of(status, "<h1>Not here</h1>");
    looks(gone);
    assertThat(events()).isEmpty();
    looks(gone, gone, OPEN);
    assertThat(outcomes())
        .containsExactly(
            Outcome.PAGE, Outcome.GONE, Outcome.GONE, Outcome.GONE, Outcome.NOT_MODIFIED);
    assertThat(events()).containsExactly(EventKind.GONE, EventKind.RETURNED);
    assertNoNewRevision();
  }

  @Test
  void aMishapOfTheHostIsNoEvent() throws Exception {
    looks(MISSING, OPEN, BROKEN, MISSING, BROKEN, OPEN);
    assertThat(events()).isEmpty();
    assertNoNewRevision();
  }

  @Test
  void goneIsToldAlsoWhenTheHostFailedBeforeOrBetween() throws Exception {
    looks(BROKEN, BROKEN, MISSING, BROKEN, MISSING, MISSING, BROKEN, OPEN);
    assertThat(events()).containsExactly(EventKind.GONE, EventKind.RETURNED);
    assertNoNewRevision();
  }

  @Test
  void failuresAreCapturesAndNothingElse() throws Exception {
    looks(BROKEN, Answer.of(500, "out of order"), Answer.of(503, "busy"), Answer.of(418, ""), OPEN);
    assertThat(outcomes())
        .containsExactly(
            Outcome.PAGE,
            Outcome.FAILED,
            Outcome.FAILED,
            Outcome.FAILED,
            Outcome.FAILED,
            Outcome.NOT_MODIFIED);
    assertThat(events()).isEmpty();
    assertNoNewRevision();
  }

  @Test
  void movedIsAnEventAndBothAddressesFindTheArticle() throws Exception {
    String other = "/harbour/crane-to-go";
    answers.put(other, OPEN);
    looks(new Answer(301, Map.of("Location", url(other)), ""));
    assertThat(events()).containsExactly(EventKind.MOVED);
    assertThat(outcomes()).startsWith(Outcome.PAGE, Outcome.MOVED);
    assertThat(article().url()).isEqualTo(url(other));
    for (String path : Set.of(PATH, other)) {
      String key = WebUrl.parse(url(path)).key();
      assertThat(station.store.watching().find(key).map(Article::id)).contains(id);
    }
    assertNoNewRevision();
  }

  @Test
  void whatRobotsRefuseIsNotAskedForAndToldOnce() throws Exception {
    answers.put("/robots.txt", Answer.of(200, "User-agent: *\nDisallow: /news/\n"));
    time.waitUntil(time.instant().plus(Duration.ofDays(2))); // as long as robots.txt is believed
    answers.put(PATH, Answer.of(200, page("Nobody is to read this, and nobody did.")));
    look();
    look();
    assertThat(outcomes()).containsExactly(Outcome.PAGE, Outcome.REFUSED, Outcome.REFUSED);
    assertThat(events()).containsExactly(EventKind.BLOCKED);
    assertThat(station.store.histories().events(id).getFirst().detail()).contains("robots.txt");
    assertNoNewRevision();
  }
}
