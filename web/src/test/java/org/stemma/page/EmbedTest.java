package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change as part of somebody else's page.
final class EmbedTest {
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

  private HttpResponse<String> asks(String of, String more) {
    return visitor.gets("/oembed?url=" + Links.encoded(of) + more);
  }

  private JsonNode json(String of) throws IOException {
    HttpResponse<String> answer = asks(of, "");
    assertThat(answer.statusCode()).as(of).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  @Test
  void pagesOfChangesAndVersionsSayHowTheyAreEmbedded() throws IOException {
    for (String page :
        List.of("/diff/1/2", "/at/2031-05-14T08:30:00Z", "/change/2031-05-14T08:30:00Z")) {
      Element link =
          Jsoup.parse(visitor.reads("/article/" + bridge + page))
              .expectFirst("link[type=application/json+oembed]");
      HttpResponse<String> answer = visitor.gets(link.attr("href").substring(home.length()));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(new ObjectMapper().readTree(answer.body()).get("html").asText())
          .contains("/embed/article/" + bridge + "/diff/1/2");
    }
    assertThat(visitor.reads("/article/" + bridge + "/at/2031-05-14T08:00:00Z"))
        .doesNotContain("oembed");
  }

  @Test
  void theAnswerIsThatOfTheStandard() throws IOException {
    JsonNode answer = json(home + "/article/" + bridge + "/diff/2/3");
    assertThat(answer.get("type").asText()).isEqualTo("rich");
    assertThat(answer.get("version").asText()).isEqualTo("1.0");
    assertThat(answer.get("title").asText()).isEqualTo("Toll of 14 crowns for new bridge");
    assertThat(answer.get("author_name").asText()).isEqualTo("courier.example");
    assertThat(answer.get("width").asInt()).isEqualTo(720);
    Element frame = Jsoup.parse(answer.get("html").asText()).expectFirst("iframe");
    assertThat(frame.attr("sandbox")).isEqualTo("allow-popups");
    assertThat(frame.attr("width")).isEqualTo("720");
    assertThat(json(home + "/article/" + bridge + "/change/2031-05-14T09:05:00Z").get("html"))
        .isEqualTo(answer.get("html"));
  }

  @Test
  void whatHasNoChangeCanNotBeEmbedded() {
    String article = home + "/article/" + bridge;
    for (String of :
        List.of(
            article,
            article + "/at/2031-05-14T08:00:00Z",
            article + "/at/1999-05-14T08:00:00Z",
            article + "/change/never",
            article + "/diff/1/9",
            home + "/article/99999999999999999999/diff/1/2",
            home.replace("127.0.0.1", "other.example") + "/article/" + bridge + "/diff/1/2",
            "https://other.example/" + article + "/diff/1/2")) {
      assertThat(asks(of, "").statusCode()).as(of).isEqualTo(404);
    }
    assertThat(asks(article + "/diff/1/1", "").statusCode()).isEqualTo(400);
    assertThat(visitor.status("/oembed")).isEqualTo(400);
    assertThat(asks(article + "/diff/1/2", "&format=xml").statusCode()).isEqualTo(501);
    assertThat(asks(article + "/diff/1/2", "&maxwidth=-5").statusCode()).isEqualTo(400);
    assertThat(asks(article + "/diff/1/2", "&format=json&maxwidth=300&maxheight=1").body())
        .contains("\"width\":300", "\"height\":120");
    newspaper.store.watching().conceal(bridge, newspaper.now);
    assertThat(asks(article + "/diff/1/2", "").statusCode()).isEqualTo(410);
    assertThat(visitor.status("/embed/article/" + bridge + "/diff/1/2")).isEqualTo(410);
  }

  @Test
  void onlyTheEmbeddedPageMayStandInAForeignFrame() {
    var embedded = visitor.gets("/embed/article/" + bridge + "/diff/1/2");
    assertThat(embedded.statusCode()).isEqualTo(200);
    assertThat(embedded.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(embedded.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors *", "default-src 'none'", "form-action 'none'")
        .doesNotContain("script-src", "unsafe");
    Element page = Jsoup.parse(embedded.body());
    assertThat(page.select("nav, form, script, header, footer")).isEmpty();
    assertThat(page.select("a[href^=http]"))
        .allSatisfy(link -> assertThat(link.attr("target")).isEqualTo("_blank"));
    assertThat(page.select("del").text()).contains("4");
    for (String path : List.of("/", "/article/" + bridge + "/diff/1/2", "/oembed", "/api")) {
      var headers = visitor.gets(path).headers();
      assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("frame-ancestors 'none'");
    }
    assertThat(visitor.gets("/embed/article/999/diff/1/2").headers().firstValue("X-Frame-Options"))
        .hasValue("DENY");
  }

  @Test
  void hostileHeadlinesStayText() throws IOException {
    long article = newspaper.article("courier.example", "hostile");
    newspaper.shows(article, Newspaper.text("A", "b"));
    String hostile = "\"><script>alert(1)</script>\u202E" + "eel ".repeat(250_000);
    newspaper.later(1).shows(article, Newspaper.text(hostile, hostile));
    JsonNode answer = json(home + "/article/" + article + "/diff/1/2");
    assertThat(Jsoup.parse(answer.get("html").asText()).select("script")).isEmpty();
    assertThat(answer.toString().length()).isLessThan(2_000);
    assertThat(answer.toString()).doesNotContain("\u202E", "\\u202e");
    assertThat(visitor.reads("/embed/article/" + article + "/diff/1/2"))
        .doesNotContain("<script", "\u202E");
  }
}
