package org.stemma.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;

/// The same requests by the JDK's `HttpClient` and without anything else: a loop for each host, nothing judged or kept.
final class PlainLoop {

  /// Articles of a host that are asked for in turn.
  private static final int IN_TURN = 20;

  private final Generated newsroom;
  private final HttpClient client;
  private final boolean conditional;
  private final LongAdder done = new LongAdder();
  private volatile boolean isOver;

  private PlainLoop(Generated newsroom, HttpClient client, boolean conditional) {
    this.newsroom = newsroom;
    this.client = client;
    this.conditional = conditional;
  }

  /// @param conditional whether the ETag of the answer before is sent
  static Rate run(GeneratedPlan plan, boolean conditional, Duration span) throws Exception {
    try (Generated newsroom = Generated.open(plan, InstantSource.system(), 0);
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      PlainLoop loop = new PlainLoop(newsroom, client, conditional);
      for (int host = 0; host < plan.hosts(); host++) {
        int mine = host;
        threads.execute(() -> loop.host(mine, Math.min(plan.articles(), IN_TURN)));
      }
      Thread.sleep(span.dividedBy(2));
      Rate.Meter meter = Rate.of(loop.done::sum);
      Thread.sleep(span);
      Rate rate = meter.stop();
      loop.isOver = true;
      return rate;
    }
  }

  private void host(int host, int articles) {
    Map<Integer, String> tags = new HashMap<>();
    try {
      for (int article = 0; !isOver; article = (article + 1) % articles) {
        ask(host, article, tags);
      }
    } catch (IOException | InterruptedException broken) {
      System.err.println("the plain loop broke: " + broken);
    }
  }

  private void ask(int host, int article, Map<Integer, String> tags)
      throws IOException, InterruptedException {
    URI url = URI.create(newsroom.url(host, article));
    URI target = URI.create("http://127.0.0.1:" + newsroom.port() + url.getPath());
    HttpRequest.Builder request = HttpRequest.newBuilder(target).header("Host", url.getAuthority());
    if (tags.containsKey(article)) {
      request.header("If-None-Match", tags.get(article));
    }
    HttpResponse<byte[]> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (conditional) {
      response.headers().firstValue("ETag").ifPresent(tag -> tags.put(article, tag));
    }
    done.increment();
  }
}
