package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.url.WebUrl;

@Timeout(30)
class RedirectsTest extends FetcherFixture {

  @Test
  void redirectsAreFollowedAndEachExchangeIsKept() {
    server.redirect("/a", 301, "/b?x=1").redirect("/b?x=1", 308, server.url("/c") + "#part");
    server.redirect("/c", 302, "d").page("/d", "", TEXT);
    Fetched.Page page = (Fetched.Page) fetch("/a");
    assertThat(page.url()).isEqualTo(server.url("/d"));
    assertThat(page.trail().exchanges()).hasSize(4);
    assertThat(page.trail().hops())
        .containsExactly(
            new Hop(server.url("/a"), server.url("/b?x=1"), 301),
            new Hop(server.url("/b?x=1"), server.url("/c"), 308),
            new Hop(server.url("/c"), server.url("/d"), 302));
    assertThat(page.trail().movedTo()).contains(server.url("/c"));
  }

  @Test
  void aTemporaryRedirectIsNoMove() {
    server.redirect("/a", 302, "/b").redirect("/b", 301, "/c").page("/c", "", TEXT);
    assertThat(fetch("/a").trail().movedTo()).isEmpty();
  }

  @Test
  void redirectsInACircleEndAtOnce() {
    server.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
    Fetched.Failed failed = (Fetched.Failed) fetch("/a");
    assertThat(failed.kind()).isEqualTo(Failure.REDIRECT);
    assertThat(failed.reason()).isEqualTo("redirects in a circle");
    assertThat(failed.trail().exchanges()).hasSize(2);
  }

  @Test
  void aCircleThatWantsCookiesSaysSo() {
    server.status("/a", "302 Found\nSet-Cookie: seen=1\nLocation: /a");
    assertThat(((Fetched.Failed) fetch("/a")).reason())
        .isEqualTo("redirects in a circle; it sets cookies, and none are kept");
  }

  @Test
  void redirectsForEverEndAfterEight() {
    for (int i = 0; i < 20; i++) {
      server.redirect("/" + i, 302, "/" + (i + 1));
    }
    Fetched.Failed failed = (Fetched.Failed) fetch("/0");
    assertThat(failed.kind()).isEqualTo(Failure.REDIRECT);
    assertThat(failed.reason()).isEqualTo("more than 8 redirects");
    assertThat(failed.trail().exchanges()).hasSize(9);
    assertThat(failed.trail().hops()).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/a",
        "file:///etc/passwd",
        "http://",
        "javascript:1",
        "http://user@example.org/",
        "http://[::"
      })
  void aRedirectToNowhereIsAFailure(String location) {
    server.redirect("/a", 302, location);
    Fetched.Failed failed = (Fetched.Failed) fetch("/a");
    assertThat(failed.kind()).isEqualTo(Failure.REDIRECT);
    assertThat(failed.reason()).startsWith("redirects to what is not an address");
  }

  @Test
  void aRedirectWithoutLocationIsAFailure() {
    server.status("/a", "302 Found");
    assertThat(((Fetched.Failed) fetch("/a")).reason()).isEqualTo("302 without a Location");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://0x0a.1/",
        "http://[64:ff9b::7f00:1]/"
      })
  void aRedirectToTheInsideIsRefusedByTheGuard(String location) {
    server.redirect("/a", 302, location);
    Fetched.Failed failed = (Fetched.Failed) fetch("/a");
    assertThat(failed.kind()).isEqualTo(Failure.GUARD);
    assertThat(failed.trail().exchanges()).hasSize(1);
  }

  @Test
  void anArticleThatLeadsToTheFrontPageIsGone() {
    server.redirect("/2031/05/ferry-runs-aground", 301, "/").page("/", "the front");
    Fetched.Gone gone = (Fetched.Gone) fetch("/2031/05/ferry-runs-aground");
    assertThat(gone.sign()).isEqualTo(Absence.SENT_AWAY);
    assertThat(server.requests).noneMatch(request -> request.path().equals("/"));
    WebUrl url = server.url("/2031/05/ferry-runs-aground");
    assertThat(fetcher.fetch(new FetchRequest(url, null, null, Accept.ANY)))
        .isInstanceOf(Fetched.Page.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.example/2031/05/04/ferry-runs-aground | https://a.example/             | true
          https://a.example/2031/05/04/ferry-runs-aground | https://www.a.example/index.html?utm_source=x | true
          https://a.example/2031/05/04/ferry-runs-aground | https://a.example/en/          | true
          https://a.example/2031/05/04/ferry-runs-aground | https://b.example/             | true
          https://a.example/news/ferry-runs-aground       | http://www.a.example/news/     | true
          https://a.example/news/ferry-123456             | https://a.example/news         | true
          https://a.example/news/ferry-runs-aground       | https://a.example/404          | true
          https://a.example/news/ferry-runs-aground       | https://a.example/page-not-found.html | true
          https://a.example/news/ferry-runs-aground       | https://a.example/errors/error-404 | true
          https://a.example/news/ferry-runs-aground       | https://a.example/news/ferry-afloat-again | false
          https://a.example/news/ferry-runs-aground       | https://www.a.example/news/ferry-runs-aground/ | false
          https://a.example/news/ferry-runs-aground/amp   | https://a.example/news/ferry-runs-aground | false
          https://a.example/news/ferry-runs-aground/2     | https://a.example/news/ferry-runs-aground | false
          https://a.example/news/ferry-runs-aground       | https://a.example/sport/       | false
          https://a.example/                              | https://a.example/en           | false
          http://a.example/                               | https://www.a.example/         | false
          https://a.example/?p=123                        | https://a.example/news/ferry-runs-aground | false
          https://a.example/?p=123                        | https://a.example/             | true
          """)
  void aRemovalInDisguiseIsSeenThrough(String article, String landed, boolean gone)
      throws Exception {
    assertThat(SentAway.is(WebUrl.parse(article), WebUrl.parse(landed))).isEqualTo(gone);
  }

  @Test
  void anArticleThatLeadsToAQuestionIsBlocked() {
    server.redirect("/a", 302, "/consent?then=/a").page("/consent?then=/a", "", TEXT);
    assertThat(((Fetched.Blocked) fetch("/a")).why()).isEqualTo(Block.CONSENT);
    server.redirect("/b", 302, "/login?then=/b").redirect("/login?then=/b", 302, "/b");
    assertThat(((Fetched.Blocked) fetch("/b")).why()).isEqualTo(Block.LOGIN);
  }

  @Test
  void aWayThatComesBackFromAQuestionIsNotBlocked() {
    server.redirect("/c", 302, "/sso/check").redirect("/sso/check", 302, "/c?checked=1");
    server.page("/c?checked=1", "", TEXT);
    assertThat(fetch("/c")).isInstanceOf(Fetched.Page.class);
  }

  @Test
  void anArticleAboutConsentMayMove() {
    server.redirect("/privacy/consent/a", 301, "/b/consent").page("/b/consent", "", TEXT);
    assertThat(fetch("/privacy/consent/a")).isInstanceOf(Fetched.Page.class);
  }

  @Test
  void robotsAreAskedAtEachHopsHost() {
    server.on(
        "/robots.txt",
        (request, out) -> {
          boolean other = request.header("Host").startsWith("closed.localhost");
          byte[] rules =
              (other ? "User-agent: *\nDisallow: /\n" : "# all")
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8);
          out.write(
              TestServer.bytes("HTTP/1.1 200 OK\nContent-Length: " + rules.length + "\n\n", rules));
        });
    server.redirect("/a", 302, server.url("closed.localhost", "/b").toString());
    Fetched.Refused refused = (Fetched.Refused) fetch("/a");
    assertThat(refused.url()).isEqualTo(server.url("closed.localhost", "/b"));
    assertThat(refused.trail().exchanges()).hasSize(1);
    assertThat(List.of(refused.trail().last())).containsExactly(refused.url());
  }
}
