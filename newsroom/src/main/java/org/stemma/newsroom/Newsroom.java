package org.stemma.newsroom;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// The outlets of a script, served on 127.0.0.1 as its clock says.
///
/// Each outlet is a virtual host: a request says by its Host header whom it wants, `courier.localhost:4711`. Names below
/// `localhost` are resolved to loopback by browsers and by RFC 6761, not by every system: a client resolves them itself. With
/// `www.` before them they redirect.
///
/// Safe for use by several threads.
public final class Newsroom implements AutoCloseable {

  private final Script script;
  private final InstantSource clock;
  private final Map<String, Press> presses = new LinkedHashMap<>();
  private final ConcurrentLinkedQueue<Exchange> requests = new ConcurrentLinkedQueue<>();
  private final AtomicLong number = new AtomicLong();
  private final Server server;

  private Newsroom(Script script, InstantSource clock, int port) {
    this.script = script;
    this.clock = clock;
    script.outlets().forEach(outlet -> presses.put(outlet.host(), new Press(outlet)));
    this.server = Server.start(port, clock, this::answer);
  }

  /// Opens on any free port.
  public static Newsroom open(Script script, InstantSource clock) {
    return open(script, clock, 0);
  }

  /// Opens on a port.
  ///
  /// @param clock says what of the script has happened; may run fast, jump, or stand
  /// @param port 0 for any that is free
  /// @throws java.io.UncheckedIOException when the port is taken
  public static Newsroom open(Script script, InstantSource clock, int port) {
    return new Newsroom(script, clock, port);
  }

  public Script script() {
    return script;
  }

  public int port() {
    return server.port();
  }

  /// Scheme, host and port of an outlet, without a slash at the end: `http://courier.localhost:4711`.
  public String base(Outlet outlet) {
    return "http://" + outlet.host() + ":" + port();
  }

  /// The address of an article at the clock's instant; before its publication the one it will have.
  ///
  /// @throws java.util.NoSuchElementException when the script has no such article
  public String url(String article) {
    ScriptArticle found = script.article(article);
    Outlet outlet =
        script.outlets().stream()
            .filter(each -> each.articles().contains(found))
            .findFirst()
            .orElseThrow();
    Standing standing = found.at(clock.instant()).orElseGet(() -> found.standings().getFirst());
    return base(outlet) + standing.path();
  }

  /// The addresses of all feeds, outlet by outlet; sitemaps are not among them.
  public List<String> feeds() {
    List<String> feeds = new ArrayList<>();
    for (Outlet outlet : script.outlets()) {
      outlet.habits().feeds().stream()
          .filter(kind -> kind != Outlet.FeedKind.NEWS_SITEMAP)
          .forEach(kind -> feeds.add(base(outlet) + FeedFormat.path(kind)));
    }
    return feeds;
  }

  /// All feeds as an OPML document; also served at `/outlets.opml` of the host `localhost`.
  public String opml() {
    return Opml.of(script.outlets(), this::base);
  }

  /// What was asked so far, in order.
  public List<Exchange> requests() {
    return List.copyOf(requests);
  }

  /// Forgets what was asked so far.
  public void forgetRequests() {
    requests.clear();
  }

  private Answer answer(Request request) {
    Instant now = clock.instant();
    Answer answer = route(request, now);
    boolean gzip = request.header("accept-encoding").contains("gzip");
    requests.add(
        new Exchange(
            now,
            request.connection(),
            request.method(),
            request.host(),
            request.target(),
            request.headers(),
            answer.status()));
    return gzip && answer.body().length > 0 ? answer.gzipped() : answer;
  }

  private Answer route(Request request, Instant now) {
    if (request.target().equals("/outlets.opml")) {
      return Answer.text(200, opml()).with("Content-Type", "text/x-opml; charset=utf-8");
    }
    String host = request.host();
    String plain = host.startsWith("www.") ? host.substring("www.".length()) : host;
    Press press = presses.get(plain);
    if (press == null) {
      return Answer.text(404, "There is no outlet " + host + " here.\n");
    }
    String base = "http://" + plain + ":" + port();
    return plain.equals(host)
        ? press.answer(request, now, base, number.incrementAndGet())
        : Answer.redirect(301, base + request.target());
  }

  /// Closes every connection.
  @Override
  public void close() {
    server.close();
  }
}
