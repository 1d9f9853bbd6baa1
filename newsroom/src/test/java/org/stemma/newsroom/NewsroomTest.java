package org.stemma.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stemma.extract.Article;
import org.stemma.extract.Extractor;

class NewsroomTest {

  private final Script script = Script.story();
  private final Hands hands = new Hands(script.begins());
  private final Newsroom newsroom = Newsroom.open(script, hands);

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void anArticleIsNotThereBeforeItIsPublished() {
    String url = newsroom.url("courier-talks");
    assertThat(Browser.get(url).status()).isEqualTo(404);
    hands.set(script.begins().plus(Duration.ofHours(60)));
    assertThat(Browser.get(url).status()).isEqualTo(200);
  }

  @Test
  void validatorsAreHonouredByThoseWhoSendThem() {
    for (Outlet outlet : script.outlets()) {
      String url = newsroom.url(outlet.articles().getFirst().id());
      hands.set(outlet.articles().getFirst().events().getFirst().at().plusSeconds(60));
      Browser.Reply reply = Browser.get(url);
      boolean etag = Browser.get(url, "If-None-Match", reply.header("etag")).status() == 304;
      boolean date =
          Browser.get(url, "If-Modified-Since", reply.header("last-modified")).status() == 304;
      assertThat(outlet.habits().validators())
          .as(outlet.name())
          .isEqualTo(
              etag && date
                  ? Outlet.Validators.BOTH
                  : etag
                      ? Outlet.Validators.ETAG
                      : date ? Outlet.Validators.MODIFIED : Outlet.Validators.NONE);
    }
  }

  @Test
  void aValidatorOfAnEarlierTextIsOfNoUse() {
    String url = newsroom.url("courier-pier");
    hands.set(script.begins().plus(Duration.ofHours(3)));
    Browser.Reply first = Browser.get(url);
    hands.set(script.begins().plus(Duration.ofMinutes(190)));
    assertThat(
            Browser.get(
                    url,
                    "If-None-Match",
                    first.header("etag"),
                    "If-Modified-Since",
                    first.header("last-modified"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void theDateOfAnAnswerIsTheClocks() {
    assertThat(Browser.get(newsroom.feeds().getFirst()).header("date"))
        .isEqualTo("Wed, 14 May 2031 04:00:00 GMT");
  }

  @Test
  void pagesAreCompressedForThoseWhoTakeIt() throws IOException {
    String url = newsroom.url("courier-pears");
    Browser.Reply reply = Browser.get(url, "Accept-Encoding", "gzip, br");
    assertThat(reply.header("content-encoding")).isEqualTo("gzip");
    try (var in = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("The last perry press");
    }
    assertThat(Browser.get(url).header("content-encoding")).isEmpty();
  }

  @Test
  void everyFeedIsWellFormedAndNamesWhatIsListed() throws IOException, XMLStreamException {
    for (int hour = 0; hour <= 84; hour += 12) {
      hands.set(script.begins().plus(Duration.ofHours(hour)));
      for (Outlet outlet : script.outlets()) {
        for (Outlet.FeedKind kind : outlet.habits().feeds()) {
          Browser.Reply reply = Browser.get(newsroom.base(outlet) + FeedFormat.path(kind));
          if (outlet.houseAt(hands.instant()).retryAfterSeconds() == 0) {
            List<String> titles =
                kind == Outlet.FeedKind.JSON ? jsonTitles(reply) : xmlTitles(reply);
            assertThat(titles).containsAll(listed(outlet));
          }
        }
      }
    }
  }

  private List<String> listed(Outlet outlet) {
    return outlet.articles().stream()
        .flatMap(article -> article.at(hands.instant()).stream())
        .filter(standing -> standing.listed() && standing.access() == Standing.Access.OPEN)
        .map(standing -> standing.draft().headline())
        .toList();
  }

  private static List<String> xmlTitles(Browser.Reply reply) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(reply.body()));
    List<String> titles = new ArrayList<>();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals("title")) {
        titles.add(reader.getElementText());
      }
    }
    return titles;
  }

  private static List<String> jsonTitles(Browser.Reply reply) throws IOException {
    List<String> titles = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(reply.body())) {
      while (parser.nextToken() != null) {
        if ("title".equals(parser.currentName())) {
          titles.add(parser.getText());
        }
      }
    }
    return titles;
  }

  @Test
  void robotsAskForPatienceAndNameTheSitemap() {
    String courier = newsroom.base(script.outlet("courier"));
    assertThat(Browser.get(courier + "/robots.txt").text())
        .contains("Disallow: /drafts/", "Crawl-delay: 2", "Sitemap: " + courier + "/sitemap.xml");
    assertThat(Browser.get(courier + "/sitemap.xml").text())
        .contains(courier + "/sitemap-news.xml");
  }

  @Test
  void linksOfFeedsLeadToTheArticleByWayOfCounters() {
    hands.set(script.begins().plus(Duration.ofHours(65)));
    String pulse = newsroom.base(script.outlet("pulse"));
    assertThat(Browser.get(pulse + "/feed.atom").text()).contains(pulse + "/r/pulse-harbour");
    assertThat(Browser.get(pulse + "/r/pulse-harbour").header("location"))
        .isEqualTo(newsroom.url("pulse-harbour"));
  }

  @Test
  void theOtherNameOfAHostRedirects() {
    String url = newsroom.url("courier-pears");
    Browser.Reply reply = Browser.get(url.replace("http://", "http://www."));
    assertThat(reply.status()).isEqualTo(301);
    assertThat(reply.header("location")).isEqualTo(url);
  }

  @Test
  void whileItIsBusyAnOutletSaysWhenToComeBack() {
    hands.set(script.begins().plus(Duration.ofHours(62)));
    Browser.Reply reply = Browser.get(newsroom.url("radio-talks"));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("retry-after")).isEqualTo("600");
  }

  @Test
  void anArticleOutOfTheFeedIsStillServed() {
    hands.set(script.begins().plus(Duration.ofHours(61)));
    String feed = newsroom.base(script.outlet("wire")) + "/feed.rss";
    assertThat(Browser.get(feed).text()).doesNotContain("toll-rises").contains("ormsund-talks");
    assertThat(Browser.get(newsroom.url("wire-toll-rises")).text()).contains("Five others remain");
  }

  @Test
  void opmlNamesAFeedOfEachOutlet() {
    assertThat(newsroom.feeds()).hasSize(script.outlets().size());
    assertThat(newsroom.opml()).contains(newsroom.feeds());
    assertThat(Browser.get("http://localhost:" + newsroom.port() + "/outlets.opml").text())
        .isEqualTo(newsroom.opml());
  }

  @Test
  void frontPagesAreNoArticles() {
    hands.set(script.ends());
    for (Outlet outlet : script.outlets()) {
      String url = newsroom.base(outlet) + "/";
      String page = Browser.get(url).text();
      assertThat(page).contains("rel=\"alternate\"");
      assertThat(Extractor.standard().extract(page, url)).isNotInstanceOf(Article.class);
    }
  }

  @Test
  void whatWasAskedIsRemembered() {
    newsroom.forgetRequests();
    Browser.get(newsroom.url("radio-tides"), "User-Agent", "Tide/1");
    List<Exchange> requests = newsroom.requests();
    assertThat(requests).hasSize(1);
    assertThat(requests.getFirst().host()).isEqualTo("radio.localhost");
    assertThat(requests.getFirst().target()).isEqualTo("/news/20310508/tides.htm");
    assertThat(requests.getFirst().headers()).containsEntry("user-agent", "Tide/1");
    assertThat(requests.getFirst().status()).isEqualTo(200);
    assertThat(requests.getFirst().at()).isEqualTo(script.begins());
  }
}
