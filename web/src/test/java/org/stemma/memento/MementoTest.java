package org.stemma.memento;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.page.Newspaper;
import org.stemma.page.Visitor;

/// The exchanges of RFC 7089 with the addresses of an article: pattern 2.1 (section 4.2.1), in which the TimeGate redirects.
final class MementoTest {
  private static final String ORIGINAL = "https://www.courier.example/bridge";

  private Newspaper newspaper;
  private Visitor visitor;
  private String home;
  private long bridge;

  @BeforeEach
  void start(@TempDir Path folder) {
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    visitor = new Visitor(newspaper);
    home = visitor.server.url().replaceFirst("/$", "");
  }

  @AfterEach
  void close() {
    visitor.close();
    newspaper.close();
  }

  private String memento(String time) {
    return home + "/article/" + bridge + "/at/2031-05-14T" + time + "Z";
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String link(String address, String relation, String... rest) {
    return "<" + address + ">; rel=\"" + relation + "\"" + String.join("", rest);
  }

  /// Section 4.1, step 1 and 2: HEAD on the original leads to the TimeGate.
  @Test
  void thePageOfAnArticleLeadsToItsTimeGateAndTimeMap() {
    HttpResponse<String> page = visitor.asks("HEAD", "/article/" + bridge);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Link"))
        .contains(
            link(ORIGINAL, "original"),
            link(home + "/timegate/" + ORIGINAL, "timegate"),
            link(
                home + "/timemap/link/" + ORIGINAL,
                "timemap",
                "; type=\"application/link-format\""));
    assertThat(page.headers().firstValue("Memento-Datetime")).isEmpty();
  }

  /// Section 4.2.1, steps 3 and 4: "HEAD /timegate/http://a.example.org/ … Accept-Datetime".
  @Test
  void theTimeGateRedirectsToTheMementoOfATime() {
    HttpResponse<String> gate =
        visitor.asks(
            "HEAD", "/timegate/" + ORIGINAL, "Accept-Datetime", "Wed, 14 May 2031 08:31:00 GMT");
    assertThat(gate.statusCode()).isEqualTo(302);
    assertThat(header(gate, "Vary")).isEqualToIgnoringCase("accept-datetime");
    assertThat(header(gate, "Location")).isEqualTo(memento("08:30:00"));
    assertThat(header(gate, "Link"))
        .contains(
            link(ORIGINAL, "original"),
            link(
                home + "/timemap/link/" + ORIGINAL,
                "timemap",
                "; type=\"application/link-format\""))
        .contains(
            link(
                memento("08:00:00"),
                "first memento",
                "; datetime=\"Wed, 14 May 2031 08:00:00 GMT\""))
        .contains(
            link(memento("08:30:00"), "memento", "; datetime=\"Wed, 14 May 2031 08:30:00 GMT\""));
    assertThat(gate.headers().firstValue("Memento-Datetime")).isEmpty();
    assertThat(gate.body()).isEmpty();
  }

  /// Section 4.2.1, steps 5 and 6: GET on the memento.
  @Test
  void theMementoSaysItsTimeAndItsNeighbours() {
    HttpResponse<String> memento = visitor.gets(path(memento("08:30:00")));
    assertThat(memento.statusCode()).isEqualTo(200);
    assertThat(header(memento, "Memento-Datetime")).isEqualTo("Wed, 14 May 2031 08:30:00 GMT");
    assertThat(header(memento, "Link"))
        .contains(
            link(ORIGINAL, "original"),
            link(home + "/timegate/" + ORIGINAL, "timegate"),
            link(memento("08:00:00"), "first memento"),
            link(memento("08:12:00"), "prev memento"),
            link(memento("09:05:00"), "last next memento"));
    assertThat(header(memento, "Vary")).doesNotContainIgnoringCase("accept-datetime");
    assertThat(memento.body()).contains("charge 14 crowns");
  }

  private String path(String address) {
    return address.substring(home.length());
  }

  @Test
  void withoutATimeTheNewestMementoIsMeant() {
    assertThat(header(visitor.gets("/timegate/" + ORIGINAL), "Location"))
        .isEqualTo(memento("09:05:00"));
  }

  /// Section 4.5.3.
  @Test
  void timesBeforeAllAndAfterAllLeadToTheEnds() {
    assertThat(gate("Thu, 31 May 2001 20:35:00 GMT")).isEqualTo(memento("08:00:00"));
    assertThat(gate("Sat, 31 May 2081 20:35:00 GMT")).isEqualTo(memento("09:05:00"));
    assertThat(gate("Wed, 14 May 2031 08:29:59 GMT")).isEqualTo(memento("08:30:00"));
    assertThat(gate("Wed, 14 May 2031 08:12:01 GMT")).isEqualTo(memento("08:12:00"));
  }

  private String gate(String time) {
    HttpResponse<String> answer = visitor.gets("/timegate/" + ORIGINAL, "Accept-Datetime", time);
    assertThat(answer.statusCode()).as(time).isEqualTo(302);
    return header(answer, "Location");
  }

  /// Section 4.5.3: what can't be parsed is a bad request.
  @Test
  void aBadTimeIsABadRequest() {
    for (String time :
        List.of("yesterday", "2031-05-14T08:30:00Z", "Mon, 14 May 2031 08:30:00 GMT", "0")) {
      HttpResponse<String> answer = visitor.gets("/timegate/" + ORIGINAL, "Accept-Datetime", time);
      assertThat(answer.statusCode()).as(time).isEqualTo(400);
      assertThat(answer.body()).contains("Wed, 14 May 2031 08:30:00 GMT");
    }
  }

  /// Section 5, as its example is laid out.
  @Test
  void theTimeMapListsAllMementos() {
    HttpResponse<String> map = visitor.gets("/timemap/link/" + ORIGINAL);
    assertThat(map.statusCode()).isEqualTo(200);
    assertThat(header(map, "Content-Type")).startsWith("application/link-format");
    assertThat(map.body().lines())
        .containsExactly(
            link(ORIGINAL, "original") + ",",
            link(
                    home + "/timemap/link/" + ORIGINAL,
                    "self",
                    "; type=\"application/link-format\"",
                    "; from=\"Wed, 14 May 2031 08:00:00 GMT\"",
                    "; until=\"Wed, 14 May 2031 09:05:00 GMT\"")
                + ",",
            link(home + "/timegate/" + ORIGINAL, "timegate") + ",",
            link(
                    memento("08:00:00"),
                    "first memento",
                    "; datetime=\"Wed, 14 May 2031 08:00:00 GMT\"")
                + ",",
            link(memento("08:12:00"), "memento", "; datetime=\"Wed, 14 May 2031 08:12:00 GMT\"")
                + ",",
            link(memento("08:30:00"), "memento", "; datetime=\"Wed, 14 May 2031 08:30:00 GMT\"")
                + ",",
            link(
                memento("09:05:00"),
                "last memento",
                "; datetime=\"Wed, 14 May 2031 09:05:00 GMT\""));
  }

  @Test
  void theTimeMapIsAlsoJson() {
    assertThat(visitor.reads("/timemap/json/" + ORIGINAL))
        .startsWith("{\"original_uri\":\"" + ORIGINAL + "\"")
        .contains("\"timegate_uri\":\"" + home + "/timegate/" + ORIGINAL + "\"")
        .contains(
            "\"list\":[{\"datetime\":\"2031-05-14T08:00:00Z\",\"uri\":\""
                + memento("08:00:00")
                + "\"}");
  }

  @Test
  void everyMementoOfTheMapIsThereAtItsTime() {
    List<MatchResult> mementos =
        Pattern.compile("<([^>]+)>; rel=\"[a-z ]*memento\"; datetime=\"([^\"]+)\"")
            .matcher(visitor.reads("/timemap/link/" + ORIGINAL))
            .results()
            .toList();
    assertThat(mementos).hasSize(4);
    for (MatchResult memento : mementos) {
      HttpResponse<String> page = visitor.gets(path(memento.group(1)));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(header(page, "Memento-Datetime")).isEqualTo(memento.group(2));
      assertThat(gate(memento.group(2))).isEqualTo(memento.group(1));
    }
  }

  @Test
  void addressesAreKnownHoweverTheyAreWritten() {
    for (String written :
        List.of(
            ORIGINAL,
            "http://courier.example/bridge/",
            "https:/www.courier.example/bridge",
            "www.courier.example/bridge",
            ORIGINAL + "?utm_source=mail&utm_medium=x")) {
      assertThat(visitor.status("/timegate/" + written)).as(written).isEqualTo(302);
      assertThat(visitor.status("/timemap/link/" + written)).as(written).isEqualTo(200);
    }
  }

  @Test
  void whatFollowsTheQuestionMarkBelongsToTheAddress() {
    long article = newspaper.article("courier.example", "page?id=7&x=%C3%A9");
    newspaper.shows(article, Newspaper.text("Seven", "One."));
    assertThat(
            header(
                visitor.gets("/timegate/https://www.courier.example/page?id=7&x=%C3%A9"),
                "Location"))
        .contains("/article/" + article + "/at/");
    assertThat(visitor.status("/timegate/https://www.courier.example/page?id=8")).isEqualTo(404);
  }

  @Test
  void whatIsUnknownTakenDownOrNoAddressIsSaidToBe() {
    assertThat(visitor.status("/timegate/https://www.courier.example/none")).isEqualTo(404);
    assertThat(visitor.status("/timemap/json/https://www.courier.example/none")).isEqualTo(404);
    assertThat(visitor.status("/timemap/link/9/" + ORIGINAL)).isEqualTo(404);
    assertThat(visitor.status("/timemap/link/0/" + ORIGINAL)).isEqualTo(404);
    assertThat(visitor.status("/timegate/ftp://www.courier.example/bridge")).isEqualTo(400);
    newspaper.store.watching().conceal(bridge, newspaper.now);
    for (String path :
        List.of(
            "/timegate/" + ORIGINAL,
            "/timemap/link/" + ORIGINAL,
            "/timemap/json/" + ORIGINAL,
            path(memento("08:00:00")))) {
      HttpResponse<String> answer = visitor.gets(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(410);
      assertThat(answer.body()).doesNotContain("Toll");
    }
  }

  @Test
  void encodedLineEndsAndBracketsDoNotEscapeFromALink() {
    for (String trick :
        List.of(
            "https://www.courier.example/bridge?x=%0d%0aSet-Cookie:%20a=b",
            "https://www.courier.example/bridge?x=%3E;%20rel=%22evil%22",
            "https://www.courier.example/bridge%0d%0aX-Evil:1",
            "https://www.courier.example/%E2%80%AEegdirb")) {
      HttpResponse<String> answer = visitor.gets("/timegate/" + trick);
      assertThat(answer.statusCode()).as(trick).isIn(302, 400, 404);
      assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "x-evil");
      assertThat(header(answer, "Link")).doesNotContain("evil\"", "\n", "\r");
    }
    long article = newspaper.article("courier.example", "odd?x=%0d%0aX-Evil:%201%3E;rel=%22evil");
    newspaper.shows(article, Newspaper.text("Odd", "One."));
    HttpResponse<String> page = visitor.gets("/article/" + article);
    assertThat(page.headers().map()).doesNotContainKey("x-evil");
    assertThat(header(page, "Link")).contains("%0D%0AX-Evil").doesNotContain("\"evil");
  }

  @Test
  void longHistoriesAreListedInPages() {
    long live = newspaper.article("courier.example", "live");
    long first = newspaper.shows(live, Newspaper.text("Live", "The count begins."));
    long second = newspaper.later(1).shows(live, Newspaper.text("Live", "The count goes on."));
    for (int i = 0; i < 600; i++) {
      newspaper.later(1).showsAgain(live, first);
      newspaper.later(1).showsAgain(live, second);
    }
    String address = "https://www.courier.example/live";
    String one = visitor.reads("/timemap/link/" + address);
    assertThat(one.lines()).hasSize(1_004);
    assertThat(one)
        .contains(link(home + "/timemap/link/2/" + address, "timemap"))
        .contains("first memento")
        .doesNotContain("last memento");
    String two = visitor.reads("/timemap/link/2/" + address);
    assertThat(two.lines()).hasSize(206);
    assertThat(two)
        .contains(link(home + "/timemap/link/" + address, "timemap"))
        .contains("last memento");
    assertThat(visitor.reads("/timemap/json/" + address)).contains("/timemap/json/2/" + address);
    assertThat(span(one, "timemap")).hasSize(59).isEqualTo(span(two, "self"));
    assertThat(span(two, "timemap")).hasSize(59).isEqualTo(span(one, "self"));
  }

  /// Section 5.1.2: the pages of a long list name each other with the times that each spans.
  private static String span(String map, String relation) {
    return map.replaceAll(
        "(?s).*rel=\"" + relation + "\"[^\n]*; from=\"([^\"]+)\"; until=\"([^\"]+)\".*", "$1 $2");
  }

  @Test
  void whatWasReadAnewIsNoMemento() {
    HttpResponse<String> between = visitor.gets("/article/" + bridge + "/at/2031-05-14T08:20:00Z");
    assertThat(header(between, "Memento-Datetime")).isEqualTo("Wed, 14 May 2031 08:12:00 GMT");
  }

  @Test
  void daysUnderTenHaveTwoDigits() {
    assertThat(HttpDate.of(Instant.EPOCH.plus(Duration.ofDays(3))))
        .isEqualTo("Sun, 04 Jan 1970 00:00:00 GMT");
    assertThat(HttpDate.parse("Sun, 04 Jan 1970 00:00:00 GMT"))
        .contains(Instant.EPOCH.plus(Duration.ofDays(3)));
    assertThat(HttpDate.parse("Sun, 4 Jan 1970")).isEmpty();
  }
}
