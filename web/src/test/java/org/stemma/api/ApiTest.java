package org.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.page.Newspaper;

/// What programs ask of articles, over HTTP; every answer is held against the document that the server hands out.
final class ApiTest extends ApiFixture {
  @Test
  void everyCallAnswersAsTheDocumentSays() {
    String article = "/articles/" + bridge;
    for (String path :
        List.of(
            "/outlets",
            "/outlets/courier.example",
            "/articles",
            "/articles?outlet=courier.example&state=active&limit=1",
            "/articles?url=https%3A%2F%2Fwww.courier.example%2Fbridge%3Futm_source%3Dx",
            article,
            article + "/versions",
            article + "/versions/1",
            article + "/versions/3",
            article + "/at/2031-05-14T08:20:00Z",
            article + "/diff/1/3",
            article + "/diff/3/1",
            article + "/sightings",
            article + "/captures",
            article + "/events",
            "/articles/" + copy + "/events",
            "/articles/" + copy + "/borrowings",
            "/articles/" + copy + "/matters",
            "/disputes?limit=2",
            "/changes?weight=typography&outlet=courier.example",
            "/search?q=toll&order=newest",
            "/health")) {
      asks(path);
    }
    assertThat(rules.unheld()).allMatch(operation -> operation.startsWith("POST "));
  }

  @Test
  void anArticleTellsWhereTheRestOfItIs() {
    JsonNode article = asks("/articles/" + bridge);
    assertThat(article.get("format").asText()).isEqualTo("stemma.article/1");
    assertThat(article.get("outlet").asText()).isEqualTo("courier.example");
    assertThat(article.get("headline").asText()).isEqualTo("Toll of 14 crowns for new bridge");
    assertThat(article.get("first_seen").asText()).isEqualTo("2031-05-14T08:00:00Z");
    JsonNode links = article.get("links");
    links.forEach(link ->
        assertThat(visitor.status(link.asText().replaceFirst("http://[^/]+", "")))
            .as(link.asText())
            .isIn(200, 302));
  }

  @Test
  void versionsHaveTheirTimesGistAndDigest() {
    JsonNode versions = asks("/articles/" + bridge + "/versions").get("versions");
    assertThat(versions).hasSize(3);
    JsonNode second = versions.get(1);
    assertThat(second.get("seen").asText()).isEqualTo("2031-05-14T08:30:00Z");
    assertThat(second.get("last_without").asText()).isEqualTo("2031-05-14T08:12:00Z");
    assertThat(second.get("weight").asText()).isEqualTo("substance");
    assertThat(second.get("by_weight").get("substance").asInt()).isPositive();
    assertThat(second.get("digest").asText()).matches("[0-9a-f]{64}");
    assertThat(second.get("links").get("page").asText())
        .endsWith("/article/" + bridge + "/at/2031-05-14T08:30:00Z");
    assertThat(versions.get(0).get("weight").isNull()).isTrue();
    assertThat(versions.get(2).get("admitted").asText()).contains("was amended");
  }

  @Test
  void aVersionHasItsTextToTheLetter() {
    JsonNode version = asks("/articles/" + bridge + "/versions/1");
    String text = version.get("text").asText();
    version
        .get("blocks")
        .forEach(block ->
            assertThat(text.substring(block.get("begin").asInt(), block.get("end").asInt()))
                .isEqualTo(block.get("text").asText()));
    assertThat(asks("/articles/" + bridge + "/at/2031-05-14T08:29:59.999Z")).isEqualTo(version);
  }

  @Test
  void aDiffIsThatOfTheCommandLine() {
    JsonNode diff = asks("/articles/" + bridge + "/diff/1/2");
    assertThat(diff.fieldNames())
        .toIterable()
        .containsExactly("format", "from", "to", "variants", "summary");
    assertThat(diff.get("format").asText()).isEqualTo("stemma.compare/1");
    assertThat(diff.get("from").asText()).isEqualTo("https://www.courier.example/bridge#1");
    JsonNode variant = diff.get("variants").get(1);
    assertThat(variant.fieldNames())
        .toIterable()
        .containsExactly("kind", "unit", "from", "to", "edited", "words", "weight", "why");
    assertThat(variant.get("words").toString()).contains("[\"-\",\"4\"],[\"+\",\"14\"]");
  }

  @Test
  void capturesSayWhereTheyStandInTheArchive() {
    JsonNode captures = asks("/articles/" + bridge + "/captures").get("captures");
    assertThat(captures).hasSize(4);
    assertThat(captures.get(0).get("warc").toString())
        .isEqualTo("{\"file\":\"one.warc.gz\",\"offset\":0,\"length\":900}");
    assertThat(captures.get(0).get("digest").asText()).startsWith("sha256:");
    assertThat(captures.get(1).get("outcome").asText()).isEqualTo("not modified");
  }

  @Test
  void hugeHeadlinesAreShortInListsAndWholeInTheirVersion() {
    String huge = "eel ".repeat(250_000);
    long article = newspaper.article("courier.example", "huge");
    newspaper.later(1).shows(article, Newspaper.text("A", "b"));
    newspaper.later(1).shows(article, Newspaper.text(huge, huge));
    assertThat(visitor.reads("/api/v1/changes").length()).isLessThan(20_000);
    assertThat(visitor.reads("/api/v1/articles/" + article + "/versions").length())
        .isLessThan(10_000);
    assertThat(asks("/articles/" + article + "/versions/2").get("title").asText().strip())
        .isEqualTo(huge.strip());
  }

  @Test
  void textsOfAnyDirectionAndControlCharactersAreToldToTheLetter() {
    String trick = "safe\u202Eexe.\u2066\u200F \u001B[31m </script> \u2028 עברית \uD83D\uDC1F";
    long article = newspaper.article("courier.example", "trick");
    newspaper.later(1).shows(article, Newspaper.text("A", trick));
    HttpResponse<String> raw = visitor.gets("/api/v1/articles/" + article + "/versions/1");
    assertThat(raw.body()).contains("\\u001B").doesNotContain("\u001B");
    assertThat(raw.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(json(raw.body()).at("/blocks/1/text").asText()).isEqualTo(trick);
  }

  @Test
  void thePageForPeopleListsEveryCall() {
    String page = visitor.reads("/api");
    assertThat(page).contains("OpenAPI 3.1 document", "application/problem+json");
    for (String path : rules.paths()) {
      assertThat(page).contains("/api/v1" + path);
    }
  }

  @Test
  void instantsAreUtc() {
    assertThat(Instant.parse(asks("/articles/" + bridge).get("first_seen").asText()))
        .isEqualTo(Newspaper.START);
  }
}
