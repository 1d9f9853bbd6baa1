package org.stemma.fetch;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.robots.Robots;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;
import org.stemma.warc.Header;

/// Fetches from the web, guarded and honest, and always ends in a value.
///
/// One fetcher serves a whole program and any number of threads, virtual ones included; it keeps connections and robots.txt
/// between fetches. It never waits between requests: who asks decides when, with [Politeness]. At each redirect the guard and
/// robots.txt are asked anew. Cookies are neither kept nor sent. A fetch ends by its deadline at the latest.
///
/// {@snippet :
/// try (Fetcher fetcher = new Fetcher(FetchSettings.standard("1.0", "https://example.org/bot"), InstantSource.system())) {
///   switch (fetcher.fetch(FetchRequest.page(WebUrl.parse("https://example.org/news/1")))) {
///     case Fetched.Page page -> System.out.println(page.body().length + " bytes");
///     case Fetched.NotModified same -> System.out.println("as before");
///     case Fetched.Blocked blocked -> System.out.println(blocked.reason());
///     case Fetched.Gone gone -> System.out.println(gone.reason());
///     case Fetched.Failed failed -> System.out.println(failed.reason());
///     case Fetched.Refused refused -> System.out.println(refused.reason());
///   }
/// }
/// }
public final class Fetcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

  private final FetchSettings settings;
  private final InstantSource clock;
  private final Wire wire;
  private final RobotsGate robots;
  private final Judge judge;
  private final Map<Accept, List<Header>> headers = new EnumMap<>(Accept.class);

  /// @param settings how to fetch
  /// @param clock for the time of captures and the age of robots.txt
  public Fetcher(FetchSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.wire = new Wire(settings, clock);
    this.robots = new RobotsGate(wire, settings, clock);
    this.judge = new Judge(settings.limits().decoded());
    for (Accept accept : Accept.values()) {
      headers.put(accept, Headers.always(settings, accept));
    }
  }

  /// Fetches, following redirects. Blocks until there is an outcome, at most until the deadline of the settings.
  public Fetched fetch(FetchRequest request) {
    Journey journey = new Journey(request.url(), settings.limits().hops());
    try {
      Deadline deadline = Deadline.in(settings.limits().deadline());
      return ScopedValue.where(Deadline.CURRENT, deadline)
          .call(() -> travel(request, journey, deadline));
    } catch (FailedFetchException e) {
      journey.add(e.partial());
      Trail trail = journey.trail(clock.instant());
      Optional<Fetched> gate =
          e.kind() == Failure.REDIRECT ? Judge.gate(request, trail) : Optional.empty();
      return gate.orElse(new Fetched.Failed(trail, e.kind(), e.reason()));
    } catch (RuntimeException e) {
      LOG.error("fetching {} met a fault of the program", journey.at(), e);
      return new Fetched.Failed(
          journey.trail(clock.instant()), Failure.PROTOCOL, "unexpected: " + Failures.reason(e));
    }
  }

  private Fetched travel(FetchRequest request, Journey journey, Deadline deadline)
      throws FailedFetchException {
    List<Header> sent =
        Headers.conditional(headers.getOrDefault(request.accept(), List.of()), request);
    while (true) {
      Optional<Fetched> end = beforeAsking(request, journey, deadline);
      if (end.isPresent()) {
        return end.get();
      }
      Wire.Ask ask = new Wire.Ask(journey.at(), sent, settings.limits().encoded(), false);
      Exchange answer = wire.ask(ask, deadline);
      journey.add(answer);
      if (!journey.follow(answer)) {
        return judge.answer(request, answer, journey.trail(clock.instant()));
      }
    }
  }

  /// What can be said of the next address on the way without asking it.
  private Optional<Fetched> beforeAsking(FetchRequest request, Journey journey, Deadline deadline)
      throws FailedFetchException {
    WebUrl url = journey.at();
    Optional<String> closed = settings.guard().refusal(url);
    if (closed.isPresent()) {
      throw new FailedFetchException(Failure.GUARD, closed.get());
    }
    if (!url.equals(request.url()) && Judge.isSentAway(request, url)) {
      Trail trail = journey.trail(clock.instant());
      return Optional.of(new Fetched.Gone(trail, Absence.SENT_AWAY, "it redirects to " + url));
    }
    return settings.robots() ? refused(request, journey, deadline) : Optional.empty();
  }

  private Optional<Fetched> refused(FetchRequest request, Journey journey, Deadline deadline)
      throws FailedFetchException {
    WebUrl url = journey.at();
    Robots rules = robots.rules(url, deadline);
    if (rules.allows(url)) {
      return Optional.empty();
    }
    if (rules.basis() == Robots.Basis.UNREACHABLE) {
      throw new FailedFetchException(Failure.ROBOTS_UNREACHABLE, rules.reason());
    }
    Trail trail = journey.trail(clock.instant());
    Fetched refused = new Fetched.Refused(trail, url, rules.reason() + " forbids it");
    return Optional.of(Judge.gate(request, trail).orElse(refused));
  }

  /// What the host of an address allows, and asks for; fetches its robots.txt where it is not known yet.
  ///
  /// Where that cannot be had the rules refuse everything and say why.
  public Robots robots(WebUrl url) {
    try {
      Optional<String> closed = settings.guard().refusal(url);
      if (closed.isPresent()) {
        return Robots.unreachable(closed.get());
      }
      Deadline deadline = Deadline.in(settings.limits().deadline());
      return ScopedValue.where(Deadline.CURRENT, deadline).call(() -> robots.rules(url, deadline));
    } catch (FailedFetchException e) {
      return Robots.unreachable(e.reason());
    }
  }

  /// Ends what is under way, whose outcome is then [Failure#CANCELLED], and closes all connections.
  @Override
  public void close() {
    wire.close();
  }
}
