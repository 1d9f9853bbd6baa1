package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebServerTest {
  private Newspaper newspaper;
  private Visitor visitor;
  private long bridge;

  @BeforeEach
  void start(@TempDir Path folder) {
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    visitor = new Visitor(newspaper, new WebHooks(() -> "stemma_up 1\n", List::of, null));
  }

  @AfterEach
  void close() {
    visitor.close();
    newspaper.close();
  }

  @Test
  void everyAnswerForbidsScriptsAndFrames() {
    for (String path : List.of("/", "/feed", "/nowhere", "/style.css", "/health")) {
      var headers = visitor.gets(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
      assertThat(headers.firstValue("Server")).as(path).isEmpty();
    }
  }

  @Test
  void onlyReadingIsAllowed() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      assertThat(visitor.asks(method, "/").statusCode()).as(method).isEqualTo(405);
    }
    HttpResponse<String> head = visitor.asks("HEAD", "/article/" + bridge);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag")).isPresent();
    assertThat(head.body()).isEmpty();
  }

  @Test
  void whatIsNotThereIsASmallPage() {
    for (String path :
        List.of("/nowhere", "/article/999", "/article/x", "/article/-1", "/article/1/diff/1")) {
      HttpResponse<String> answer = visitor.gets(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).contains("Nothing here", "</html>");
    }
  }

  @Test
  void malformedAddressesTellNothingOfTheInside() {
    for (String path :
        List.of("/%zz", "/article/%00", "/%2e%2e/%2e%2e/etc/passwd", "/article/1%2f2")) {
      RawRequest.Answer answer = new RawRequest(visitor.server.port()).get(path);
      assertThat(answer.statusCode()).as(path).isBetween(400, 404);
      assertThat(answer.body()).as(path).doesNotContain("Exception", "jetty", "Jetty", "\tat ");
    }
  }

  @Test
  void unchangedPageIsNotSentAgain() {
    for (String path :
        List.of("/", "/article/" + bridge, "/feed", "/article/" + bridge + "/feed")) {
      String tag = visitor.gets(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = visitor.gets(path, "If-None-Match", tag);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).as(path).isEmpty();
    }
  }

  @Test
  void feedIsNotSentAgainToWhoeverHasItSinceItChanged() {
    String modified = visitor.gets("/feed").headers().firstValue("Last-Modified").orElseThrow();
    assertThat(visitor.gets("/feed", "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    assertThat(
            visitor
                .gets("/feed", "If-Modified-Since", "Wed, 14 May 2031 08:00:00 GMT")
                .statusCode())
        .isEqualTo(200);
    assertThat(visitor.gets("/feed", "If-Modified-Since", "now").statusCode()).isEqualTo(200);
  }

  @Test
  void articleThatWasTakenDownVanishesEverywhere() {
    newspaper.store.watching().conceal(bridge, newspaper.now);

    for (String rest :
        List.of(
            "",
            "/feed",
            "/captures",
            "/diff/1/2",
            "/at/2031-05-14T08:30:00Z",
            "/change/2031-05-14T08:30:00Z")) {
      HttpResponse<String> answer = visitor.gets("/article/" + bridge + rest);
      assertThat(answer.statusCode()).as(rest).isEqualTo(410);
      assertThat(answer.body()).as(rest).contains("taken down").doesNotContain("Toll", "toll");
    }
    for (String path :
        List.of(
            "/",
            "/feed",
            "/outlet/courier.example",
            "/outlet/courier.example/feed",
            "/?weight=typography")) {
      assertThat(visitor.reads(path)).as(path).doesNotContain("Toll", "toll");
    }
    assertThat(visitor.status("/search?q=courier.example%2Fbridge")).isEqualTo(410);
  }

  @Test
  void healthIsIllWhenWorkIsDueAndNobodyWatches() {
    newspaper.later(120);
    assertThat(visitor.gets("/health").body()).contains("no process watches");
    assertThat(visitor.status("/health")).isEqualTo(503);

    newspaper.store.processes().heard("w1", "box", newspaper.now, newspaper.now);
    HttpResponse<String> well = visitor.gets("/health");
    assertThat(well.statusCode()).isEqualTo(200);
    assertThat(well.body()).contains("\"well\":true", "\"host\":\"box\"", "\"silent_seconds\":0");
  }

  @Test
  void metricsAreTheProcesssOwn() {
    assertThat(visitor.reads("/metrics")).isEqualTo("stemma_up 1\n");
  }

  @Test
  void stylesheetMayBeKeptForEver() {
    String page = visitor.reads("/");
    int at = page.indexOf("/style.css?v=");
    String address = page.substring(at, page.indexOf('"', at));
    assertThat(visitor.gets(address).headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable");
  }
}
