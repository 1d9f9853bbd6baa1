package org.stemma.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A newsroom of any size, made by rule, for load and for fault tests: what any article says at any instant can be computed, and
/// serving it costs little.
///
/// Host `h` is `outlet-H.localhost` and has the articles `/news/K`, K from 0. Article K of host H is number `H × articles + K`
/// over all. Its revision 0 stands from the beginning; revision n, n ≥ 1, from `begins + phase + (n - 1) × changeEvery`, with a
/// phase of its own within the first period. Revisions differ in one sentence, which names the number and the revision
/// ([#marker]): a test that finds each marker once has lost and doubled nothing.
///
/// Pages look like a modern outlet's. With changing furniture each answer has other counters and tokens.
public final class Generated implements AutoCloseable {

  private final GeneratedPlan plan;
  private final InstantSource clock;
  private final GeneratedText text;
  private final GeneratedPage page;
  private final LatestChanged latest;
  private final LongAdder answers = new LongAdder();
  private final LongAdder notModified = new LongAdder();
  private final Server server;

  private Generated(GeneratedPlan plan, InstantSource clock, int port) {
    this.plan = plan;
    this.clock = clock;
    this.text = new GeneratedText(plan.seed(), 400, 800);
    this.page = new GeneratedPage(plan, text);
    this.latest = new LatestChanged(plan, this::phase);
    this.server = Server.start(port, clock, this::answer);
  }

  /// Opens on 127.0.0.1.
  ///
  /// @param port 0 for any that is free
  /// @throws java.io.UncheckedIOException when the port is taken
  public static Generated open(GeneratedPlan plan, InstantSource clock, int port) {
    return new Generated(plan, clock, port);
  }

  public int port() {
    return server.port();
  }

  /// `outlet-0.localhost`.
  public static String host(int host) {
    return "outlet-" + host + ".localhost";
  }

  /// The address of an article.
  public String url(int host, int article) {
    return base(host) + "/news/" + article;
  }

  /// The addresses of all articles, host by host.
  public Stream<String> urls() {
    return IntStream.range(0, plan.hosts())
        .boxed()
        .flatMap(host -> IntStream.range(0, plan.articles()).mapToObj(k -> url(host, k)));
  }

  /// The addresses of the hosts' feeds.
  public List<String> feeds() {
    return IntStream.range(0, plan.hosts()).mapToObj(host -> base(host) + "/feed.atom").toList();
  }

  /// Which revision of an article stands at an instant, from 0.
  public long revision(int host, int article, Instant now) {
    if (plan.changeEvery().isZero()) {
      return 0;
    }
    long since = Duration.between(plan.begins().plusMillis(phase(host, article)), now).toMillis();
    return since < 0 ? 0 : 1 + since / plan.changeEvery().toMillis();
  }

  /// The sentence that stands in a revision of an article and in no other page.
  public String marker(int host, int article, long revision) {
    return GeneratedText.marker(number(host, article), revision);
  }

  public String headline(int host, int article) {
    return text.headline(number(host, article));
  }

  /// The body of a revision, as a perfect extractor reads it.
  public List<String> paragraphs(int host, int article, long revision) {
    return text.paragraphs(number(host, article), revision);
  }

  /// How many answers were given so far.
  public long answers() {
    return answers.sum();
  }

  /// How many of them were 304.
  public long notModified() {
    return notModified.sum();
  }

  /// How many connections were accepted so far.
  public long connections() {
    return server.connections();
  }

  /// Closes every connection.
  @Override
  public void close() {
    server.close();
  }

  private String base(int host) {
    return "http://" + host(host) + ":" + port();
  }

  private long number(int host, int article) {
    return (long) host * plan.articles() + article;
  }

  /// Milliseconds after the beginning at which revision 1 appears, below one period.
  private long phase(int host, int article) {
    long period = plan.changeEvery().toMillis();
    return period == 0 ? 0 : Long.remainderUnsigned(text.mix(number(host, article), -3), period);
  }

  private Answer answer(Request request) {
    answers.increment();
    int host = number(request.host(), "outlet-", ".localhost", plan.hosts());
    if (host < 0) {
      return Answer.text(404, "There is no outlet " + request.host() + " here.\n");
    }
    String path = request.path();
    int article = number(path, "/news/", "", plan.articles());
    if (article >= 0) {
      return article(request, host, article);
    }
    return switch (path) {
      case "/robots.txt" -> Answer.text(200, "User-agent: *\nAllow: /\n");
      case "/feed.atom" -> feed(host);
      default -> Answer.text(404, "There is no page " + path + " here.\n");
    };
  }

  private Answer article(Request request, int host, int article) {
    long revision = revision(host, article, clock.instant());
    long number = number(host, article);
    String etag = "\"" + number + "-" + revision + "\"";
    if (plan.etags() && request.header("if-none-match").equals(etag)) {
      notModified.increment();
      return new Answer(304, Map.of("ETag", etag), new byte[0]);
    }
    Answer whole =
        Answer.of(
            200, "text/html; charset=utf-8", page.bytes(number, revision, url(host, article)));
    return plan.etags() ? whole.with("ETag", etag) : whole;
  }

  private Answer feed(int host) {
    Instant now = clock.instant();
    List<FeedItem> items = new ArrayList<>();
    for (int article : latest.of(host, now)) {
      long revision = revision(host, article, now);
      Instant changed =
          revision == 0
              ? plan.begins()
              : plan.begins()
                  .plusMillis(phase(host, article))
                  .plus(plan.changeEvery().multipliedBy(revision - 1));
      String url = url(host, article);
      items.add(
          new FeedItem(url, headline(host, article), url, null, List.of(), plan.begins(), changed));
    }
    var feed = new Feed(host(host), base(host) + "/", base(host) + "/feed.atom", "UTF-8", items);
    String atom = FeedFormat.write(Outlet.FeedKind.ATOM, feed);
    return Answer.of(200, FeedFormat.contentType(Outlet.FeedKind.ATOM), Html.encode(atom, "UTF-8"));
  }

  /// The number between a prefix and a suffix; -1 when there is none below the limit.
  private static int number(String text, String prefix, String suffix, int limit) {
    int end = text.length() - suffix.length();
    if (!text.startsWith(prefix) || !text.endsWith(suffix) || end <= prefix.length()) {
      return -1;
    }
    int number = 0;
    for (int i = prefix.length(); i < end && number < limit; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number < limit ? number : -1;
  }
}
