package org.stemma.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.url.WebUrl;

class RobotsTest {

  private static WebUrl url(String path) {
    return WebUrl.tryParse("https://harbour.example" + path).orElseThrow();
  }

  private static Robots read(String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return Robots.of(200, body, "text/plain", url("/robots.txt"));
  }

  /// After the examples of RFC 9309, sections 5.1 and 5.2.
  @ParameterizedTest
  @CsvSource({
    "/publications/a.html, true",
    "/publications/a.gif, true",
    "/some/picture.gif, false",
    "/some/picture.gif?x, true",
    "/example/, false",
    "/example/a, false",
    "/example/page/, true",
    "/example/page/a, true",
    "/example/page/disallowed.gif, false",
    "/, true"
  })
  void theLongestRuleDecides(String path, boolean allowed) {
    Robots robots =
        read(
            """
            User-Agent: stemma
            Disallow: *.gif$
            Disallow: /example/
            Allow: /publications/
            Allow: /example/page/
            Disallow: /example/page/disallowed.gif
            """);
    assertThat(robots.allows(url(path))).isEqualTo(allowed);
  }

  @Test
  void theGroupThatNamesUsHidesTheOneForAll() {
    Robots robots =
        read(
            """
            User-agent: *
            Disallow: /
            Crawl-delay: 60

            User-agent: Stemma
            Disallow: /private
            Crawl-delay: 2.5
            """);
    assertThat(robots.allows(url("/a"))).isTrue();
    assertThat(robots.allows(url("/private/a"))).isFalse();
    assertThat(robots.crawlDelay()).contains(Duration.ofMillis(2_500));
    assertThat(robots.basis()).isEqualTo(Robots.Basis.READ);
  }

  @Test
  void anotherRobotsGroupIsNotOurs() {
    Robots robots = read("User-agent: stemmatic\nDisallow: /\n\nUser-agent: st\nDisallow: /\n");
    assertThat(robots.allows(url("/a"))).isTrue();
    assertThat(robots.crawlDelay()).isEmpty();
  }

  @Test
  void aLongDelayIsADelayAndNoRefusal() {
    Robots robots = read("User-agent: *\nCrawl-delay: 3600\n");
    assertThat(robots.allows(url("/a"))).isTrue();
    assertThat(robots.crawlDelay()).contains(Duration.ofHours(1));
    assertThat(read("User-agent: *\nCrawl-delay: -5\n").crawlDelay()).isEmpty();
    assertThat(read("User-agent: *\nCrawl-delay: soon\n").crawlDelay()).isEmpty();
    assertThat(read("User-agent: *\nCrawl-delay: 1e400\nDisallow: /b").allows(url("/a"))).isTrue();
  }

  @Test
  void sitemapsAreReadWhoeverTheyAreFor() {
    Robots robots =
        read(
            "Sitemap: /map.xml\nSitemap: https://maps.example/1.xml\nSitemap: ftp://x/\nUser-agent: x\nDisallow: /");
    assertThat(robots.sitemaps())
        .extracting(WebUrl::toString)
        .contains("https://harbour.example/map.xml", "https://maps.example/1.xml");
  }

  @ParameterizedTest
  @CsvSource({
    "301, true, ABSENT", "400, true, ABSENT", "401, true, ABSENT", "403, true, ABSENT",
    "404, true, ABSENT", "410, true, ABSENT", "451, true, ABSENT", "429, false, UNREACHABLE",
    "500, false, UNREACHABLE", "503, false, UNREACHABLE", "599, false, UNREACHABLE"
  })
  void aFailureBecomesRulesAsTheStandardSays(int status, boolean allowed, Robots.Basis basis) {
    Robots robots = Robots.of(status, new byte[0], null, url("/robots.txt"));
    assertThat(robots.allows(url("/a"))).isEqualTo(allowed);
    assertThat(robots.allows(url("/robots.txt"))).isTrue();
    assertThat(robots.basis()).isEqualTo(basis);
    assertThat(robots.reason()).contains("" + status, "RFC 9309 §2.3.1.");
  }

  @Test
  void aPageOfErrorInItsPlaceForbidsNothing() {
    String page = "<html><body>User agents are not welcome. Disallow: /</body></html>";
    Robots robots =
        Robots.of(200, page.getBytes(StandardCharsets.UTF_8), "text/html", url("/robots.txt"));
    assertThat(robots.allows(url("/a"))).isTrue();
  }

  @Test
  void whatLiesBeyondTheLimitIsNotReadAndNoRuleIsCutInHalf() {
    String filler = "# " + "x".repeat(998) + "\n";
    String begin = "User-agent: *\n" + filler.repeat(510);
    int room = Robots.LONGEST - begin.length();
    String padded = begin + "#" + "x".repeat(room - 20) + "\nDisallow: /private/only/this\n";
    assertThat(padded.length()).isGreaterThan(Robots.LONGEST);
    assertThat(read(padded).allows(url("/private/else"))).isTrue();
    assertThat(read(begin + filler.repeat(5) + "Disallow: /\n").allows(url("/a"))).isTrue();
    assertThat(read("User-agent: *\nDisallow: /\n" + filler.repeat(600)).allows(url("/a")))
        .isFalse();
  }

  @Test
  @Timeout(20)
  void rulesThatTryThePatienceAreQuick() {
    StringBuilder hostile = new StringBuilder("User-agent: *\n");
    while (hostile.length() < Robots.LONGEST - 200) {
      hostile.append("Disallow: ").append("/*a".repeat(20)).append("b$\n");
    }
    Robots robots = read(hostile.toString());
    assertThat(robots.allows(url("/" + "a".repeat(4_000)))).isTrue();
  }

  @Test
  void theLocaleOfThePlatformMakesNoDifference() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(read("USER-AGENT: STEMMA\nDISALLOW: /I\n").allows(url("/I"))).isFalse();
    } finally {
      Locale.setDefault(before);
    }
  }
}
