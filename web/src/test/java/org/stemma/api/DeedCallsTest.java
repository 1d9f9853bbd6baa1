package org.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.account.Secrets;
import org.stemma.fetch.FetchSettings;
import org.stemma.fetch.Fetcher;
import org.stemma.fetch.Guard;
import org.stemma.page.Newspaper;
import org.stemma.page.Visitor;
import org.stemma.page.WebHooks;
import org.stemma.store.Role;
import org.stemma.watch.Discovery;
import org.stemma.watch.SimulatedTime;

/// What an editor's token does; a server on loopback stands for the web.
final class DeedCallsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EDITOR = "Bearer stemma_editor";
  private static final String READER = "Bearer stemma_reader";

  private HttpServer web;
  private Newspaper newspaper;
  private Fetcher fetcher;
  private Visitor visitor;
  private OpenApiRules rules;
  private long bridge;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answers("/feed", "application/rss+xml", "<rss version=\"2.0\"><channel/></rss>");
    answers("/picture", "image/png", "\0\1\2");
    web.start();
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    account("ada", Role.EDITOR, "stemma_editor");
    account("bela", Role.READER, "stemma_reader");
    SimulatedTime time = new SimulatedTime(Newspaper.START);
    Guard guard = Guard.publicOnly().allowing(List.of("127.0.0.1"));
    FetchSettings settings = FetchSettings.standard("1", "https://us.example/bot");
    fetcher = new Fetcher(settings.guardedBy(guard).within(Duration.ofSeconds(20)), time);
    Discovery discovery = new Discovery(fetcher, time);
    visitor = new Visitor(newspaper, new WebHooks(() -> "", List::of, null, discovery, null));
    rules = new OpenApiRules(visitor.reads("/api/v1/openapi.json"));
  }

  private void answers(String path, String type, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    web.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private void account(String name, Role role, String token) {
    newspaper.store.accounts().add(name, "hash", role);
    long id = newspaper.store.accounts().find(name).orElseThrow().id();
    newspaper.store.accounts().token(id, "test", Secrets.hash(token));
  }

  @AfterEach
  void close() {
    visitor.close();
    fetcher.close();
    web.stop(0);
    newspaper.close();
  }

  private HttpResponse<String> does(String token, String path, String sent) {
    HttpResponse<String> answer =
        visitor.posts("/api/v1" + path, "application/json", sent, "Authorization", token);
    rules.hold("POST", path, answer);
    return answer;
  }

  /// A deed of an editor, which must succeed.
  private JsonNode does(String path, String sent) throws IOException {
    rules.holdSent(path, sent);
    HttpResponse<String> answer = does(EDITOR, path, sent);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private String url(String path) {
    return "http://127.0.0.1:" + web.getAddress().getPort() + path;
  }

  @Test
  void anArticleIsPausedMergedTakenDownAndShownAgain() throws IOException {
    String article = "/articles/" + bridge;
    assertThat(does(article + "/pause", "").get("state").asText()).isEqualTo("paused");
    assertThat(does(article + "/resume", "").get("state").asText()).isEqualTo("active");
    long other = newspaper.article("courier.example", "bridge-again");
    newspaper.shows(other, Newspaper.text("Bridge", "The toll is 14 crowns."));
    JsonNode merged = does("/articles/" + other + "/merge", "{\"into\":\"" + bridge + "\"}");
    assertThat(merged.get("id").asLong()).isEqualTo(bridge);

    JsonNode down = does(article + "/take-down", "{\"reason\":\"A court’s <order>.\"}");
    assertThat(down.get("by").asText()).isEqualTo("ada");
    HttpResponse<String> gone = visitor.gets("/api/v1" + article);
    rules.hold("GET", article, gone);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(JSON.readTree(gone.body()).get("detail").asText()).contains("A court’s <order>.");
    assertThat(does(article + "/restore", "").get("state").asText()).isEqualTo("active");
  }

  @Test
  void anOutletIsPausedAndResumed() throws IOException {
    String outlet = "/outlets/courier.example";
    assertThat(does(outlet + "/pause", "").get("paused").asBoolean()).isTrue();
    assertThat(does(outlet + "/resume", "").get("paused").asBoolean()).isFalse();
  }

  @Test
  void anAddressIsWatched() throws IOException {
    JsonNode watched = does("/watch", "{\"url\":\"" + url("/feed") + "\"}");
    assertThat(watched.get("article").isNull()).isTrue();
    assertThat(watched.get("feeds").get(0).asText()).isEqualTo(url("/feed"));
    assertThat(does(EDITOR, "/watch", "{\"url\":\"" + url("/picture") + "\"}").statusCode())
        .isEqualTo(422);
    assertThat(does(EDITOR, "/watch", "{\"url\":\"http://127.0.0.2/\"}").statusCode())
        .isEqualTo(422);
    assertThat(does(EDITOR, "/watch", "{\"url\":\"ftp://a\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void onlyTheTokenOfAnEditorDoesAnything() {
    for (String path :
        List.of("/articles/" + bridge + "/pause", "/outlets/courier.example/pause")) {
      assertThat(does(READER, path, "").statusCode()).as(path).isEqualTo(403);
      assertThat(does("Bearer stemma_none", path, "").statusCode()).as(path).isEqualTo(401);
      HttpResponse<String> nobody = visitor.posts("/api/v1" + path, "application/json", "");
      rules.hold("POST", path, nobody);
      assertThat(nobody.statusCode()).as(path).isEqualTo(401);
    }
    assertThat(visitor.reads("/api/v1/articles/" + bridge)).contains("\"state\":\"active\"");
  }

  @Test
  void whatIsSentIsReadStrictly() {
    String article = "/articles/" + bridge;
    assertThat(does(EDITOR, article + "/pause", "{\"id\":1}").statusCode()).isEqualTo(400);
    assertThat(does(EDITOR, article + "/merge", "").statusCode()).isEqualTo(400);
    assertThat(does(EDITOR, article + "/merge", "{\"id\":1,\"into\":\"2\"}").statusCode())
        .isEqualTo(400);
    assertThat(does(EDITOR, article + "/merge", "{\"into\":\"" + bridge + "\"}").statusCode())
        .isEqualTo(400);
    assertThat(does(EDITOR, article + "/take-down", "{\"reason\":\" \"}").statusCode())
        .isEqualTo(400);
    assertThat(does(EDITOR, article + "/restore", "").statusCode()).isEqualTo(404);
    assertThat(does(EDITOR, "/articles/999/pause", "").statusCode()).isEqualTo(404);
  }
}
