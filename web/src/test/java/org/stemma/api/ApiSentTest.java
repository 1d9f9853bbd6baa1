package org.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.stemma.account.Secrets;
import org.stemma.store.Role;

/// What programs send: texts and judgements.
final class ApiSentTest extends ApiFixture {
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
}
