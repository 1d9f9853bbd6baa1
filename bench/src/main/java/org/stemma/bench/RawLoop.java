package org.stemma.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;

/// What the newsroom's server gives to a client that only moves bytes: a measurement which comes near to it would measure the server.
final class RawLoop {

  private static final int CONNECTIONS = 16;

  private final Generated newsroom;
  private final int articles;
  private final LongAdder done = new LongAdder();
  private volatile boolean isOver;

  private RawLoop(Generated newsroom, int articles) {
    this.newsroom = newsroom;
    this.articles = articles;
  }

  static Rate run(GeneratedPlan plan, Duration span) throws Exception {
    try (Generated newsroom = Generated.open(plan, InstantSource.system(), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      RawLoop loop = new RawLoop(newsroom, plan.articles());
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        int host = connection % plan.hosts();
        threads.execute(() -> loop.ask(host));
      }
      Thread.sleep(span.dividedBy(2));
      Rate.Meter meter = Rate.of(loop.done::sum);
      Thread.sleep(span);
      Rate rate = meter.stop();
      loop.isOver = true;
      return rate;
    }
  }

  private void ask(int host) {
    String head = "GET /news/%d HTTP/1.1\r\nHost: " + Generated.host(host) + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), newsroom.port())) {
      byte[] buffer = new byte[128 * 1024];
      for (int article = 0; !isOver; article = (article + 1) % articles) {
        socket
            .getOutputStream()
            .write(head.formatted(article).getBytes(StandardCharsets.ISO_8859_1));
        skipAnswer(socket.getInputStream(), buffer);
        done.increment();
      }
    } catch (IOException broken) {
      System.err.println("the raw loop broke: " + broken);
    }
  }

  /// The newsroom sends head and body in one piece, so the whole head is in what is read first.
  private static void skipAnswer(InputStream in, byte[] buffer) throws IOException {
    int read = in.read(buffer);
    String begin = new String(buffer, 0, Math.min(read, 1_024), StandardCharsets.ISO_8859_1);
    int length = begin.indexOf("Content-Length: ") + "Content-Length: ".length();
    int left =
        begin.indexOf("\r\n\r\n")
            + 4
            + Integer.parseInt(begin.substring(length, begin.indexOf('\r', length)))
            - read;
    while (left > 0) {
      left -= in.read(buffer, 0, Math.min(left, buffer.length));
    }
  }
}
