package org.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.account.Secrets;
import org.stemma.ancestry.Shelf;
import org.stemma.page.Newspaper;
import org.stemma.page.Visitor;
import org.stemma.page.WebHooks;
import org.stemma.page.WebSettings;
import org.stemma.page.WebSettings.Reading;
import org.stemma.store.Role;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;

/// Every call answers with every status that the document tells of, as it tells of it; what editors do is in [DeedCallsTest].
final class ApiStatusTest {
  private static final String JSON_TYPE = "application/json";

  /// Told elsewhere: of an address that bears no article (`TraceAddressTest`), and of a store that is away (`StoreAwayTest`).
  private static final Set<Integer> ELSEWHERE = Set.of(422, 503);

  private static final Pattern DEED = Pattern.compile("POST /(watch|(articles|outlets)/).*");

  private static final String LONG = "a".repeat(1_200_000);

  private final Shelf shelf = new Shelf();
  private Newspaper newspaper;
  private Visitor visitor;
  private Visitor closed;
  private OpenApiRules rules;
  private long bridge;
  private long gone;
  private String digest;
  private int strangers;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    gone = newspaper.article("gazette.example", "gone");
    newspaper.shows(gone, Newspaper.text("Gone", "One paragraph."));
    long ada = newspaper.store.accounts().add("ada", "hash", Role.READER).orElseThrow().id();
    newspaper.store.accounts().token(ada, "test", Secrets.hash("stemma_t"));
    newspaper
        .later(1)
        .shows(
            bridge,
            Witness.builder()
                .headline("Toll of 14 crowns for new bridge")
                .language("en")
                .block(BlockKind.PARAGRAPH, "The bridge opens on Saturday.")
                .leftOut("Read more about eels.", "teaser")
                .build());
    newspaper.index(folder, shelf);
    newspaper.store.watching().conceal(gone, newspaper.now);
    WebHooks hooks = new WebHooks(() -> "", List::of, shelf);
    visitor = new Visitor(newspaper, hooks);
    closed =
        new Visitor(
            newspaper,
            hooks,
            new WebSettings("127.0.0.1", 0, null, "Stemma", null, Reading.ACCOUNTS, true));
    rules = new OpenApiRules(visitor.reads("/api/v1/openapi.json"));
    digest =
        new ObjectMapper()
            .readTree(visitor.reads("/api/v1/articles/" + bridge + "/matters"))
            .at("/matters/0/digest")
            .asText();
  }

  @AfterEach
  void close() throws IOException {
    visitor.close();
    closed.close();
    shelf.close();
    newspaper.close();
  }

  /// Parameters of the path, as they are for an article and an outlet that are there.
  private String path(String pattern, String article) {
    return pattern
        .replace("{id}", article)
        .replace("{key}", "courier.example")
        .replace("{number}", "1")
        .replace("{time}", "2031-05-14T08:20:00Z")
        .replace("{older}", "1")
        .replace("{newer}", "2")
        .replaceFirst("^/search$", "/search?q=toll");
  }

  /// What is sent, by path; an article and a digest are those of the matter that is judged.
  private String body(String path, String article, String judged) {
    return switch (path) {
      case "/trace" -> "{\"text\":\"The toll is 14 crowns.\"}";
      case "/compare" -> "{\"older\":\"The toll is 4 crowns.\",\"newer\":\"14 crowns.\"}";
      case "/disputes" ->
          "{\"article\":\"%s\",\"kind\":\"left out\",\"digest\":\"%s\",\"says\":\"wrong\"}"
              .formatted(article, judged);
      case "/disputes/withdraw" -> "{\"dispute\":\"%s\"}".formatted(judged);
      default -> throw new AssertionError(path);
    };
  }

  private HttpResponse<String> posts(String path, String type, String body, String... headers) {
    return visitor.posts("/api/v1" + path, type, body, headers);
  }

  private HttpResponse<String> judges(String path, String article, String judged) {
    return posts(path, JSON_TYPE, body(path, article, judged), "Authorization", "Bearer stemma_t");
  }

  /// Asks so that it comes to that.
  private HttpResponse<String> provoked(String method, String pattern, int status)
      throws IOException {
    String path = path(pattern, Long.toString(bridge));
    return method.equals("GET") ? got(pattern, path, status) : posted(path, status);
  }

  private HttpResponse<String> got(String pattern, String path, int status) {
    String more = path.contains("?") ? "&" : "?";
    String address = "/api/v1" + path;
    return switch (status) {
      case 200 -> visitor.gets(address);
      case 304 -> {
        String tag = visitor.gets(address).headers().firstValue("ETag").orElseThrow();
        yield visitor.gets(address, "If-None-Match", tag);
      }
      case 400 -> visitor.gets(address + more + "nonsense=1");
      case 401 -> closed.gets(address);
      case 404 ->
          pattern.contains("{")
              ? visitor.gets("/api/v1" + path(pattern, "999").replace("courier", "nobody"))
              : visitor.gets(address + more + "outlet=nobody.example");
      case 410 -> visitor.gets("/api/v1" + path(pattern, Long.toString(gone)));
      case 429 -> tooOften(() -> visitor.gets(address, "X-Forwarded-For", stranger()));
      default -> throw new AssertionError(path + " " + status);
    };
  }

  private HttpResponse<String> posted(String path, int status) throws IOException {
    String article = Long.toString(bridge);
    return switch (status) {
      case 200 -> judges(path, article, path.endsWith("withdraw") ? said() : digest);
      case 400 -> posts(path, JSON_TYPE, "{");
      case 401 -> closed.posts("/api/v1" + path, JSON_TYPE, body(path, article, digest));
      case 404 ->
          path.equals("/trace")
              ? posts(path, JSON_TYPE, "{\"url\":\"https://nobody.example/\"}")
              : judges(path, article, path.endsWith("withdraw") ? "999" : "none");
      case 410 ->
          path.equals("/trace")
              ? posts(path, JSON_TYPE, "{\"url\":\"https://www.gazette.example/gone\"}")
              : judges(path, Long.toString(gone), digest);
      case 413 -> posts(path, JSON_TYPE, "{\"text\":\"" + LONG + "\"}");
      case 415 -> posts(path, "application/xml", "<text/>");
      case 429 -> tooOften(() -> posts(path, JSON_TYPE, "{", "X-Forwarded-For", stranger()));
      default -> throw new AssertionError(path + " " + status);
    };
  }

  /// The number of something that was said and can be taken back.
  private String said() throws IOException {
    String answer = judges("/disputes", Long.toString(bridge), digest).body();
    return new ObjectMapper().readTree(answer).get("id").asText();
  }

  private String stranger() {
    return "203.0.113." + strangers;
  }

  private interface Asking {
    HttpResponse<String> once();
  }

  /// The clock stands, so no permit comes back.
  private HttpResponse<String> tooOften(Asking asking) {
    strangers++;
    for (int i = 0; i < 100; i++) {
      HttpResponse<String> answer = asking.once();
      if (answer.statusCode() == 429) {
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        return answer;
      }
    }
    throw new AssertionError("it may be asked a hundred times");
  }

  @Test
  void everyCallAnswersWithEveryStatusThatIsTold() throws IOException {
    Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
    Set<String> told = new TreeSet<>(rules.statuses());
    told.removeIf(one -> ELSEWHERE.contains(Integer.valueOf(one.split(" ", 3)[2])));
    told.removeIf(one -> DEED.matcher(one).matches());
    for (String one : told) {
      String[] parts = one.split(" ", 3);
      int status = Integer.parseInt(parts[2]);
      HttpResponse<String> answer = provoked(parts[0], parts[1], status);
      assertThat(answer.statusCode()).as(one + ": " + answer.body()).isEqualTo(status);
      rules.hold(parts[0], path(parts[1], "1"), answer);
      answers.put(one, answer);
    }
    assertThat(rules.unheld()).allMatch(operation -> DEED.matcher(operation).matches());
    assertThat(answers).hasSizeGreaterThan(100);
    answers.forEach(ApiStatusTest::isWellDressed);
  }

  private static void isWellDressed(String told, HttpResponse<String> answer) {
    assertThat(header(answer, "Access-Control-Allow-Origin")).as(told).isEqualTo("*");
    if (answer.statusCode() >= 400) {
      assertThat(header(answer, "Content-Type")).as(told).isEqualTo(Problem.TYPE);
      assertThat(header(answer, "Cache-Control")).as(told).isEqualTo("no-store");
    } else if (told.startsWith("GET")) {
      assertThat(header(answer, "ETag")).as(told).isNotEmpty();
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void everyCallCanBeAskedForByAScriptOfAnotherSiteAndByItsHeadAlone() {
    for (String pattern : rules.paths()) {
      String path = "/api/v1" + path(pattern, Long.toString(bridge));
      HttpResponse<String> preflight =
          visitor.asks(
              "OPTIONS",
              path,
              "Origin",
              "https://other.example",
              "Access-Control-Request-Method",
              "GET");
      assertThat(preflight.statusCode()).as(path).isEqualTo(204);
      assertThat(header(preflight, "Access-Control-Allow-Origin")).as(path).isEqualTo("*");
      HttpResponse<String> head = visitor.asks("HEAD", path);
      HttpResponse<String> whole = visitor.gets(path);
      assertThat(head.statusCode()).as(path).isEqualTo(whole.statusCode());
      assertThat(head.body()).isEmpty();
      assertThat(header(head, "ETag")).isEqualTo(header(whole, "ETag"));
      HttpResponse<String> wrong = visitor.asks("DELETE", path);
      assertThat(wrong.statusCode()).as(path).isEqualTo(405);
      assertThat(header(wrong, "Content-Type")).as(path).isEqualTo(Problem.TYPE);
      assertThat(header(wrong, "Allow")).as(path).isNotEmpty();
    }
  }
}
