package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.warc.Exchange;

@Timeout(30)
class FetcherTest extends FetcherFixture {

  private static final String MODIFIED = "Sun, 04 May 2031 09:00:00 GMT";

  @Test
  void aPageComesWithWhatItTakesToAskAgainAndWithItsExchange() {
    String headers = "Content-Type: text/html; charset=utf-8\nETag: \"7\"\n";
    server.page("/a", headers + "Last-Modified: " + MODIFIED + "\n", TEXT);
    Fetched.Page page = (Fetched.Page) fetch("/a");
    assertThat(page.body()).isEqualTo(TEXT);
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.etag()).isEqualTo("\"7\"");
    assertThat(page.lastModified()).isEqualTo(MODIFIED);
    assertThat(page.url()).isEqualTo(server.url("/a"));
    assertThat(page.trail().status()).isEqualTo(200);
    Exchange exchange = page.exchange().orElseThrow();
    assertThat(exchange.target()).isEqualTo(server.url("/a").toUri());
    assertThat(exchange.at()).isEqualTo(NOW);
    assertThat(exchange.address()).hasToString("/127.0.0.1");
    assertThat(exchange.protocol()).isEqualTo("http/1.1");
    assertThat(exchange.request().startLine()).isEqualTo("GET /a HTTP/1.1");
    assertThat(exchange.response().startLine()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(exchange.response().headers()).hasSize(4);
    assertThat(exchange.truncated()).isNull();
  }

  @Test
  void theRequestSaysWhoAsksAndIsTheOneThatIsKept() {
    server.page("/a", "x");
    Fetched fetched = fetch("/a");
    TestServer.Request sent = server.requests.getLast();
    assertThat(sent.header("User-Agent")).isEqualTo("Stemma/1.0 (+https://stemma.example/about)");
    assertThat(sent.header("Accept-Encoding")).isEqualTo("gzip, br, zstd");
    assertThat(sent.header("Accept")).startsWith("text/html");
    assertThat(sent.header("Host")).isEqualTo("127.0.0.1:" + server.port());
    assertThat(fetched.exchange().orElseThrow().request().bytes(StandardCharsets.ISO_8859_1))
        .asString(StandardCharsets.ISO_8859_1)
        .isEqualTo(sent.head());
  }

  @Test
  void cookiesAreNeitherKeptNorSent() {
    server.page("/a", "Set-Cookie: seen=1; Path=/\n", TEXT);
    assertThat(fetch("/a")).isInstanceOf(Fetched.Page.class);
    assertThat(fetch("/a")).isInstanceOf(Fetched.Page.class);
    assertThat(server.requests.getLast().header("Cookie")).isEmpty();
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    server.on(
        "/a",
        (request, out) ->
            out.write(
                TestServer.bytes(
                    request.header("If-None-Match").equals("W/\"7\"")
                        ? "HTTP/1.1 304 Not Modified\nETag: W/\"7\"\n\n"
                        : "HTTP/1.1 200 OK\nETag: W/\"7\"\nContent-Length: 1\n\nx",
                    new byte[0])));
    Fetched.Page first = (Fetched.Page) fetch("/a");
    FetchRequest again = FetchRequest.page(server.url("/a")).ifChangedSince(first.etag(), MODIFIED);
    Fetched.NotModified second = (Fetched.NotModified) fetcher.fetch(again);
    assertThat(second.etag()).isEqualTo("W/\"7\"");
    assertThat(second.trail().status()).isEqualTo(304);
    assertThat(server.requests.getLast().header("If-Modified-Since")).isEqualTo(MODIFIED);
    assertThat(server.connections).hasValue(1);
  }

  @Test
  void aNotModifiedThatNobodyAskedForIsAFailure() {
    server.on("/a", "HTTP/1.1 304 Not Modified\n\n", new byte[0]);
    assertThat(((Fetched.Failed) fetch("/a")).kind()).isEqualTo(Failure.STATUS);
  }

  @Test
  void aValidatorThatNoHeaderCanCarryIsNotSent() {
    FetchRequest request =
        FetchRequest.page(server.url("/a")).ifChangedSince("\"a\"\r\nX-Evil: 1", " ");
    assertThat(request.etag()).isNull();
    assertThat(request.lastModified()).isNull();
    assertThat(request.ifChangedSince("\"\u0085\"", "\u0101").etag()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "204, STATUS",
    "206, STATUS",
    "300, STATUS",
    "400, STATUS",
    "406, STATUS",
    "418, STATUS",
    "500, SERVER_ERROR",
    "502, SERVER_ERROR",
    "503, SERVER_ERROR",
    "599, SERVER_ERROR"
  })
  void aStatusWithoutAPageFails(int status, Failure kind) {
    server.status("/a", status + " X");
    Fetched.Failed failed = (Fetched.Failed) fetch("/a");
    assertThat(failed.kind()).isEqualTo(kind);
    assertThat(failed.trail().status()).isEqualTo(status);
    assertThat(failed.reason()).isEqualTo("its server says " + status);
    assertThat(failed.trail().exchanges()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"401, LOGIN", "402, PAYWALL", "403, FORBIDDEN", "429, RATE_LIMITED", "451, LEGAL"})
  void aStatusCanSayThatTheWayIsBlocked(int status, Block why) {
    server.status("/a", status + " X");
    Fetched.Blocked blocked = (Fetched.Blocked) fetch("/a");
    assertThat(blocked.why()).isEqualTo(why);
    assertThat(blocked.reason()).isEqualTo("its server says " + status);
  }

  @Test
  void goneIsGoneAndSaysForHowLong() {
    server.status("/a", "404 X").status("/b", "410 X");
    Fetched.Gone a = (Fetched.Gone) fetch("/a");
    assertThat(a.sign()).isEqualTo(Absence.NOT_FOUND_404);
    assertThat(a.permanent()).isFalse();
    assertThat(((Fetched.Gone) fetch("/b")).permanent()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120                                | PT2M
          0                                  | PT0S
          99999999999999999999               | PT8760H
          Sun, 04 May 2031 10:05:00 GMT      | PT5M
          Sun, 04 May 2031 09:00:00 GMT      | PT0S
          """)
  void retryAfterIsReadAsSecondsOrAsADate(String value, Duration wait) {
    server.status("/a", "503 X\nRetry-After: " + value);
    assertThat(fetch("/a").trail().retryAfter()).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "1.5", "04 May", "", "Sun, 99 May 2031 10:05:00 GMT"})
  void aRetryAfterThatIsNeitherIsNone(String value) {
    server.status("/a", "503 X\nRetry-After: " + value);
    assertThat(fetch("/a").trail().retryAfter()).isNull();
  }

  @Test
  void manyFetchesAtOnceAskForRobotsOnceAndShareConnections() throws Exception {
    server.page("/a", "", TEXT);
    List<Fetched> outcomes = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      threads.add(Thread.startVirtualThread(() -> outcomes.add(fetch("/a"))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(outcomes).hasSize(100).allMatch(Fetched.Page.class::isInstance);
    assertThat(server.requests.stream().filter(r -> r.path().equals("/robots.txt"))).hasSize(1);
    assertThat(server.connections.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void hostsOfATestAreNamedByItsResolver() throws Exception {
    server.page("/a", "", TEXT);
    Guard guard =
        Guard.publicOnly()
            .allowing(List.of("harbour.example:" + server.port()))
            .resolvedBy(Resolver.of(Map.of("harbour.example", InetAddress.ofLiteral("127.0.0.1"))));
    try (Fetcher named = fetcher(settings().guardedBy(guard))) {
      assertThat(named.fetch(FetchRequest.page(server.url("harbour.example", "/a"))))
          .isInstanceOf(Fetched.Page.class);
      assertThat(server.requests.getLast().header("Host"))
          .isEqualTo("harbour.example:" + server.port());
      Fetched.Failed other =
          (Fetched.Failed) named.fetch(FetchRequest.page(server.url("127.0.0.1", "/a")));
      assertThat(other.kind()).isEqualTo(Failure.GUARD);
    }
  }
}
