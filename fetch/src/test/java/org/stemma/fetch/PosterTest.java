package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stemma.fetch.Poster.Posted;
import org.stemma.url.WebUrl;

/// What is sent to an address that a stranger named ends, wherever it leads.
@Timeout(60)
final class PosterTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server = server();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.close();
  }

  private WebUrl answering(HttpHandler handler) {
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
    return WebUrl.tryParse("http://127.0.0.1:" + server.getAddress().getPort() + "/hook")
        .orElseThrow();
  }

  private static FetchSettings settings(Duration deadline, String... allowed) {
    return FetchSettings.standard("1.0", "https://watch.example/about")
        .guardedBy(Guard.publicOnly().allowing(List.of(allowed)))
        .within(deadline);
  }

  private static Posted posted(WebUrl url, FetchSettings settings) throws IOException {
    try (Poster poster = new Poster(settings)) {
      return poster.json(url, Map.of("webhook-id", "msg_1"), "{}".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void whatIsSentArrivesWithItsHeaders() throws IOException {
    WebUrl url =
        answering(exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String id = exchange.getRequestHeaders().getFirst("webhook-id");
          String agent = exchange.getRequestHeaders().getFirst("User-Agent");
          answer(exchange, 200, exchange.getRequestMethod() + " " + id + " " + body + " " + agent);
        });
    Posted posted = posted(url, settings(Duration.ofSeconds(30), "127.0.0.1"));
    assertThat(posted.status()).isEqualTo(200);
    assertThat(posted.text()).startsWith("POST msg_1 {} Stemma/1.0");
  }

  @Test
  void anAnswerWithoutEndIsReadToItsBeginOnly() throws IOException {
    WebUrl url =
        answering(exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            while (end.getCount() > 0) {
              body.write("endless ".repeat(100).getBytes(StandardCharsets.UTF_8));
            }
          }
        });
    assertThat(posted(url, settings(Duration.ofSeconds(30), "127.0.0.1")).text()).hasSize(2_000);
  }

  @Test
  void whoDoesNotAnswerIsLeftAtTheDeadline() {
    WebUrl url =
        answering(exchange -> {
          try {
            end.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    assertThatThrownBy(() -> posted(url, settings(Duration.ofSeconds(1), "127.0.0.1")))
        .isInstanceOf(IOException.class)
        .hasMessage("no answer in time");
  }

  @Test
  void whatIsNotPublicIsRefusedBeforeAnythingIsSentByAddressAndByName() {
    WebUrl url = answering(exchange -> answer(exchange, 200, "reached"));
    FetchSettings closed = settings(Duration.ofSeconds(30));
    assertThatThrownBy(() -> posted(url, closed)).hasMessageContaining("not public");
    WebUrl named = WebUrl.tryParse("http://localhost:" + url.port() + "/hook").orElseThrow();
    assertThatThrownBy(() -> posted(named, closed)).isInstanceOf(IOException.class);
  }
}
