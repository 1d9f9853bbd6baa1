package org.stemma.fetch;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.stemma.robots.Robots;
import org.stemma.robots.RobotsCache;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;
import org.stemma.warc.Header;

/// Has the robots.txt of each origin fetched once a day, however many fetches ask for it at the same time.
final class RobotsGate {

  /// Origins whose rules are remembered.
  private static final int MOST = 100_000;

  private final Wire wire;
  private final Guard guard;
  private final List<Header> headers;
  private final RobotsCache cache;
  private final ConcurrentHashMap<String, CompletableFuture<Robots>> underWay =
      new ConcurrentHashMap<>();

  RobotsGate(Wire wire, FetchSettings settings, InstantSource clock) {
    this.wire = wire;
    this.guard = settings.guard();
    this.headers = Headers.always(settings, Accept.ANY);
    this.cache = new RobotsCache(clock, MOST);
  }

  /// The rules that are in force.
  ///
  /// @throws FailedFetchException when the host itself cannot be reached, which is more to know than that nothing is allowed
  Robots rules(WebUrl url, Deadline deadline) throws FailedFetchException {
    String origin = url.origin();
    Optional<Robots> cached = cache.get(origin);
    if (cached.isPresent()) {
      return cached.get();
    }
    CompletableFuture<Robots> mine = new CompletableFuture<>();
    CompletableFuture<Robots> other = underWay.putIfAbsent(origin, mine);
    if (other != null) {
      return await(other, deadline);
    }
    try {
      Robots rules = load(url, deadline);
      mine.complete(rules);
      return rules;
    } catch (FailedFetchException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(origin, mine);
      mine.completeExceptionally(new IllegalStateException("it broke off")); // unless complete
    }
  }

  private static Robots await(CompletableFuture<Robots> other, Deadline deadline)
      throws FailedFetchException {
    try {
      return other.get(deadline.leftMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new FailedFetchException(Failure.TIMEOUT, "robots.txt did not come in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedFetchException(Failure.CANCELLED, "interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof FailedFetchException failed
          ? new FailedFetchException(failed.kind(), failed.reason())
          : new FailedFetchException(Failure.CANCELLED, "robots.txt: " + Failures.reason(e));
    }
  }

  private Robots load(WebUrl url, Deadline deadline) throws FailedFetchException {
    Optional<Robots> meanwhile = cache.get(url.origin());
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    try {
      return cache.put(url.origin(), fetch(url, deadline));
    } catch (FailedFetchException e) {
      if (e.kind() == Failure.CANCELLED || e.kind() == Failure.GUARD) {
        throw e; // says nothing of the host
      }
      Robots inForce = cache.put(url.origin(), Robots.unreachable("robots.txt: " + e.reason()));
      if (inForce.basis() == Robots.Basis.UNREACHABLE) {
        throw new FailedFetchException(e.kind(), "for robots.txt: " + e.reason());
      }
      return inForce;
    }
  }

  private Robots fetch(WebUrl page, Deadline deadline) throws FailedFetchException {
    WebUrl url = WebUrl.tryParse(page.origin() + "/robots.txt").orElseThrow();
    for (int redirects = 0; ; redirects++) {
      Exchange answer = ask(url, redirects > 0, deadline);
      int status = answer.response().status();
      String location = answer.response().first("Location").orElse("");
      if (!Redirects.isRedirect(status) || redirects == Robots.REDIRECTS) {
        byte[] body = Decoding.begin(answer.response(), answer.body(), Robots.LONGEST);
        String type = answer.response().first("Content-Type").orElse(null);
        return Robots.of(status, body, type, url);
      }
      try {
        url = url.resolve(location);
      } catch (BadUrlException e) {
        return Robots.allowing("robots.txt redirects to what is " + e.getMessage());
      }
    }
  }

  /// @param led whether a redirect led here: then it is the host's fault, and no lack of permission to ask it, when the guard
  ///     refuses
  private Exchange ask(WebUrl url, boolean led, Deadline deadline) throws FailedFetchException {
    try {
      Optional<String> closed = guard.refusal(url);
      if (closed.isPresent()) {
        throw new FailedFetchException(Failure.GUARD, closed.get());
      }
      return wire.ask(new Wire.Ask(url, headers, Robots.LONGEST, true), deadline);
    } catch (FailedFetchException e) {
      throw led && e.kind() == Failure.GUARD
          ? new FailedFetchException(Failure.REDIRECT, "redirects: " + e.reason())
          : e;
    }
  }
}
