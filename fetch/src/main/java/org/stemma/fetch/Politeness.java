package org.stemma.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stemma.robots.Robots;
import org.stemma.url.HostKey;
import org.stemma.url.WebUrl;

/// Knows when each host may be asked again. It waits for nobody: whoever schedules asks first, and comes back later.
///
/// ```
/// if (politeness.begin(host)) {
///   Fetched fetched = fetcher.fetch(request);
///   politeness.end(host, fetched);
/// } else {
///   // again at politeness.nextAllowed(host)
/// }
/// ```
///
/// What it remembers of a host is a [HostState], which can be read, kept and brought back. Safe for threads; hosts do not wait
/// for each other.
public final class Politeness {

  private record Seat(HostState state, int busy) {}

  private final InstantSource clock;
  private final PoliteSettings settings;
  private final HostRules rules;
  private final ConcurrentHashMap<HostKey, Seat> seats = new ConcurrentHashMap<>();

  /// @param settings for every host
  /// @param clock that `nextAllowed` is told by
  public Politeness(PoliteSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.rules = new HostRules(settings);
  }

  /// The earliest instant at which a request to a host may begin; not after now when it may at once, but for the number of
  /// requests that are under way, which [#begin(HostKey)] counts.
  public Instant nextAllowed(HostKey host) {
    Instant now = clock.instant();
    Seat seat = seats.computeIfPresent(host, (key, before) -> rebased(key, before, now));
    return seat == null ? Instant.EPOCH : seat.state.next();
  }

  /// Begins a request if one may begin now, and counts it as under way until [#end(HostKey, Fetched)].
  ///
  /// @return false when it may not; nothing is counted then
  public boolean begin(HostKey host) {
    Instant now = clock.instant();
    boolean[] begun = new boolean[1];
    seats.compute(
        host,
        (key, before) -> {
          Seat seat = rebased(key, before, now);
          int most = seat.state.broken() ? 1 : settings.connections();
          begun[0] = seat.busy < most && !seat.state.next().isAfter(now);
          return begun[0] ? new Seat(rules.began(seat.state, now), seat.busy + 1) : seat;
        });
    return begun[0];
  }

  /// Ends a request that began: the host is seen as its outcome says. Hosts that were met on redirects are counted as asked,
  /// and the outcome is the last one's.
  public void end(HostKey host, Fetched fetched) {
    Instant now = clock.instant();
    HostKey last = fetched.trail().last().hostKey();
    seats.compute(
        host,
        (key, before) -> {
          Seat seat = rebased(key, before, now);
          HostState state =
              last.equals(host)
                  ? judged(seat.state, fetched, now)
                  : rules.answered(seat.state, now);
          return new Seat(state, Math.max(0, seat.busy - 1));
        });
    if (!last.equals(host)) {
      update(last, state -> judged(state, fetched, now));
    }
  }

  /// Ends a request that began and came to nothing of the host's making (the program stopped it).
  public void cancel(HostKey host) {
    seats.computeIfPresent(host, (key, seat) -> new Seat(seat.state, Math.max(0, seat.busy - 1)));
  }

  private HostState judged(HostState state, Fetched fetched, Instant now) {
    return switch (fetched) {
      case Fetched.Blocked(Trail trail, Block why, _)
          when isWall(why) || trail.retryAfter() != null ->
          rules.overloaded(state, now, trail.retryAfter());
      case Fetched.Failed(Trail trail, _, _)
          when trail.status() == 503 || trail.retryAfter() != null ->
          rules.overloaded(state, now, trail.retryAfter());
      case Fetched.Failed(_, Failure kind, _) when isOfHost(kind) -> rules.failed(state, now);
      default -> fetched.exchange().isEmpty() ? state : rules.answered(state, now);
    };
  }

  /// Who is told to go away, or to prove that he is a person, asks less often.
  private static boolean isWall(Block why) {
    return why == Block.RATE_LIMITED || why == Block.BOT_WALL || why == Block.CAPTCHA;
  }

  /// Failures that another page of the host would meet as well.
  private static boolean isOfHost(Failure kind) {
    return switch (kind) {
      case TIMEOUT, DNS, CONNECT, TLS, PROTOCOL, SERVER_ERROR, ROBOTS_UNREACHABLE -> true;
      case GUARD, REDIRECT, TOO_LARGE, DECODE, STATUS, CANCELLED -> false;
    };
  }

  /// Heeds the pause that a host's robots.txt asks for, from the next request on.
  public void heed(WebUrl url, Robots robots) {
    Duration delay = robots.crawlDelay().orElse(Duration.ZERO);
    update(url.hostKey(), state -> state.withCrawlDelay(delay));
  }

  /// What is remembered of a host; of one that was never asked, [HostState#fresh(HostKey)].
  public HostState state(HostKey host) {
    Seat seat = seats.get(host);
    return seat == null ? HostState.fresh(host) : seat.state;
  }

  /// What is remembered of all hosts, in no order.
  public List<HostState> states() {
    return seats.values().stream().map(Seat::state).toList();
  }

  /// Brings back what was remembered, here before or by another process: it replaces what is known, but for a later `next`.
  public void restore(HostState state) {
    update(
        state.host(),
        before -> {
          boolean later = before.next().isAfter(state.next());
          return later
              ? new HostState(
                  state.host(),
                  before.next(),
                  before.pause(),
                  state.crawlDelay(),
                  state.slow(),
                  state.failures(),
                  state.breaks())
              : state;
        });
  }

  /// Forgets hosts that have nothing to be remembered for: idle, not slowed, whole, and free since this instant.
  public void forgetBefore(Instant instant) {
    seats
        .values()
        .removeIf(seat ->
            seat.busy == 0
                && seat.state.next().isBefore(instant)
                && seat.state.slow().isZero()
                && seat.state.failures() == 0);
  }

  private void update(HostKey host, UnaryOperator<HostState> change) {
    Instant now = clock.instant();
    seats.compute(
        host,
        (key, before) -> {
          Seat seat = rebased(key, before, now);
          return new Seat(change.apply(seat.state), seat.busy);
        });
  }

  private static Seat rebased(HostKey host, @Nullable Seat seat, Instant now) {
    return seat == null
        ? new Seat(HostState.fresh(host), 0)
        : new Seat(seat.state.rebased(now), seat.busy);
  }
}
