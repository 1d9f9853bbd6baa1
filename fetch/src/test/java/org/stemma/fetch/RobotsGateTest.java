package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RobotsGateTest extends FetcherFixture {

  @BeforeEach
  void servePages() {
    server.page("/a", "", TEXT).page("/private/b", "", TEXT);
  }

  private void rules(String path, String text) {
    server.page(path, "", text.getBytes(StandardCharsets.UTF_8));
  }

  private long asked() {
    return server.requests.stream().filter(r -> r.path().equals("/robots.txt")).count();
  }

  @Test
  void robotsAreAskedOnceAndObeyed() {
    rules(
        "/robots.txt",
        "User-agent: stemma\nDisallow: /private\nCrawl-delay: 7\nSitemap: /map.xml\n");
    assertThat(fetch("/a")).isInstanceOf(Fetched.Page.class);
    Fetched.Refused refused = (Fetched.Refused) fetch("/private/b");
    assertThat(refused.url()).isEqualTo(server.url("/private/b"));
    assertThat(refused.reason())
        .isEqualTo("robots.txt of " + server.url("/").origin() + " forbids it");
    assertThat(refused.trail().exchanges()).isEmpty();
    assertThat(server.requests)
        .extracting(TestServer.Request::path)
        .containsExactly("/robots.txt", "/a");
    assertThat(fetcher.robots(server.url("/")).crawlDelay()).contains(Duration.ofSeconds(7));
    assertThat(fetcher.robots(server.url("/")).sitemaps()).containsExactly(server.url("/map.xml"));
  }

  @Test
  void robotsAreAskedAgainAfterADay() {
    Instant[] now = {NOW};
    rules("/robots.txt", "");
    InstantSource moving = () -> now[0];
    try (Fetcher daily = new Fetcher(settings(), moving)) {
      FetchRequest request = FetchRequest.page(server.url("/a"));
      assertThat(daily.fetch(request)).isInstanceOf(Fetched.Page.class);
      now[0] = NOW.plus(Duration.ofHours(23));
      assertThat(daily.fetch(request)).isInstanceOf(Fetched.Page.class);
      assertThat(asked()).isEqualTo(1);
      rules("/robots.txt", "User-agent: *\nDisallow: /");
      now[0] = NOW.plus(Duration.ofHours(25));
      assertThat(daily.fetch(request)).isInstanceOf(Fetched.Refused.class);
    }
  }

  @Test
  void theBeginOfAFileThatIsTooLongCountsAlsoWhenItIsPacked() {
    rules("/robots.txt", "User-agent: *\nDisallow: /private\n" + "# x\n".repeat(300_000));
    assertThat(fetch("/private/b")).isInstanceOf(Fetched.Refused.class);
    assertThat(fetch("/a")).isInstanceOf(Fetched.Page.class);
  }

  @Test
  void rulesThatArePackedAreUnpacked() {
    byte[] packed =
        Base64.getDecoder().decode("CxCAVXNlci1hZ2VudDogKgpEaXNhbGxvdzogL3ByaXZhdGUKAw==");
    server.page("/robots.txt", "Content-Encoding: br\n", packed);
    assertThat(fetch("/private/b")).isInstanceOf(Fetched.Refused.class);
  }

  @Test
  void aHostWhoseRobotsAreIllIsLeftAloneForAWhile() {
    server.status("/robots.txt", "503 X");
    assertThat(((Fetched.Failed) fetch("/a")).kind()).isEqualTo(Failure.ROBOTS_UNREACHABLE);
    assertThat(((Fetched.Failed) fetch("/a")).reason()).contains("RFC 9309 §2.3.1.4");
    assertThat(asked()).isEqualTo(1);
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void robotsFollowFiveRedirects() {
    for (int i = 0; i < 5; i++) {
      server.redirect(i == 0 ? "/robots.txt" : "/r" + i, 301, "/r" + (i + 1));
    }
    rules("/r5", "User-agent: *\nDisallow: /a");
    assertThat(fetch("/a")).isInstanceOf(Fetched.Refused.class);
    server.redirect("/r5", 301, "/r6");
    try (Fetcher fresh = fetcher(settings())) {
      assertThat(fresh.fetch(FetchRequest.page(server.url("/a")))).isInstanceOf(Fetched.Page.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:desk@example.org", "http://", ""})
  void robotsThatRedirectToNowhereForbidNothing(String location) {
    server.redirect("/robots.txt", 302, location);
    assertThat(fetch("/a")).isInstanceOf(Fetched.Page.class);
  }

  @Test
  void robotsThatRedirectToTheInsideCloseTheHostAndAreNotAskedForEachPage() {
    server.redirect("/robots.txt", 302, "http://10.0.0.1/robots.txt");
    Fetched.Failed failed = (Fetched.Failed) fetch("/a");
    assertThat(failed.kind()).isEqualTo(Failure.REDIRECT);
    assertThat(failed.reason()).contains("for robots.txt: redirects: 10.0.0.1");
    assertThat(((Fetched.Failed) fetch("/a")).kind()).isEqualTo(Failure.ROBOTS_UNREACHABLE);
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void hostsOfOnesOwnNeedNotBeAsked() {
    rules("/robots.txt", "User-agent: *\nDisallow: /");
    try (Fetcher own = fetcher(settings().ignoringRobots())) {
      assertThat(own.fetch(FetchRequest.page(server.url("/a")))).isInstanceOf(Fetched.Page.class);
    }
    assertThat(asked()).isZero();
  }
}
