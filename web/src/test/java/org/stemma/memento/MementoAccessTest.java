package org.stemma.memento;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.page.Newspaper;
import org.stemma.page.Visitor;

/// What RFC 7089 has of methods and headers, and scripts of other sites that ask for times.
final class MementoAccessTest {
  private static final String ORIGINAL = "https://www.courier.example/bridge";

  private Newspaper newspaper;
  private Visitor visitor;
  private long bridge;

  @BeforeEach
  void start(@TempDir Path folder) {
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    visitor = new Visitor(newspaper);
  }

  @AfterEach
  void close() {
    visitor.close();
    newspaper.close();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /// Figure 3 of section 4.2.1 asks with HEAD all the way; RFC 9110, section 9.3.2: the same headers as with GET.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/timegate/" + ORIGINAL,
        "/timemap/link/" + ORIGINAL,
        "/timemap/json/" + ORIGINAL,
        "/article/1/at/2031-05-14T08:30:00Z"
      })
  void headTellsWhatGetTells(String path) {
    String asked = path.replace("/article/1/", "/article/" + bridge + "/");
    HttpResponse<String> head = visitor.asks("HEAD", asked);
    HttpResponse<String> whole = visitor.gets(asked);
    assertThat(head.body()).isEmpty();
    assertThat(head.statusCode()).isEqualTo(whole.statusCode());
    for (String name :
        List.of("Link", "Location", "Vary", "Memento-Datetime", "Content-Type", "ETag")) {
      assertThat(header(head, name)).as(name).isEqualTo(header(whole, name));
    }
  }

  /// Section 2.1.2: a TimeGate says `Vary: accept-datetime` also to who names no time, and to nobody says it a memento.
  @Test
  void whoeverAsksATimeGateIsToldThatItNegotiates() {
    for (String[] named :
        new String[][] {{}, {"Accept-Datetime", "Wed, 14 May 2031 08:31:00 GMT"}}) {
      HttpResponse<String> gate = visitor.gets("/timegate/" + ORIGINAL, named);
      assertThat(gate.statusCode()).isEqualTo(302);
      assertThat(header(gate, "Vary")).containsIgnoringCase("accept-datetime");
      assertThat(gate.headers().firstValue("Memento-Datetime")).isEmpty();
      assertThat(header(gate, "Cache-Control")).isEqualTo("no-store");
    }
    for (String path : List.of("/timemap/link/" + ORIGINAL, "/article/" + bridge)) {
      assertThat(header(visitor.gets(path), "Vary")).doesNotContainIgnoringCase("accept-datetime");
    }
  }

  /// `Accept-Datetime` is none of the headers that a browser lets a script send unasked (Fetch, "CORS-safelisted").
  @ParameterizedTest
  @ValueSource(strings = {"/timegate/", "/timemap/link/", "/timemap/json/"})
  void aScriptOfAnotherSiteMayNameATime(String path) {
    HttpResponse<String> preflight =
        visitor.asks(
            "OPTIONS",
            path + ORIGINAL,
            "Origin",
            "https://other.example",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "accept-datetime");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("Accept-Datetime");
    HttpResponse<String> answer = visitor.gets(path + ORIGINAL, "Origin", "https://other.example");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Access-Control-Expose-Headers")).contains("Link", "Location");
  }

  @Test
  void nothingCanBeSentToATimeGate() {
    HttpResponse<String> refused = visitor.asks("DELETE", "/timegate/" + ORIGINAL);
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(header(refused, "Allow")).contains("GET", "HEAD");
  }
}
