package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.warc.Head;
import org.stemma.warc.Header;

/// Invented pages, each in the manner of its kind, and articles that come close to them.
class BlockPagesTest {

  private static final String MENU =
      "<nav><a href=/>Home</a><a href=/news>News</a><a href=/sport>Sport</a></nav>";

  private static final String FOOTER =
      "<footer><p>Contact us by mail or telephone on any working day. Privacy policy, cookie"
          + " settings and terms of subscription.</p><p>© The Vesterholm Courier</p></footer>";

  private static final String BANNER =
      "<div class=banner role=dialog><h2>We value your privacy</h2><p>We and our 812 partners store"
          + " and access personal data, like cookies, on your device, to show you advertisements"
          + " that suit you and to measure them.</p><button>Accept all</button></div>";

  private static Head head(int status, String... headers) {
    List<Header> fields =
        Arrays.stream(headers)
            .map(header -> header.split(": ", 2))
            .map(parts -> new Header(parts[0], parts[1]))
            .toList();
    return new Head("HTTP/1.1 " + status + " X", fields);
  }

  private static Optional<BlockPages.Sign> judge(int status, String html) {
    return BlockPages.sign(
        head(status, "Content-Type: text/html; charset=utf-8"),
        html.getBytes(StandardCharsets.UTF_8),
        Accept.PAGE);
  }

  private static String page(String title, String body) {
    return Texts.page(title, MENU + "<main>" + body + "</main>" + FOOTER);
  }

  private static String linked(String data) {
    return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"," + data + "}</script>";
  }

  static final Map<String, Block> BLOCKS =
      Map.ofEntries(
          Map.entry(
              Texts.page(
                  "Just a moment...",
                  "<h1>vesterholm.example</h1><p>Verifying you are human. This may take a few"
                      + " seconds.</p><script>window._cf_chl_opt={};</script>"),
              Block.CAPTCHA),
          Map.entry(
              Texts.page(
                  "vesterholm.example",
                  "<p id=cmsg>Please enable JS and disable any ad blocker</p><script"
                      + " src=\"https://ct.captcha-delivery.com/c.js\"></script>"),
              Block.CAPTCHA),
          Map.entry(
              page(
                  "Are you a robot?",
                  "<h1>Before you go on</h1><form><div class=g-recaptcha></div><button>Go"
                      + "</button></form>"),
              Block.CAPTCHA),
          Map.entry(
              page(
                  "Ein Moment",
                  "<h1>Sind Sie ein Mensch?</h1><p>Bitte setzen Sie ein Häkchen.</p>"),
              Block.CAPTCHA),
          Map.entry(
              Texts.page(
                  "Access Denied",
                  "<h1>Access Denied</h1>You don't have permission to access this on this"
                      + " server.<p>Reference #18.1234 https://errors.edgesuite.net/18.1234</p>"),
              Block.BOT_WALL),
          Map.entry(
              page(
                  "Pardon",
                  "<h1>Pardon our interruption</h1><p>Something about you made us think.</p>"),
              Block.BOT_WALL),
          Map.entry(
              page("Sorry", "<p>Our systems have detected unusual traffic from your network.</p>"),
              Block.BOT_WALL),
          Map.entry(
              page("Slow down", "<h1>Too Many Requests</h1><p>Come back later.</p>"),
              Block.RATE_LIMITED),
          Map.entry(
              page(
                  "Unavailable",
                  "<p>We recognise you are attempting to access this website from a country of the"
                      + " European Economic Area. This content is unavailable for legal"
                      + " reasons.</p>"),
              Block.LEGAL),
          Map.entry(page("The Courier", "<h1>The Courier</h1>" + BANNER + BANNER), Block.CONSENT),
          Map.entry(
              page(
                  "Zustimmung",
                  "<h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und"
                      + " Cookies. Ihre Zustimmung können Sie jederzeit widerrufen.</p><p>Wir"
                      + " verarbeiten personenbezogene Daten mit Ihrer Einwilligung, siehe"
                      + " Datenschutz.</p>"),
              Block.CONSENT),
          Map.entry(
              page("Log in", "<h1>Welcome</h1><form><input name=u><input type=password></form>"),
              Block.LOGIN),
          Map.entry(
              page(
                  "Ferry runs aground",
                  linked("\"isAccessibleForFree\": false")
                      + "<h1>Ferry runs aground</h1>"
                      + Texts.prose(2)
                      + "<div><h2>Subscribe to continue reading</h2><p>One year for the price of"
                      + " two.</p></div>"),
              Block.PAYWALL),
          Map.entry(
              page(
                  "Ferry runs aground again",
                  linked("\"isAccessibleForFree\":\"False\",\"wordCount\":\"1200\"")
                      + "<h1>Ferry runs aground</h1>"
                      + Texts.prose(4)),
              Block.PAYWALL),
          Map.entry(
              page(
                  "Fähre",
                  "<h1>Fähre auf Grund</h1>"
                      + Texts.prose(2)
                      + "<h3>Jetzt weiterlesen</h3><button>Testen</button>"),
              Block.PAYWALL),
          Map.entry(
              page(
                  "Ferry runs aground for subscribers",
                  "<h1>Ferry</h1>"
                      + Texts.prose(1)
                      + "<p>This article is for subscribers only. Already a subscriber? Log in.</p>"),
              Block.PAYWALL));

  static Stream<Named<String>> blocks() {
    return BLOCKS.keySet().stream()
        .map(html -> Named.of(BLOCKS.get(html) + html.substring(30, 60), html));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void whatStandsInAnArticlesPlaceIsNamed(String html) {
    Optional<BlockPages.Sign> sign = judge(200, html);
    assertThat(sign).map(BlockPages.Sign::block).contains(BLOCKS.get(html));
    assertThat(sign.orElseThrow().reason()).isNotEmpty();
  }

  static final List<String> ARTICLES =
      List.of(
          Texts.article(12),
          Texts.article(2),
          page("Ferry", "<h1>Ferry runs aground</h1>" + Texts.prose(3)),
          page("Ferry", BANNER + "<h1>Ferry runs aground</h1>" + Texts.prose(3)),
          page("Ferry, in short", BANNER + "<h1>Ferry</h1>" + Texts.prose(1) + "<p>More soon.</p>"),
          page(
              "Why we prove that we are human",
              "<h1>Are you a robot?</h1><p>Every day people tick a box that says \"I'm not a robot\""
                  + " five hundred million times, says a study of the Vesterholm college.</p>"
                  + Texts.prose(3)),
          page(
              "Too many requests for tickets",
              "<h1>Too many requests: harbour closes its counter</h1>" + Texts.prose(2)),
          page(
              "Reporters were refused",
              "<h1>\"Access denied\": reporters kept from the wreck</h1>" + Texts.prose(3)),
          page(
              "What cookie banners cost",
              "<h1>We value your privacy, they say</h1><p>Cookie banners that ask for consent cost"
                  + " each reader an hour a year, the harbour's economist found.</p>"
                  + Texts.prose(4)),
          page(
              "Free in full",
              linked("\"isAccessibleForFree\": false")
                  + "<h1>Ferry</h1>"
                  + Texts.prose(12)
                  + "<p>Subscribe to continue reading our other stories.</p>"),
          page(
              "Short and not free",
              linked("\"isAccessibleForFree\": false,\"wordCount\": 60")
                  + "<h1>Ferry</h1>"
                  + Texts.prose(2)),
          page(
              "With comments",
              "<h1>Ferry</h1>"
                  + Texts.prose(3)
                  + "<form><textarea></textarea><div class=g-recaptcha></div></form>"),
          page(
              "With a login in its menu",
              "<form><input name=u><input type=password><button>Log in</button></form><h1>Ferry</h1>"
                  + Texts.prose(3)),
          page(
              "Behind a firewall",
              "<h1>Ferry</h1>"
                  + Texts.prose(3)
                  + "<script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script>"),
          page(
              "Short, on a site that sells",
              "<h1>Ferry</h1>" + Texts.prose(2) + "<p>Already a subscriber? Log in.</p>"),
          page(
              "Police",
              "<h1>Suspicious activity at the harbour</h1><p>Police are looking into suspicious"
                  + " activity at the harbour.</p>"
                  + Texts.prose(1)
                  + "<p>More follows.</p>"),
          page(
              "In a login",
              "<form><input name=u><input type=password></form><h1>Ferry</h1>" + Texts.prose(1)),
          "",
          "just text",
          page("A front", "<h2><a href=/1>Ferry</a></h2>".repeat(20) + BANNER));

  @ParameterizedTest
  @FieldSource("ARTICLES")
  void anArticleIsAPageWhateverItSpeaksOf(String html) {
    assertThat(judge(200, html)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | cf-mitigated: challenge            | CAPTCHA
          200 | CF-Mitigated: challenge            | CAPTCHA
          503 | cf-mitigated: challenge            | CAPTCHA
          202 | x-amzn-waf-action: challenge       | CAPTCHA
          405 | x-amzn-waf-action: captcha         | CAPTCHA
          429 | x-vercel-mitigated: challenge      | CAPTCHA
          403 | x-datadome: protected              | CAPTCHA
          403 | x-iinfo: 1-2-3                     | BOT_WALL
          403 | Server: AkamaiGHost                | BOT_WALL
          403 | Server: Sucuri/Cloudproxy          | BOT_WALL
          403 | Server: nginx                      | FORBIDDEN
          429 | x-kpsdk-ct: 1                      | BOT_WALL
          401 | WWW-Authenticate: Basic            | LOGIN
          451 | Link: <https://court.example/>     | LEGAL
          """)
  void firewallsSayItInHeaders(int status, String header, Block block) {
    assertThat(BlockPages.sign(head(status, header), new byte[0], Accept.ANY))
        .map(BlockPages.Sign::block)
        .contains(block);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | x-datadome: protected
          200 | x-iinfo: 1-2-3
          404 | Server: AkamaiGHost
          500 | x-datadome: protected
          200 | cf-mitigated: none
          """)
  void aFirewallThatLetsThroughIsNoBlock(int status, String header) {
    byte[] body = Texts.article(5).getBytes(StandardCharsets.UTF_8);
    assertThat(BlockPages.sign(head(status, header), body, Accept.PAGE)).isEmpty();
  }

  @Test
  void whatARefusalSaysOfItselfIsBelieved() {
    String captcha = Texts.page("Hold on", "<p>Please verify you are human.</p>");
    assertThat(judge(403, captcha)).map(BlockPages.Sign::block).contains(Block.CAPTCHA);
    assertThat(judge(503, captcha)).map(BlockPages.Sign::block).contains(Block.CAPTCHA);
    String region = Texts.page("Sorry", "<p>Not available in your country.</p>");
    assertThat(judge(403, region)).map(BlockPages.Sign::block).contains(Block.LEGAL);
    String down = Texts.page("Down", "<p>We will be back soon.</p>");
    assertThat(judge(503, down)).isEmpty();
    assertThat(judge(403, down)).map(BlockPages.Sign::block).contains(Block.FORBIDDEN);
  }

  @Test
  void feedsAreNotReadForPhrases() {
    byte[] feed =
        "<rss><channel><title>We value your privacy</title></channel></rss>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(BlockPages.sign(head(200), feed, Accept.FEED)).isEmpty();
  }

  @Test
  @Timeout(30)
  void hostilePagesAreQuick() {
    String deep = "<div>".repeat(200_000);
    String tags = "<".repeat(1_000_000);
    String unclosed = "<script>" + "<p>subscribe to continue ".repeat(40_000);
    String many = "<p>subscribe to continue reading".repeat(30_000);
    String furniture = "<form><p>not a robot".repeat(20_000);
    for (String html : List.of(deep, tags, unclosed, many, furniture, "<a>".repeat(300_000))) {
      assertThat(judge(200, html)).isNotNull();
    }
    Random random = new Random(9);
    byte[] noise = new byte[500_000];
    random.nextBytes(noise);
    assertThat(BlockPages.sign(head(200), noise, Accept.PAGE)).isNotNull();
  }
}
