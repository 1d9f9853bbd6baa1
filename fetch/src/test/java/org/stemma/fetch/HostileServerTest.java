package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;
import org.stemma.warc.Truncation;

/// Servers that mean no good, or are broken: each fetch ends in a value, by its deadline.
@Timeout(60)
class HostileServerTest extends FetcherFixture {

  private static final Duration DEADLINE = Duration.ofMillis(700);

  /// What a busy machine may add to a deadline.
  private static final Duration LATE = Duration.ofSeconds(3);

  @Override
  FetchSettings settings() {
    return super.settings()
        .limitedBy(FetchLimits.standard().within(DEADLINE).upTo(100_000, 200_000));
  }

  private Fetched.Failed failed(String path, Failure kind) {
    Fetched fetched = fetch(path);
    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Failed.class, failed -> assertThat(failed.kind()).isEqualTo(kind));
    assertThat(fetched.trail().took()).isLessThan(DEADLINE.plus(LATE));
    return (Fetched.Failed) fetched;
  }

  private static void drip(OutputStream out, byte[] bytes) throws Exception {
    while (true) {
      for (byte octet : bytes) {
        out.write(octet);
        out.flush();
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  @Test
  void whoAcceptsAndNeverAnswersIsGivenUp() {
    server.on("/a", (_, _) -> new CountDownLatch(1).await());
    assertThat(failed("/a", Failure.TIMEOUT).reason()).isEqualTo("it did not end by its deadline");
  }

  @Test
  void whoDripsAHeadIsGivenUp() {
    server.on(
        "/a", (_, out) -> drip(out, "HTTP/1.1 200 OK\r\nX-A: ".getBytes(StandardCharsets.UTF_8)));
    failed("/a", Failure.TIMEOUT);
  }

  @Test
  void whoDripsABodyIsGivenUpAndWhatCameIsKept() {
    server.on(
        "/a",
        (_, out) -> {
          out.write(TestServer.bytes("HTTP/1.1 200 OK\nContent-Length: 5000\n\n", new byte[0]));
          drip(out, new byte[] {'x'});
        });
    Exchange exchange = failed("/a", Failure.TIMEOUT).exchange().orElseThrow();
    assertThat(exchange.truncated()).isEqualTo(Truncation.TIME);
    assertThat(exchange.body()).isNotEmpty().hasSizeLessThan(100);
    assertThat(exchange.response().status()).isEqualTo(200);
  }

  @Test
  void whoDripsChunksIsGivenUp() {
    server.on(
        "/a",
        (_, out) -> {
          out.write(
              TestServer.bytes("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n", new byte[0]));
          drip(out, "1\r\nx\r\n".getBytes(StandardCharsets.UTF_8));
        });
    failed("/a", Failure.TIMEOUT);
  }

  @Test
  void whoSaysContinueForEverIsGivenUp() {
    server.on(
        "/a",
        (_, out) -> drip(out, "HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
    failed("/a", Failure.TIMEOUT);
    server.on(
        "/b",
        (_, out) -> {
          while (true) {
            out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          }
        });
    failed("/b", Failure.TIMEOUT);
  }

  @Test
  void robotsThatNeverComeEndTheFetchToo() {
    server.on("/robots.txt", (_, _) -> new CountDownLatch(1).await()).page("/a", "", TEXT);
    assertThat(failed("/a", Failure.TIMEOUT).reason()).startsWith("for robots.txt: ");
    assertThat(failed("/a", Failure.ROBOTS_UNREACHABLE).trail().exchanges()).isEmpty();
  }

  @Test
  void aChainOfSlowRedirectsHasOneDeadline() {
    for (int i = 0; i < 8; i++) {
      byte[] answer =
          TestServer.bytes(
              "HTTP/1.1 302 X\nContent-Length: 0\nLocation: /" + (i + 1) + "\n\n", new byte[0]);
      server.on(
          "/" + i,
          (_, out) -> {
            TimeUnit.MILLISECONDS.sleep(250);
            out.write(answer);
          });
    }
    Fetched.Failed failed = failed("/0", Failure.TIMEOUT);
    assertThat(failed.trail().hops()).hasSizeBetween(1, 3);
  }

  @Test
  void aBacklogThatIsFullEndsTheFetch() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      WebUrl url = WebUrl.parse("http://127.0.0.1:" + deaf.getLocalPort() + "/a");
      for (int i = 0; i < 4; i++) {
        Fetched fetched = fetcher.fetch(FetchRequest.page(url));
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        assertThat(fetched.trail().took()).isLessThan(DEADLINE.plus(LATE));
      }
    }
  }

  @Test
  void whoIsNotThereCannotBeConnectedTo() throws Exception {
    ServerSocket gone = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    gone.close();
    WebUrl url = WebUrl.parse("http://127.0.0.1:" + gone.getLocalPort() + "/");
    Fetched.Failed failed = (Fetched.Failed) fetcher.fetch(FetchRequest.page(url));
    assertThat(failed.kind()).isEqualTo(Failure.CONNECT);
    assertThat(failed.trail().status()).isZero();
  }

  @Test
  void tenGigabytesThatAreAnnouncedAreNotRead() {
    server.on(
        "/a",
        (_, out) -> {
          out.write(
              TestServer.bytes("HTTP/1.1 200 OK\nContent-Length: 10737418240\n\n", new byte[0]));
          while (true) {
            out.write(new byte[8_192]);
          }
        });
    Fetched.Failed failed = failed("/a", Failure.TOO_LARGE);
    assertThat(failed.reason()).isEqualTo("a body of 10737418240 bytes is announced");
    assertThat(failed.exchange().orElseThrow().truncated()).isEqualTo(Truncation.LENGTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Connection: close\n"})
  void aBodyWithoutEndIsCutAtTheLimit(String header) {
    server.on(
        "/a",
        (_, out) -> {
          out.write(TestServer.bytes("HTTP/1.1 200 OK\n" + header + "\n", new byte[0]));
          while (true) {
            out.write(new byte[8_192]);
          }
        });
    Exchange exchange = failed("/a", Failure.TOO_LARGE).exchange().orElseThrow();
    assertThat(exchange.body()).hasSize(100_000);
    assertThat(exchange.truncated()).isEqualTo(Truncation.LENGTH);
  }

  @Test
  void aBodyOfExactlyTheLimitIsTaken() {
    server.page("/a", "Content-Type: text/plain\n", new byte[100_000]);
    assertThat(((Fetched.Page) fetch("/a")).body()).hasSize(100_000);
    server.page("/b", "Content-Type: text/plain\n", new byte[100_001]);
    failed("/b", Failure.TOO_LARGE);
  }

  @Test
  void aChunkOfElevenGigabytesIsCutAtTheLimit() {
    server.on(
        "/a",
        (_, out) -> {
          out.write(
              TestServer.bytes(
                  "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2C0000000\n", new byte[0]));
          while (true) {
            out.write(new byte[8_192]);
          }
        });
    Fetched fetched = fetch("/a");
    assertThat(fetched).isInstanceOf(Fetched.Failed.class);
  }

  @Test
  void aBodyThatIsShorterThanItsLengthIsNoPage() {
    server.on(
        "/a",
        (_, out) -> {
          out.write(TestServer.bytes("HTTP/1.1 200 OK\nContent-Length: 50000\n\n", TEXT));
          throw new TestServer.HangUp();
        });
    Exchange exchange = failed("/a", Failure.PROTOCOL).exchange().orElseThrow();
    assertThat(exchange.body()).isEqualTo(TEXT);
    assertThat(exchange.truncated()).isEqualTo(Truncation.DISCONNECT);
  }

  @Test
  void aBodyThatIsLongerThanItsLengthSpoilsNoOtherAnswer() {
    server.on(
        "/a",
        "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 4\n\n",
        "textHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil".getBytes(StandardCharsets.UTF_8));
    server.page("/b", "Content-Type: text/plain\n", "good".getBytes(StandardCharsets.UTF_8));
    assertThat(((Fetched.Page) fetch("/a")).body()).asString().isEqualTo("text");
    Fetched after = fetch("/b");
    assertThat(after)
        .isInstanceOfSatisfying(
            Fetched.Page.class, page -> assertThat(page.body()).asString().isEqualTo("good"));
  }

  @Test
  void chunksThatBreakOffAreNoPage() {
    server.on(
        "/a",
        (_, out) -> {
          out.write(
              TestServer.bytes(
                  "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nhello\n", new byte[0]));
          throw new TestServer.HangUp();
        });
    Exchange exchange = failed("/a", Failure.PROTOCOL).exchange().orElseThrow();
    assertThat(exchange.body()).asString().isEqualTo("hello");
    assertThat(exchange.truncated()).isEqualTo(Truncation.DISCONNECT);
  }

  @Test
  void chunksAreJoined() {
    server.on(
        "/a",
        "HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\n5\nhello\n6;x=y\n world\n0\nX-Trailer: 1\n\n",
        new byte[0]);
    Fetched.Page page = (Fetched.Page) fetch("/a");
    assertThat(page.body()).asString().isEqualTo("hello world");
    assertThat(page.exchange().orElseThrow().body()).asString().isEqualTo("hello world");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.6\n",
        "HTTP/1.1\n\n",
        "HTTP/1.1 abc OK\n\n",
        "HTTP/1.1 99999 OK\n\n",
        "HTTP/1.1 200 OK\nContent-Length: -5\n\n",
        "HTTP/1.1 200 OK\nContent-Length: 99999999999999999999\n\n",
        "HTTP/1.1 200 OK\nContent-Length: 3\nContent-Length: 4\n\nabcd",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\nabc",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n-1\nabc",
        "HTTP/1.1 200 OK\nno header\n\n",
        "HTTP/1.1 200 OK\nTransfer-Encoding: gzip\n\nabc",
        "\n\n\n\n\n\n\n\n\n\nHTTP/1.1 200 OK\n\n",
        "HTTP/9.9 200 OK\n\n",
        "",
      })
  void whatIsNoHttpEndsInAValue(String answer) {
    server.on(
        "/a",
        (_, out) -> {
          out.write(TestServer.bytes(answer, new byte[0]));
          throw new TestServer.HangUp();
        });
    Fetched fetched = fetch("/a");
    assertThat(fetched).isInstanceOfAny(Fetched.Failed.class, Fetched.Page.class);
    assertThat(fetched.trail().took()).isLessThan(DEADLINE.plus(LATE));
  }

  @Test
  void headersThatFillTheMemoryAreRefused() {
    server.on("/a", "HTTP/1.1 200 OK\nX-Long: " + "x".repeat(1 << 20) + "\n\n", new byte[0]);
    assertThat(failed("/a", Failure.PROTOCOL).reason()).contains("Maximum line length");
    server.on("/b", "HTTP/1.1 200 OK\n" + "X-Many: x\n".repeat(5_000) + "\n", new byte[0]);
    assertThat(failed("/b", Failure.PROTOCOL).reason()).contains("Maximum header count");
    server.on(
        "/c",
        (_, out) -> {
          out.write("HTTP/1.1 200 OK\r\nX-Fold: x\r\n".getBytes(StandardCharsets.UTF_8));
          while (true) {
            out.write(" x\r\n".getBytes(StandardCharsets.UTF_8));
          }
        });
    assertThat(fetch("/c")).isInstanceOf(Fetched.Failed.class);
  }

  @Test
  void aHeaderInLatinIsKeptByteForByte() {
    server.page("/a", "X-Caf\u00e9: \u00fc\u0080\u00ff\nContent-Type: text/plain\n", TEXT);
    Exchange exchange = fetch("/a").exchange().orElseThrow();
    assertThat(exchange.response().headers().getFirst().value()).isEqualTo("\u00fc\u0080\u00ff");
  }

  @Test
  void aKeptConnectionThatDiedIsReplacedOnce() throws Exception {
    server.on(
        "/a",
        (_, out) -> {
          out.write(TestServer.bytes("HTTP/1.1 200 OK\nContent-Length: 1\n\nx", new byte[0]));
          out.flush();
          throw new TestServer.HangUp(); // though it said nothing of closing
        });
    for (int i = 0; i < 20; i++) {
      assertThat(fetch("/a")).isInstanceOf(Fetched.Page.class);
    }
  }

  @Test
  void whoHangsUpAtOnceIsAskedOnce() {
    server.page("/robots.txt", "Connection: close\n", new byte[0]);
    server.on(
        "/a",
        (_, _) -> {
          throw new TestServer.HangUp();
        });
    failed("/a", Failure.PROTOCOL);
    assertThat(server.requests.stream().filter(request -> request.path().equals("/a")))
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void oneBadHostSlowsNoOther() throws Exception {
    server.on(
        "/robots.txt",
        (request, out) -> {
          if (request.header("Host").startsWith("bad")) {
            new CountDownLatch(1).await();
          }
          out.write(TestServer.bytes("HTTP/1.1 404 X\nContent-Length: 0\n\n", new byte[0]));
        });
    server.page("/a", "", TEXT);
    try (Fetcher patient = fetcher(settings().within(Duration.ofSeconds(20)))) {
      for (int i = 0; i < 50; i++) {
        WebUrl bad = server.url("bad.localhost", "/" + i);
        var _ = Thread.startVirtualThread(() -> patient.fetch(FetchRequest.page(bad)));
      }
      TimeUnit.MILLISECONDS.sleep(200);
      for (int i = 0; i < 20; i++) {
        Fetched good = patient.fetch(FetchRequest.page(server.url("/a")));
        assertThat(good).isInstanceOf(Fetched.Page.class);
        assertThat(good.trail().took()).isLessThan(LATE);
      }
    }
  }

  @Test
  void closingEndsWhatIsUnderWay() throws Exception {
    server.on("/a", (_, _) -> new CountDownLatch(1).await());
    Fetcher closing = fetcher(settings().within(Duration.ofSeconds(30)));
    Fetched[] outcome = new Fetched[1];
    Thread thread =
        Thread.startVirtualThread(
            () -> outcome[0] = closing.fetch(FetchRequest.page(server.url("/a"))));
    TimeUnit.MILLISECONDS.sleep(300);
    closing.close();
    thread.join(Duration.ofSeconds(10));
    assertThat(((Fetched.Failed) outcome[0]).kind()).isEqualTo(Failure.CANCELLED);
    Fetched after = closing.fetch(FetchRequest.page(server.url("/a")));
    assertThat(((Fetched.Failed) after).kind()).isEqualTo(Failure.CANCELLED);
  }

  @Test
  void anInterruptedThreadGetsAValueAndStaysInterrupted() throws Exception {
    server.on("/a", (_, _) -> new CountDownLatch(1).await());
    List<Object> seen = new CopyOnWriteArrayList<>();
    try (Fetcher patient = fetcher(settings().within(Duration.ofSeconds(30)))) {
      Thread thread =
          Thread.startVirtualThread(() -> {
            seen.add(patient.fetch(FetchRequest.page(server.url("/a"))));
            seen.add(Thread.currentThread().isInterrupted());
          });
      TimeUnit.MILLISECONDS.sleep(300);
      thread.interrupt();
      thread.join(Duration.ofSeconds(10));
      assertThat(((Fetched.Failed) seen.getFirst()).kind()).isEqualTo(Failure.CANCELLED);
      assertThat(seen).last().isEqualTo(true);
    }
  }

  @Test
  void noiseEndsInAValue() {
    Random random = new Random(11);
    byte[] good =
        TestServer.bytes(
            "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip\nTransfer-Encoding: chunked\n\n5\nhello\n0\n\n",
            new byte[0]);
    for (int i = 0; i < 300; i++) {
      byte[] noisy = Arrays.copyOf(good, random.nextInt(good.length) + 1);
      for (int j = 0; j < 3; j++) {
        noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
      }
      server.on(
          "/a",
          (_, out) -> {
            out.write(noisy);
            throw new TestServer.HangUp();
          });
      assertThat(fetch("/a")).isNotNull();
    }
  }
}
