package org.stemma.fetch;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;

/// Prints how many not-modified checks a second one fetcher does, server and client in one process.
///
/// Arguments: seconds for each row (default 5).
public final class FetchSpeed {

  private FetchSpeed() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    // else the JDK's server closes all but 200 connections, and the client spends its time on new
    // ones
    System.setProperty("sun.net.httpserver.maxIdleConnections", "4000");
    HttpServer server = server();
    try {
      for (int round = 0; round < 2; round++) {
        for (int hosts : new int[] {1, 50, 1_000}) {
          for (int threads : new int[] {8, 64}) {
            row(server.getAddress().getPort(), hosts, threads, seconds);
          }
        }
      }
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1_000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          boolean known = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          exchange.sendResponseHeaders(known ? 304 : 404, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static void row(int port, int hosts, int threads, int seconds) throws Exception {
    FetchSettings settings =
        FetchSettings.standard("1.0", "https://stemma.example")
            .guardedBy(Guard.publicOnly().allowing(List.of("127.0.0.1")))
            .limitedBy(FetchLimits.standard().connecting(2_000, 16));
    LongAdder done = new LongAdder();
    LongAdder wrong = new LongAdder();
    long processor = processor();
    long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    try (Fetcher fetcher = new Fetcher(settings, InstantSource.system())) {
      List<Thread> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int first = i;
        running.add(
            Thread.startVirtualThread(() -> {
              for (int n = first; System.nanoTime() < until; n += threads) {
                Fetched fetched = fetcher.fetch(request(port, n % hosts, n));
                (fetched instanceof Fetched.NotModified ? done : wrong).increment();
              }
            }));
      }
      for (Thread thread : running) {
        thread.join();
      }
    }
    System.out.printf(
        "%5d hosts %3d threads: %,8.0f checks/s, %4d µs of processor each, %d other outcomes%n",
        hosts,
        threads,
        done.sum() / (double) seconds,
        (processor() - processor) / 1_000 / Math.max(1, done.sum()),
        wrong.sum());
  }

  /// Nanoseconds of processor time that this process has used: a figure that a busy machine does not spoil.
  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static FetchRequest request(int port, int host, int article) {
    try {
      WebUrl url = WebUrl.parse("http://h" + host + ".localhost:" + port + "/news/" + article);
      return FetchRequest.page(url).ifChangedSince("\"7\"", null);
    } catch (BadUrlException e) {
      throw new IllegalStateException(e);
    }
  }
}
