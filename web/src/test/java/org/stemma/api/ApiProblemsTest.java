package org.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is not told, and how that is said; what a client has already, and what scripts of other sites may.
final class ApiProblemsTest extends ApiFixture {
  @Test
  void whatGoesWrongIsAProblem() {
    fails("", 404);
    fails("/nowhere", 404);
    fails("/articles/999", 404);
    fails("/articles/" + bridge + "/versions/9", 404);
    fails("/articles/" + bridge + "/at/2001-01-01T00:00:00Z", 404);
    fails("/outlets/nobody.example", 404);
    fails("/search", 400);
    fails("/search?q=-toll", 400);
    HttpResponse<String> wrong = visitor.asks("DELETE", "/api/v1/articles");
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow").orElse(""))
        .contains("GET")
        .doesNotContain("DELETE");
    assertThat(wrong.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
    assertThat(visitor.gets("/api/v1/trace").statusCode()).isEqualTo(405);
  }

  @Test
  void unknownParametersAreNamed() {
    assertThat(fails("/changes?wieght=wording", 400).get("detail").asText())
        .isEqualTo("“wieght” is no parameter here. There are: weight, outlet, limit, cursor.");
    assertThat(fails("/articles?id=1", 400).get("detail").asText()).contains("“id”");
    assertThat(fails("/articles/1?id=2", 400).get("detail").asText()).contains("“id”");
    assertThat(fails("/health?x=1", 400).get("detail").asText()).contains("There are: none");
    assertThat(fails("/changes?weight=heavy", 400).get("detail").asText())
        .isEqualTo("“weight” is one of typography, dating, wording, substance.");
  }

  @Test
  void whatIsTakenDownIsGoneFromEveryCall() {
    newspaper.store.watching().conceal(bridge, newspaper.now);
    for (String rest :
        List.of(
            "",
            "/versions",
            "/versions/1",
            "/at/2031-05-14T08:30:00Z",
            "/diff/1/2",
            "/sightings",
            "/captures",
            "/events",
            "/borrowings")) {
      JsonNode problem = fails("/articles/" + bridge + rest, 410);
      assertThat(problem.get("title").asText()).isEqualTo("Gone");
      assertThat(problem.get("detail").asText()).contains("taken down").doesNotContain("Toll");
    }
    for (String list :
        List.of(
            "/articles",
            "/changes",
            "/search?q=toll",
            "/articles?url=https%3A%2F%2Fwww.courier.example%2Fbridge")) {
      assertThat(asks(list).toString()).doesNotContain("Toll", "bridge");
    }
  }

  @Test
  void anAnswerThatTheClientHasIsNotSentAgain() {
    for (String path :
        List.of("/articles", "/articles/" + bridge + "/diff/1/2", "/openapi.json", "/changes")) {
      String tag = visitor.gets("/api/v1" + path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = visitor.gets("/api/v1" + path, "If-None-Match", tag);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }
  }

  @Test
  void scriptsOfOtherSitesMayRead() {
    for (String path : List.of("/articles", "/articles/999", "/nowhere", "/openapi.json")) {
      assertThat(
              visitor
                  .gets("/api/v1" + path, "Origin", "https://other.example")
                  .headers()
                  .firstValue("Access-Control-Allow-Origin"))
          .as(path)
          .hasValue("*");
    }
    HttpResponse<String> preflight =
        visitor.asks(
            "OPTIONS",
            "/api/v1/trace",
            "Origin",
            "https://other.example",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "content-type");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("Content-Type");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(visitor.gets("/").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }
}
