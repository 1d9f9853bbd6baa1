package org.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.account.Secrets;
import org.stemma.ancestry.Shelf;
import org.stemma.page.Newspaper;
import org.stemma.page.Visitor;
import org.stemma.page.WebHooks;
import org.stemma.store.Role;
import org.stemma.text.BlockKind;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// What programs ask, over HTTP; every answer is held against the document that the server hands out.
final class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String EELS =
      "The eel market at the northern end of Low Harrow closed on Monday after a hundred and nine years of trade.";

  private final Shelf shelf = new Shelf();
  private Newspaper newspaper;
  private Visitor visitor;
  private OpenApiRules rules;
  private Path folder;
  private long bridge;
  private long copy;

  @BeforeEach
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    long source = newspaper.article("courier.example", "eels");
    newspaper.shows(source, published("2031-05-14T07:00:00Z", "Eel market closes", EELS));
    copy = newspaper.article("gazette.example", "market");
    newspaper
        .later(60)
        .shows(copy, published("2031-05-14T09:00:00Z", "Markets", EELS, "Hens were dear."));
    newspaper.later(10).isGone(copy);
    newspaper.index(folder, shelf);
    visitor = new Visitor(newspaper, new WebHooks(() -> "", List::of, shelf));
    rules = new OpenApiRules(visitor.reads("/api/v1/openapi.json"));
  }

  private static Witness published(String time, String headline, String... paragraphs) {
    Witness.Builder witness = Witness.builder().headline(headline).language("en");
    witness.publishedAt(PageTime.parse(time).orElseThrow());
    for (String paragraph : paragraphs) {
      witness.block(BlockKind.PARAGRAPH, paragraph);
    }
    return witness.build();
  }

  @AfterEach
  void close() throws IOException {
    visitor.close();
    shelf.close();
    newspaper.close();
  }

  /// An answer that must be as the document says.
  private JsonNode asks(String path) {
    HttpResponse<String> answer = visitor.gets("/api/v1" + path);
    rules.hold("GET", path, answer);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException noJson) {
      throw new AssertionError(text, noJson);
    }
  }

  /// A problem that must be as the document says.
  private JsonNode fails(String path, int status) {
    HttpResponse<String> answer = visitor.gets("/api/v1" + path);
    rules.hold("GET", path, answer);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    return problem;
  }

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

  /// Walks through a list and, on the way, lets things be added.
  private List<String> walk(String path, String list, String name, Runnable meanwhile) {
    List<String> met = new ArrayList<>();
    String asked = path;
    while (true) {
      JsonNode page = asks(asked);
      page.get(list).forEach(one -> met.add(one.at(name).asText()));
      JsonNode next = page.get("next");
      if (next.isNull()) {
        return met;
      }
      meanwhile.run();
      asked = path + "&cursor=" + next.asText();
    }
  }

  @Test
  void nothingIsMissedOrTwiceInAListWhileThingsAreAdded() {
    for (int i = 0; i < 7; i++) {
      long article = newspaper.article("courier.example", "ferry-" + i);
      newspaper.later(1).shows(article, Newspaper.text("Ferry " + i, "The ferry sails."));
      newspaper.later(1).shows(article, Newspaper.text("Ferry " + i, "The ferry sinks."));
    }
    int[] added = {0};
    Runnable adds =
        () -> {
          long article = newspaper.article("courier.example", "late-" + added[0]++);
          newspaper.later(1).shows(article, Newspaper.text("Late", "The ferry sails."));
          newspaper
              .later(1)
              .shows(article, Newspaper.text("Late", "The ferry sank at " + added[0]));
        };
    assertThat(walk("/articles?limit=3", "articles", "/id", adds))
        .hasSize(10)
        .doesNotHaveDuplicates();
    int changes = newspaperChanges();
    assertThat(walk("/changes?limit=2", "changes", "/version/links/self", adds))
        .hasSize(changes)
        .doesNotHaveDuplicates();
    assertThat(walk("/articles/" + bridge + "/versions?limit=1", "versions", "/number", adds))
        .containsExactly("1", "2", "3");
    assertThat(walk("/articles/" + bridge + "/captures?limit=1", "captures", "/id", adds))
        .hasSize(4)
        .doesNotHaveDuplicates();
  }

  private int newspaperChanges() {
    return asks("/changes?limit=200").get("changes").size();
  }

  @Test
  void aCursorHoldsWhenWhatItNamesIsTakenDown() {
    JsonNode first = asks("/changes?limit=1");
    newspaper.store.watching().conceal(bridge, newspaper.now);
    assertThat(asks("/changes?limit=1&cursor=" + first.get("next").asText()).get("changes"))
        .isEmpty();
  }

  @Test
  void searchingGoesOnWhereItWas() throws IOException {
    for (int i = 0; i < 5; i++) {
      long article = newspaper.article("courier.example", "ferry-" + i);
      newspaper.later(1).shows(article, Newspaper.text("Ferry " + i, "The ferry sails."));
    }
    newspaper.index(folder, shelf);
    JsonNode first = asks("/search?q=ferry+sails&order=newest&limit=2");
    assertThat(first.get("articles").asInt()).isEqualTo(5);
    assertThat(first.at("/found/0/article/headline").asText()).isEqualTo("Ferry 4");

    long late = newspaper.article("courier.example", "late");
    newspaper.later(1).shows(late, Newspaper.text("Ferry 9", "The ferry sails."));
    newspaper.index(folder, shelf);
    JsonNode second =
        asks("/search?q=ferry+sails&order=newest&limit=2&cursor=" + first.get("next").asText());
    assertThat(second.at("/found/0/article/headline").asText()).isEqualTo("Ferry 2");
  }

  @Test
  void whatATextSharesIsTold() {
    for (String[] sent :
        new String[][] {
          {"application/json", "{\"text\":\"" + EELS + "\",\"source\":null}"},
          {"application/json; charset=utf-8", "{\"text\":\"" + EELS + "\"}"},
          {"text/plain", EELS}
        }) {
      HttpResponse<String> answer = visitor.posts("/api/v1/trace", sent[0], sent[1]);
      rules.hold("POST", "/trace", answer);
      JsonNode trace = json(answer.body());
      assertThat(trace.fieldNames())
          .toIterable()
          .containsExactly(
              "format", "documents", "borrowings", "quotes", "slips", "rewrites", "stemma");
      assertThat(trace.at("/documents/0/id").asText()).isEqualTo("text");
      assertThat(trace.get("borrowings")).isNotEmpty();
      assertThat(trace.at("/borrowings/0/kind").asText()).isIn("verbatim", "edited");
    }
    JsonNode shared = asks("/articles/" + copy + "/borrowings");
    assertThat(shared.at("/borrowings/0/direction").asText()).isEqualTo("dated");
    assertThat(shared.at("/borrowings/0/from/id").asText())
        .isEqualTo("https://www.courier.example/eels#1");
  }

  @Test
  void whatIsSaidOfAMatterIsToldAsTheDocumentSays() {
    newspaper.store.accounts().add("ada", "hash", Role.READER);
    long ada = newspaper.store.accounts().find("ada").orElseThrow().id();
    newspaper.store.accounts().token(ada, "test", Secrets.hash("stemma_t"));
    String digest = asks("/articles/" + copy + "/matters").at("/matters/0/digest").asText();
    String says =
        "{\"article\":%d,\"kind\":\"borrowing\",\"digest\":\"%s\",\"says\":\"wrong\"}"
            .formatted(copy, digest);
    rules.holdSent("/disputes", says);
    rules.hold("POST", "/disputes", visitor.posts("/api/v1/disputes", "application/json", says));
    HttpResponse<String> said =
        visitor.posts(
            "/api/v1/disputes", "application/json", says, "Authorization", "Bearer stemma_t");
    rules.hold("POST", "/disputes", said);
    assertThat(json(said.body()).get("by").asText()).isEqualTo("ada");
    assertThat(asks("/disputes").at("/disputes/0/digest").asText()).isEqualTo(digest);
    assertThat(asks("/articles/" + copy + "/matters").at("/matters/0/said/0/says").asText())
        .isEqualTo("wrong");
    HttpResponse<String> back =
        visitor.posts(
            "/api/v1/disputes/withdraw",
            "application/json",
            "{\"dispute\":\"" + json(said.body()).get("id").asText() + "\"}",
            "Authorization",
            "Bearer stemma_t");
    rules.hold("POST", "/disputes/withdraw", back);
    assertThat(asks("/disputes").get("disputes")).isEmpty();
  }

  @Test
  void twoTextsAreCompared() {
    String texts = "{\"older\":\"The toll is 4 crowns.\",\"newer\":\"The toll is 14 crowns.\"}";
    HttpResponse<String> answer = visitor.posts("/api/v1/compare", "application/json", texts);
    rules.hold("POST", "/compare", answer);
    JsonNode compared = json(answer.body());
    assertThat(compared.get("format").asText()).isEqualTo("stemma.compare/1");
    assertThat(compared.at("/summary/by_weight/substance").asInt()).isEqualTo(1);
    String long1 = "{\"older\":\"" + "eel ".repeat(20_000) + "\",\"newer\":\"a\"}";
    for (String[] sent :
        new String[][] {
          {"400", "application/json", "{\"older\":\"a\"}"},
          {"400", "text/plain", "a"},
          {"413", "application/json", long1}
        }) {
      answer = visitor.posts("/api/v1/compare", sent[1], sent[2]);
      rules.hold("POST", "/compare", answer);
      assertThat(answer.statusCode()).as(sent[2]).isEqualTo(Integer.parseInt(sent[0]));
    }
  }

  @Test
  void whatIsSentOtherwiseIsRefused() {
    for (String[] sent :
        new String[][] {
          {"400", "application/json", "{\"text\":"},
          {"400", "application/json", "[]"},
          {"400", "application/json", "{}"},
          {"400", "application/json", "{\"text\":\"a\",\"text\":\"b\"}"},
          {"400", "application/json", "{\"text\":{\"a\":1}}"},
          {"400", "application/json", "{\"text\":\"a\"} {}"},
          {"400", "application/json", "{\"text\":\"a\",\"colour\":\"b\"}"},
          {"400", "application/json", "[".repeat(100_000)},
          {"400", "text/plain", " "},
          {"413", "text/plain", "eel ".repeat(30_000)},
          {"413", "text/plain", "eel ".repeat(300_000)},
          {"415", "application/xml", "<text/>"},
          {"415", "application/x-www-form-urlencoded", "text=a"}
        }) {
      HttpResponse<String> answer = visitor.posts("/api/v1/trace", sent[1], sent[2]);
      rules.hold("POST", "/trace", answer);
      assertThat(answer.statusCode()).as(sent[2]).isEqualTo(Integer.parseInt(sent[0]));
      assertThat(answer.body()).doesNotContain("jackson", "Exception");
    }
    assertThat(visitor.posts("/api/v1/trace?text=a", "text/plain", "a").statusCode())
        .isEqualTo(400);
  }

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
  void hostileNumbersAndCursorsAreRefused() {
    for (String limit : List.of("-1", "0", "201", "99999999999999999999", "1e3", "%00", "")) {
      assertThat(fails("/articles?limit=" + limit, 400).get("detail").asText())
          .isEqualTo("“limit” is a number from 1 to 200.");
    }
    for (String id : List.of("9223372036854775808", "99999999999999999999", "-1", "1x", "%D9%A1")) {
      fails("/articles/" + id, 404);
    }
    fails("/articles/" + bridge + "/versions/99999999999", 400);
    fails("/articles/" + bridge + "/diff/1/-1", 400);
    fails("/articles/" + bridge + "/at/yesterday", 400);
    String foreign = asks("/articles?limit=1").get("next").asText();
    for (String cursor : List.of("a".repeat(6_000), "%F0%9F%90%9F", "!!", "", foreign, "YTpi")) {
      assertThat(fails("/changes?cursor=" + cursor, 400).get("detail").asText())
          .isEqualTo("“cursor” is none that this list gave.");
    }
    fails("/articles?url=javascript:alert(1)", 400);
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
