package org.stemma.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/// How many requests a second the pages answer, and how long one takes: a store of 100,000 articles with three versions each, served by a
/// process with the options of `./stemma serve`, asked over loopback by a client on the same processors. "hello" is the same
/// server without anything of ours: what is left when a page costs nothing.
///
/// Articles are drawn evenly, so that no page is asked for twice but by chance: the worst that readers can do.
final class LoadBench {
  private static final int ARTICLES = 100_000;

  /// Requests under way at once.
  private static final int READERS = 16;

  private static final Duration WARMING = Duration.ofSeconds(6);
  private static final Duration MEASURED = Duration.ofSeconds(10);

  /// As `./stemma` starts `serve`.
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseG1GC",
          "-Xms64m",
          "-Xmx512m",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:ReservedCodeCacheSize=128m",
          "--enable-native-access=ALL-UNNAMED");

  private final ProcessHandle server;
  private final String pages;
  private final String hello;
  private final int articles;
  private final List<String> vocabulary;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private LoadBench(ProcessHandle server, String pages, String hello, int articles) {
    this.server = server;
    this.pages = pages;
    this.hello = hello;
    this.articles = articles;
    Prose prose = new Prose(11, 5_000);
    vocabulary = Stream.generate(prose::word).distinct().limit(1_000).toList();
  }

  /// @param arguments how many articles, and a folder in which they are kept for the next time; both may be left out
  static void run(List<String> arguments) throws Exception {
    int articles = arguments.isEmpty() ? ARTICLES : Integer.parseInt(arguments.getFirst());
    boolean kept = arguments.size() > 1;
    Path folder = kept ? Path.of(arguments.get(1)) : Files.createTempDirectory("stemma-load");
    try {
      if (!Files.exists(LoadStore.database(folder))) {
        Files.createDirectories(folder);
        long begin = System.nanoTime();
        LoadStore.make(folder, articles);
        System.err.printf(Locale.ROOT, "made in %.0f s%n", (System.nanoTime() - begin) / 1e9);
      }
      serve(folder, articles);
    } finally {
      if (!kept) {
        Folders.delete(folder);
      }
    }
  }

  private static void serve(Path folder, int articles) throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(OPTIONS);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            LoadServer.class.getName(),
            folder.toString(),
            Integer.toString(articles)));
    Process server =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      String[] ports = String.valueOf(said.readLine()).split(" ");
      String at = "http://127.0.0.1:";
      new LoadBench(server.toHandle(), at + ports[0], at + ports[1] + "/", articles).measure();
    } finally {
      server.getOutputStream().close();
      server.waitFor();
    }
  }

  private void measure() throws Exception {
    System.out.println("| page | requests/s | p50 | p99 | server's processor time | bytes |");
    System.out.println("|---|---|---|---|---|---|");
    row("hello", _ -> get(hello));
    row("front page", _ -> get(pages + "/"));
    row("older changes", number -> get(pages + "/?before=" + article(number)));
    row("article", number -> get(pages + "/article/" + article(number)));
    row(
        "two versions",
        number ->
            get(
                pages
                    + "/article/"
                    + article(number)
                    + "/diff/"
                    + (1 + number % 2)
                    + "/"
                    + (2 + number % 2)));
    row("search, two words", number -> get(pages + "/search?q=" + words(number)));
    row(
        "search, what was removed",
        number -> get(pages + "/search?q=removed:" + (number % 90 + 4)));
    row("feed", _ -> get(pages + "/feed"));
    String tag = send(get(pages + "/feed")).headers().firstValue("ETag").orElseThrow();
    row(
        "feed, not modified",
        _ ->
            HttpRequest.newBuilder(URI.create(pages + "/feed"))
                .header("If-None-Match", tag)
                .build());
    row("feed of an article", number -> get(pages + "/article/" + article(number) + "/feed"));
    firstPage();
  }

  private long article(long number) {
    return 1L + Math.floorMod(number, articles);
  }

  /// A common word of the invented language and one that is in fewer versions.
  private String words(long number) {
    return vocabulary.get((int) Math.floorMod(number, 50L))
        + "+"
        + vocabulary.get((int) Math.floorMod(number, (long) vocabulary.size()));
  }

  private static HttpRequest get(String url) {
    return HttpRequest.newBuilder(URI.create(url)).build();
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private void row(String name, LongFunction<HttpRequest> requests) throws Exception {
    LoadRun run = new LoadRun(this::send, requests, READERS);
    run.during(WARMING);
    Duration before = processorTime();
    LoadRun.Measured measured = run.during(MEASURED);
    double each = processorTime().minus(before).toMillis() / (double) measured.nanos().length;
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %.1f ms | %.1f ms | %.2f ms | %,d |%n",
        name,
        measured.perSecond(),
        measured.millis(50),
        measured.millis(99),
        each,
        measured.bytes());
  }

  /// Of all threads of the server, compiler and collector included: says more than the clock where others use the machine too.
  private Duration processorTime() {
    return server.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// All that a browser asks for with the front page, and how long one after the other takes.
  private void firstPage() throws IOException {
    long[] took = new long[50];
    long bytes = 0;
    for (int i = 0; i < took.length; i++) {
      long begin = System.nanoTime();
      bytes = 0;
      for (String path : List.of("/", "/style.css", "/icon.svg")) {
        bytes += send(get(pages + path)).body().length;
      }
      took[i] = System.nanoTime() - begin;
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%nThe first page with its stylesheet and icon: %,d bytes in %.1f ms (median of %d, one after the other).%n",
        bytes,
        took[took.length / 2] / 1e6,
        took.length);
  }
}
