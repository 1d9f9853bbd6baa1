package org.stemma.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.stemma.newsroom.Generated;
import org.stemma.newsroom.GeneratedPlan;

/// What watching costs: looks a second of three kinds, with 100,000 articles under watch, server and client on one machine; beside
/// them a plain loop of the JDK's client on the same pages, so that the overhead is seen. Then what is kept of an article in a
/// year, and what the question for due work costs as articles grow.
final class WatchBench {

  private static final int HOSTS = 200;
  private static final int ARTICLES = 500;
  private static final Duration WARM = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(20);

  private WatchBench() {}

  /// @param arguments `--quick` for a tenth of the articles and a fifth of the time
  static void run(List<String> arguments) throws Exception {
    // The JDK's client has no way to look up names of ours: it asks the loopback address, with the
    // host in a header.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    boolean quick = arguments.contains("--quick");
    int articles = quick ? ARTICLES / 10 : ARTICLES;
    System.out.printf(
        Locale.ROOT,
        "%,d articles on %d hosts, %d processors, JVM %s%n%n",
        HOSTS * articles,
        HOSTS,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
    System.out.println("| looks | a second | plain loop | ratio | resident |");
    System.out.println("|---|---|---|---|---|");
    rates(articles, quick);
    System.out.println();
    DueBench.run(quick);
    System.out.println();
    KeptBench.run();
  }

  private static void rates(int articles, boolean quick) throws Exception {
    Duration warm = quick ? WARM.dividedBy(5) : WARM;
    Duration measured = quick ? MEASURED.dividedBy(5) : MEASURED;
    row("first captures stored", first(articles, warm, measured), plain(articles, false, measured));
    row(
        "unchanged pages read and compared",
        again(articles, false, warm, measured),
        plain(articles, false, measured));
    row("not modified", again(articles, true, warm, measured), plain(articles, true, measured));
  }

  /// A rate, and the memory that the process had resident at its end, in MiB.
  private record Rate(double perSecond, long resident) {}

  private static void row(String what, Rate ours, double plain) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %.2f | %,d MiB |%n",
        what,
        ours.perSecond(),
        plain,
        ours.perSecond() / plain,
        ours.resident());
  }

  private static Rate first(int articles, Duration warm, Duration measured) throws Exception {
    return watched(plan(articles, false), warm, measured, false);
  }

  private static Rate again(int articles, boolean etags, Duration warm, Duration measured)
      throws Exception {
    return watched(plan(articles, etags), warm, measured, true);
  }

  private static GeneratedPlan plan(int articles, boolean etags) {
    return GeneratedPlan.of(HOSTS, articles, 2031).withEtags(etags).withChangingFurniture(!etags);
  }

  private static Rate watched(GeneratedPlan plan, Duration warm, Duration measured, boolean again)
      throws Exception {
    Path folder = Files.createTempDirectory("stemma-bench");
    try (Generated newsroom = Generated.open(plan, InstantSource.system(), 0);
        WatchedNewsroom watched = WatchedNewsroom.live(folder, again)) {
      watched.add(newsroom.urls().toList());
      watched.start();
      if (again) {
        watched.waitForLooks(watched.articles());
      }
      Thread.sleep(warm);
      long before = watched.looks();
      long began = System.nanoTime();
      Thread.sleep(measured);
      double perSecond = (watched.looks() - before) * 1e9 / (System.nanoTime() - began);
      long resident = resident();
      return new Rate(perSecond, resident);
    } finally {
      Folders.delete(folder);
    }
  }

  /// VmRSS of this process, server included.
  private static long resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }

  /// The same requests without anything else: as many at a time as hosts, nothing kept.
  private static double plain(int articles, boolean etags, Duration measured) throws Exception {
    GeneratedPlan plan = plan(articles, etags);
    LongAdder done = new LongAdder();
    try (Generated newsroom = Generated.open(plan, InstantSource.system(), 0);
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Instant end = Instant.now().plus(measured);
      for (int host = 0; host < HOSTS; host++) {
        int mine = host;
        threads.execute(() -> loop(client, newsroom, mine, articles, etags, end, done));
      }
    }
    return done.sum() / (measured.toMillis() / 1000.0);
  }

  private static void loop(
      HttpClient client,
      Generated newsroom,
      int host,
      int articles,
      boolean etags,
      Instant end,
      LongAdder done) {
    Map<Integer, String> tags = new ConcurrentHashMap<>();
    for (int k = 0; Instant.now().isBefore(end); k = (k + 1) % Math.min(articles, 20)) {
      URI article = URI.create(newsroom.url(host, k));
      URI target = URI.create("http://127.0.0.1:" + newsroom.port() + article.getPath());
      HttpRequest.Builder request =
          HttpRequest.newBuilder(target).header("Host", article.getAuthority());
      if (etags && tags.containsKey(k)) {
        request.header("If-None-Match", tags.get(k));
      }
      try {
        HttpResponse<byte[]> response =
            client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        int tag = k;
        response.headers().firstValue("ETag").ifPresent(value -> tags.put(tag, value));
        done.increment();
      } catch (IOException | InterruptedException broken) {
        return;
      }
    }
  }
}
