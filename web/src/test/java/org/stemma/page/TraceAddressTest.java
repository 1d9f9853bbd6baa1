package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ancestry.Shelf;
import org.stemma.fetch.FetchSettings;
import org.stemma.fetch.Fetcher;
import org.stemma.fetch.Guard;
import org.stemma.watch.Discovery;
import org.stemma.watch.SimulatedTime;

/// An address that somebody types to have what stands there traced; a server on loopback stands for the web.
final class TraceAddressTest {
  private static final String EELS =
      "The eel market at the northern end of Low Harrow closed on Monday after a hundred and nine years of trade.";
  private final Shelf shelf = new Shelf();
  private final SimulatedTime time = new SimulatedTime(Newspaper.START);
  private HttpServer web;
  private Newspaper newspaper;
  private Fetcher fetcher;
  private Visitor visitor;
  private String canonical = "";
  private int requests;
  private long eels;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answers("/robots.txt", 200, "text/plain", () -> "User-agent: *\nDisallow: /closed/\n");
    answers("/eels", 200, "text/html", this::page);
    answers("/closed/eels", 200, "text/html", this::page);
    answers("/picture", 200, "image/png", () -> "\0\1\2\3");
    web.createContext(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://127.0.0.2:1/inside");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    web.start();
    newspaper = new Newspaper(folder);
    eels = newspaper.article("courier.example", "eels");
    newspaper.shows(eels, Newspaper.text("Eel market closes", EELS));
    newspaper.later(5).index(folder, shelf);
    fetcher = fetcher(Guard.publicOnly().allowing(List.of("127.0.0.1")));
    visitor = visitor(fetcher);
  }

  private String page() {
    return """
    <!DOCTYPE html><html lang="en"><head><title>Eels no more</title><link rel="canonical" href="%s"></head><body>
    <article><h1>Eels no more</h1><p>%s</p><p>Ada Kerrick, who has sold there since she was nine, says that she will now
    sell from a cart, and that nobody has told her where it may stand on market days.</p></article></body></html>
    """
        .formatted(canonical, EELS);
  }

  private void answers(String path, int status, String type, Supplier<String> text) {
    web.createContext(
        path,
        exchange -> {
          requests++;
          byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private Fetcher fetcher(Guard guard) {
    FetchSettings settings = FetchSettings.standard("1", "https://us.example/bot");
    return new Fetcher(settings.guardedBy(guard).within(Duration.ofSeconds(20)), time);
  }

  private Visitor visitor(Fetcher through) {
    Discovery discovery = new Discovery(through, time);
    return new Visitor(newspaper, new WebHooks(() -> "", List::of, shelf, discovery, null));
  }

  @AfterEach
  void close() throws IOException {
    visitor.close();
    fetcher.close();
    web.stop(0);
    shelf.close();
    newspaper.close();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + web.getAddress().getPort() + path;
  }

  private HttpResponse<String> pastes(String url) {
    return visitor.sends("/trace", "text=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
  }

  @Test
  void theArticleThereIsTracedAndNotKept() {
    HttpResponse<String> page = pastes("  " + url("/eels") + "\r\n");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Eels no more", "fetched just now and is not kept", "Eel market closes")
        .contains("<span class=\"shared\">" + EELS)
        .doesNotContain("Watch it");
    assertThat(newspaper.store.watching().find("127.0.0.1/eels")).isEmpty();
    assertThat(newspaper.store.statistics().totals().captures()).isEqualTo(1);
  }

  @Test
  void anArticleThatIsKnownIsNotFetched() {
    HttpResponse<String> known = pastes("https://www.courier.example/eels?utm_source=x");
    assertThat(known.statusCode()).isEqualTo(302);
    assertThat(known.headers().firstValue("Location")).hasValue("/article/" + eels + "/ancestry");
    assertThat(requests).isZero();
  }

  @Test
  void aPageThatNamesAnotherHostsArticleAsItsOwnIsTracedItself() {
    canonical = "https://www.courier.example/eels";
    assertThat(pastes(url("/eels")).statusCode()).isEqualTo(200);
  }

  @Test
  void anArticleThatWasTakenDownIsNotFetchedEither() {
    newspaper.store.watching().conceal(eels, newspaper.now);
    HttpResponse<String> gone = pastes("https://www.courier.example/eels");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("was taken down");
    assertThat(requests).isZero();
  }

  @Test
  void whatCannotBeReadIsToldInALine() {
    for (String[] wrong :
        new String[][] {
          {url("/closed/eels"), "robots.txt does not allow it"},
          {url("/nothing"), "404"},
          {url("/picture"), "no article"},
          {url("/away"), "not public"},
          {"http://10.0.0.1/eels", "not public"},
          {"http://[::1]/eels", "not public"},
          {"http://2130706433:99/eels", "Not read"},
          {url("/eels").replace("127.0.0.1", "127.0.0.3"), "not public"}
        }) {
      time.waitUntil(time.instant().plus(Duration.ofMinutes(1)));
      newspaper.later(1);
      HttpResponse<String> page = pastes(wrong[0]);
      assertThat(page.statusCode()).as(wrong[0]).isEqualTo(422);
      assertThat(page.body()).as(wrong[0]).contains("role=\"alert\">Not read: ", wrong[1]);
    }
    assertThat(pastes("http://").statusCode()).isEqualTo(200);
    assertThat(pastes("http://a b").statusCode()).isEqualTo(200);
    assertThat(pastes("http://%/").statusCode()).isEqualTo(400);
  }

  @Test
  void oneHostIsNotAskedTooOftenForStrangers() {
    for (int i = 0; i < 20; i++) {
      pastes(url("/nothing" + i));
      time.waitUntil(time.instant().plus(Duration.ofMinutes(1)));
    }
    HttpResponse<String> page = pastes(url("/eels"));
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.body()).contains("asked too often");
  }

  @Test
  void programsAskTheSame() {
    HttpResponse<String> traced = sends(url("/eels"));
    assertThat(traced.statusCode()).isEqualTo(200);
    assertThat(traced.body())
        .contains("\"title\":\"Eels no more\"", "https://www.courier.example/eels#1");
    assertThat(sends("https://www.courier.example/eels").statusCode()).isEqualTo(200);
    HttpResponse<String> inside = sends("http://192.168.0.1/");
    assertThat(inside.statusCode()).isEqualTo(422);
    assertThat(inside.body()).contains("not public");
    assertThat(sends("eels").statusCode()).isEqualTo(400);
    assertThat(
            visitor
                .posts("/api/v1/trace", "application/json", "{\"text\":\"a\",\"url\":\"b\"}")
                .statusCode())
        .isEqualTo(400);
  }

  private HttpResponse<String> sends(String url) {
    return visitor.posts("/api/v1/trace", "application/json", "{\"url\":\"" + url + "\"}");
  }
}
