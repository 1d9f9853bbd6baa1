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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.fetch.Poster.Posted;
import org.stemma.url.WebUrl;

/// What is sent to an address that a stranger named ends, wherever it leads.
@Timeout(60)
final class PosterTest {
  private static final Instant NOW = Instant.parse("2031-05-14T08:00:00Z");

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
      byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
      return poster.json(url, Map.of("webhook-id", "msg_1"), body, NOW);
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

  /// The name leads to a public address when somebody looks at it, and to this machine when it is connected to.
  @Test
  void aNameThatLeadsElsewhereAMomentLaterGainsNothing() {
    List<String> reached = new CopyOnWriteArrayList<>();
    WebUrl url =
        answering(exchange -> {
          reached.add(exchange.getRequestURI().toString());
          answer(exchange, 200, "reached");
        });
    Deque<String> answers =
        new ArrayDeque<>(List.of("127.0.0.1", "192.168.1.1", "169.254.169.254"));
    Guard guard =
        Guard.publicOnly()
            .onPorts(Set.of(url.port()))
            .resolvedBy(_ -> List.of(InetAddress.ofLiteral(answers.removeFirst())));
    WebUrl named = WebUrl.tryParse("http://hook.example:" + url.port() + "/hook").orElseThrow();
    assertThat(guard.refusal(named)).as("told from the address alone").isEmpty();
    FetchSettings settings = settings(Duration.ofSeconds(30)).guardedBy(guard);
    for (int left = 2; left >= 0; left--) {
      assertThatThrownBy(() -> posted(named, settings)).hasMessageContaining("not public");
      assertThat(answers).as("looked up once for each connection").hasSize(left);
    }
    assertThat(reached).isEmpty();
  }

  @Test
  void aRedirectInwardsIsNotFollowed() throws IOException {
    List<String> reached = new CopyOnWriteArrayList<>();
    WebUrl url =
        answering(exchange -> {
          reached.add(exchange.getRequestURI().toString());
          exchange.getResponseHeaders().set("Location", "/admin");
          answer(exchange, 307, "");
        });
    assertThat(posted(url, settings(Duration.ofSeconds(30), "127.0.0.1")).status()).isEqualTo(307);
    assertThat(reached).containsExactly("/hook");
  }

  @ParameterizedTest
  @CsvSource({
    "120,                           PT2M",
    "0,                             PT0S",
    "'Wed, 14 May 2031 09:30:00 GMT', PT1H30M",
    "'Wed, 14 May 2031 07:00:00 GMT', PT0S",
    "99999999999999999999,          PT8760H",
    "soon,                          ",
    "-5,                            "
  })
  void aReceiverMaySayHowLongItIsToBeLeftAlone(String asked, @Nullable Duration wait)
      throws IOException {
    WebUrl url =
        answering(exchange -> {
          exchange.getResponseHeaders().set("Retry-After", asked);
          answer(exchange, 503, "");
        });
    assertThat(posted(url, settings(Duration.ofSeconds(30), "127.0.0.1")).retryAfter())
        .isEqualTo(wait);
  }
}
