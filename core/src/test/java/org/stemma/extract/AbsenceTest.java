package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages that hold no article say what they are.
class AbsenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | empty",
        "<script>var a = 1;</script> | scripts only",
        "<title>Just a moment...</title><p>Checking your browser before you go on. | blocked",
        "<h1>Access denied</h1><p>You do not have permission. Reference 18.2. | blocked",
        "<title>Page not found</title><h1>Oh no</h1><p>The page you are looking for has gone to sea. | not found",
        "<h1>Before you continue</h1><p>We and our partners store information on a device. | consent wall",
        "<noscript>x</noscript><p>You need to enable JavaScript to run this app. | scripts only",
        "<h1>Lamp</h1><p>Nothing to say. | no text",
      })
  void saysWhatStandsInItsPlace(String html, String outcome) {
    Extraction read = Extractor.standard().extract(html, null);
    assertThat(read.outcome()).isEqualTo(outcome);
    assertThat(read.reason()).isNotBlank();
  }

  @Test
  void aFrontOfLinkedHeadingsIsNoArticle() {
    String card =
        "<div><h2><a href=/a>Heron returns to the quay at last</a></h2><p>Nobody had seen it since the spring of 2029.</p></div>";
    Extraction read =
        Extractor.standard()
            .extract("<title>The Mole</title><h1>Coast</h1>" + card.repeat(12), null);
    assertThat(read.outcome()).isEqualTo("section front");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property=og:type content=video.other> | video",
        "<script type=application/ld+json>{'@graph': [{'@type': 'VideoObject', 'name': 'x'}]}</script> | video",
        "<script type=application/ld+json>{'@type': 'NewsArticle', 'video': {'@type': 'VideoObject'}}</script> | article",
        "<meta property=og:type content=article> | article",
      })
  void aVideoAndAFewWordsAboutItAreNoArticle(String stated, String outcome) {
    String page =
        stated.replace('\'', '"')
            + "<title>Lamp goes out</title><h1>Lamp goes out</h1><div class=player></div><p>"
            + "The keeper of the lamp at Crane Point shows what is left of it, and why the herring stay away."
            + "</p><p>Filmed on Saturday by Ada Brennik, from the mole, while the tide came in for the second time.";
    assertThat(Extractor.standard().extract(page, null).outcome()).isEqualTo(outcome);
    assertThat(Extractor.standard().extract(page + "<p>It is dark. ".repeat(60), null).outcome())
        .isEqualTo("article");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div class=cookies><p>We use cookies to remember you.</p><button>Accept all cookies</button></div>",
        "<noscript>Please enable JavaScript to see the tide table.</noscript>",
        "<footer><p>This form is protected by a captcha.</p></footer>",
      })
  void aBannerBesideAShortArticleIsNotInItsPlace(String banner) {
    String page =
        """
        <title>Lamp goes out</title><meta property="og:type" content="article">
        <article><h1>Lamp goes out</h1>
        <p>The lamp at Crane Point went out at ten to five on Saturday, to the surprise of nobody but the gulls.</p>
        <p>The keeper said that he had been asleep, and that he would do it again if he were asked politely.</p>
        <p>The board has promised the fishermen another lamp before the herring comes back in the autumn.</p>
        </article>
        """;
    assertThat(Extractor.standard().extract(page + banner, null)).isInstanceOf(Article.class);
  }

  @ParameterizedTest
  @CsvSource({
    "false, This article is for subscribers, blocked",
    "true, This article is for subscribers, article",
    "false, Filed under: lamps, article"
  })
  void aTeaserThatIsNotFreeAndOffersTheRestIsBlocked(boolean free, String foot, String outcome) {
    String page =
        """
        <title>Lamp goes out</title><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Lamp goes out", "isAccessibleForFree": %s}</script>
        <article><h1>Lamp goes out</h1>
        <p>The lamp at Crane Point went out at ten to five on Saturday, to the surprise of nobody but the gulls.</p>
        <p>The keeper said that he had been asleep, and that he would do it again if he were asked politely.</p>
        </article><div><p>%s</p></div>
        """
            .formatted(free, foot);
    assertThat(Extractor.standard().extract(page, null).outcome()).isEqualTo(outcome);
  }

  @Test
  void aLongArticleAboutCaptchasIsAnArticle() {
    StringBuilder page = new StringBuilder("<h1>Are you a robot? A history</h1>");
    for (int year = 1990; year < 2020; year++) {
      page.append("<p>In ")
          .append(year)
          .append(
              " a captcha asked whether you are a robot, said Ada Brennik, who studies them.</p>");
    }
    assertThat(Extractor.standard().extract(page.toString(), null)).isInstanceOf(Article.class);
  }
}
